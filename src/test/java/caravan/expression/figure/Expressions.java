package caravan.expression.figure;

import caravan.expression.evaluate.DataContext;
import caravan.expression.evaluate.Evaluator;
import caravan.expression.evaluate.Expr;
import caravan.expression.evaluate.ExpressionParser;
import caravan.expression.evaluate.Formula;
import caravan.expression.evaluate.Traced;
import caravan.expression.evaluate.Value;
import caravan.language.registry.Language;
import caravan.model.data.Quantity;
import caravan.model.data.Unit;
import caravan.testing.TestData;
import caravan.text.diagnostic.Diagnostics;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Evaluates expressions over three small datasets, for tests. */
public final class Expressions {
  static final String TRADE =
      """
      title: Trade
      unit: USD
      multiplier: 1e9
      dimensions: [partner, flow]
      source: a
      observations:
        CA5:
          total:
            2019: 46.4
            2020: 38.6
            2022: {value: 70.2, also: [{value: 69.8, source: b}]}
            2023: {value: 89.4, also: [{value: 89, source: b}]}
            2024: {value: 94.7, source: b, also: [{value: 94.82, source: c-2025.1}]}
            2025: 106.3
            2025-H1: 50
          export: {2023: 61.4, 2025: 71.2}
          import: {2023: 28, 2025: 35.1}
        KAZ:
          total: {2024: 43.8, 2025: 48.7}
        KGZ:
          total: {2024: 22.7, 2025: 27.2}
        UZB:
          total: {2024: 28.2}
      """;
  static final String RATE =
      """
      title: Rates
      unit: percent
      dimensions: [partner]
      source: a
      observations:
        KAZ: {2020: 17.7, 2024: 24.1}
        KGZ: {2020: 30, 2024: 35}
      """;
  static final String GAS =
      """
      title: Gas
      unit: bcm
      dimensions: [partner]
      source: a
      observations:
        KAZ: {2022: 5, 2023: 0, 2024: 10}
        KGZ: {2024-01/2024-05: 2, 2025-01/2025-05: 3, 2024-Q4: 1, 2025-Q1: 2, 2025-Q2: 3}
      """;

  public static final DataContext CONTEXT =
      TestData.context(Map.of("trade", TRADE, "rate", RATE, "gas", GAS));

  private static final Evaluator EVALUATOR = new Evaluator(CONTEXT);

  private Expressions() {}

  /** What an expression comes to, or what is wrong with it. */
  public static String of(String expression) {
    return of(expression, EVALUATOR);
  }

  public static String of(String expression, Evaluator evaluator) {
    Diagnostics out = new Diagnostics();
    Expr expr = ExpressionParser.parse(TestData.text(expression), out);
    Value value = expr == null ? null : evaluator.evaluate(expr, out);
    if ((value == null) != out.hasErrors()) {
      throw new AssertionError("either a value or an error: " + expression);
    }
    return value == null ? String.join("\n", TestData.lines(out)) : shown(value);
  }

  /** What mends an expression that is in error. */
  static @Nullable String help(String expression) {
    return help(expression, EVALUATOR);
  }

  static @Nullable String help(String expression, Evaluator evaluator) {
    Diagnostics out = new Diagnostics();
    Expr expr = ExpressionParser.parse(TestData.text(expression), out);
    if (expr != null) {
      evaluator.evaluate(expr, out);
    }
    return out.list().get(0).help();
  }

  /** The quantity of an expression that has one. */
  public static Quantity quantity(String expression) {
    Diagnostics out = new Diagnostics();
    Expr expr = ExpressionParser.parse(TestData.text(expression), out);
    if (expr != null && EVALUATOR.evaluate(expr, out) instanceof Value.Scalar scalar) {
      return scalar.traced().quantity();
    }
    throw new AssertionError(expression + ": " + TestData.lines(out));
  }

  /** The interval of an expression that has one, as the digits of its ends. */
  public static String interval(String expression) {
    Quantity quantity = quantity(expression);
    return digits(quantity.low()) + " to " + digits(quantity.high());
  }

  /** The arithmetic of an expression, as readers see it. */
  public static @Nullable String formula(String expression) {
    Expr expr = ExpressionParser.parse(TestData.text(expression), new Diagnostics());
    return Formula.of(Objects.requireNonNull(expr), EVALUATOR, Language.find("en"));
  }

  /** The observations that an expression was computed from, in their order. */
  public static List<String> used(String expression) {
    Expr expr = ExpressionParser.parse(TestData.text(expression), new Diagnostics());
    Value value = EVALUATOR.evaluate(Objects.requireNonNull(expr));
    return Objects.requireNonNull(value).used().stream()
        .map(used -> used.observation().ref())
        .toList();
  }

  static String shown(Value value) {
    if (value instanceof Value.Scalar scalar) {
      return shown(scalar.traced());
    }
    if (value instanceof Value.OverTime series) {
      return series.points().entrySet().stream()
          .map(e -> e.getKey() + ": " + shown(e.getValue()))
          .collect(Collectors.joining(", "));
    }
    if (value instanceof Value.Members members) {
      return members.values().entrySet().stream()
          .map(e -> e.getKey() + " {" + shown(e.getValue()) + "}")
          .collect(Collectors.joining(", "));
    }
    return ((Value.Claim) value).truth().toString();
  }

  private static String shown(Traced traced) {
    Quantity q = traced.quantity();
    boolean billions = q.unit().equals(Unit.of("USD")) || q.unit().equals(Unit.of("m3"));
    Quantity shown = billions ? q.scaled(-9, q.unit()) : q;
    String digits = digits(shown.value());
    String unit = q.unit().equals(Unit.NUMBER) ? "" : " " + (billions ? "bn " : "") + q.unit();
    return digits + unit;
  }

  private static String digits(BigDecimal value) {
    return value.round(new MathContext(8)).stripTrailingZeros().toPlainString();
  }
}
