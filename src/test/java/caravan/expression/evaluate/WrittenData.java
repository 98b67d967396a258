package caravan.expression.evaluate;

import caravan.testing.TestData;
import caravan.text.diagnostic.Diagnostics;
import java.util.Map;
import java.util.Objects;

/** Values that are stated with few digits and with many, for tests of how they are written. */
final class WrittenData {
  static final DataContext CONTEXT =
      TestData.context(
          Map.of(
              "money",
              of(
                  "USD",
                  "multiplier: 1e6",
                  "2021: 8881.148, 2022: 106.3, 2023: 0.043, 2024: 9, 2025: 0, 2026: 700,"
                      + " 2027: 99.96, 2028: 12345678"),
              "rate",
              of(
                  "percent",
                  "multiplier: 1",
                  "2021: 12.345, 2022: 9.97, 2023: 0.04, 2024: 7, 2025: 0, 2026: 99.123456"),
              "count",
              of(
                  "trains",
                  "exact: true",
                  "2021: 14627, 2022: 999999, 2023: 1000001, 2024: 14627.5"),
              "rough",
              of("trains", "multiplier: 1", "2021: 14627, 2022: 45e3"),
              "shown",
              of("USD", "digits-shown: 2", "2021: 8881.148, 2022: 106.3")));

  private WrittenData() {}

  private static String of(String unit, String setting, String values) {
    return "title: T\nunit: "
        + unit
        + "\n"
        + setting
        + "\ndimensions: [code]\nsource: a\nobservations: {A: {"
        + values
        + "}}\n";
  }

  /** What an expression comes to. */
  static Traced value(String expression) {
    Expr expr = ExpressionParser.parse(TestData.text(expression), new Diagnostics());
    Value value = new Evaluator(CONTEXT).evaluate(Objects.requireNonNull(expr));
    return ((Value.Scalar) Objects.requireNonNull(value)).traced();
  }
}
