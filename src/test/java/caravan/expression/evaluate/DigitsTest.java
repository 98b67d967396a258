package caravan.expression.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import caravan.model.data.Dataset;
import caravan.model.data.ShownDigits;
import caravan.testing.TestData;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The digits of values that stand together, whatever the language. */
class DigitsTest {
  /** Values as their source states them, and the powers of ten of the last digits. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        // As far as the largest value, but two digits at least, and no zeros that were not stated.
        "106.3, 43.82, 3.4, 0.65, 0.043, 9 | -1, -1, -1, -2, -3, 0",
        "8881148216, 1234567890, 99999999, 43210 | 7, 7, 7, 3",
        "41, 43.82, 48.7 | 0, -1, -1",
        "254200, 26700, 9234 | 2, 2, 2",
        "5.00, 4.8 | -1, -1",
        // Different values look different.
        "30, 28.1, 12.4, 11.9, 11.4 | 1, -1, -1, -1, -1",
        "30.0, 12.4, 11.9 | -1, -1, -1",
        "4.1, 2.04, 1.08, 0.82 | -1, -1, -1, -2"
      })
  void ofLabels(String values, String last) {
    List<Traced> traced = traced(values);
    Digits digits = digits(values);
    int common = digits.inLabels(traced);

    assertThat(traced.stream().map(value -> digits.inLabel(value, common)).toList())
        .hasToString("[" + last + "]");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "106.3, 43.82, 3.4, 0.65, 0.043, 9 | -1, -2, -1, -2, -2, 0",
        "8881148216, 1234567890, 99999999, 43210 | 7, 7, 6, 4",
        "46.40, 46.4, 46 | -1, -1, 0",
        "674.15, 312.04 | -2, -2"
      })
  void ofColumns(String values, String last) {
    List<Traced> traced = traced(values);
    Digits digits = digits(values);
    int common = digits.inColumn(traced);

    assertThat(traced.stream().map(value -> digits.inColumn(value, common, 1)).toList())
        .hasToString("[" + last + "]");
  }

  /**
   * Powers of ten of the last digit: by itself, where the report asks for two digits and for two
   * decimals of percentages, as far as the data support them, in a column and as a label.
   */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "money.A@2021 | 7 | 8 | 3 | 7 | 7",
        "money.A@2022 | 5 | 7 | 5 | 5 | 5",
        "money.A@2023 | 3 | 3 | 3 | 3 | 3",
        "money.A@2024 | 6 | 6 | 6 | 6 | 6",
        "money.A@2025 | 6 | 6 | 6 | 6 | 6",
        "money.A@2026 | 8 | 7 | 6 | 8 | 8",
        "money.A@2027 | 4 | 6 | 4 | 4 | 4",
        "money.A@2028 | 11 | 12 | 6 | 11 | 11",
        "-money.A@2022 | 5 | 7 | 5 | 5 | 5",
        "money.A@2021+money.A@2022 | 7 | 8 | 5 | 7 | 7",
        "money.A@2027+money.A@2025 | 6 | 6 | 6 | 6 | 6",
        "money.A@2022/3 | 5 | 6 | 5 | 5 | 5",
        "share(money.A@2022,money.A@2021) | -1 | -2 | -3 | -1 | -1",
        "share(money.A@2024,money.A@2022) | 0 | 0 | 0 | 0 | 0",
        "growth(money.A,2021,2022) | 0 | -2 | -3 | -1 | 0",
        "growth(money.A,2022,2027) | -1 | -1 | -1 | -1 | -1",
        "rate.A@2021 | 0 | -2 | -3 | -3 | 0",
        "rate.A@2022 | -2 | -2 | -2 | -2 | -2",
        "rate.A@2023 | -2 | -2 | -2 | -2 | -2",
        "rate.A@2024 | 0 | 0 | 0 | 0 | 0",
        "rate.A@2025 | 0 | 0 | 0 | 0 | 0",
        "rate.A@2026 | 0 | -2 | -6 | 0 | 0",
        "rate.A@2021/2 | -1 | -2 | -3 | -1 | -1",
        "rate.A@2022/1000 | -3 | -3 | -5 | -3 | -3",
        "points(rate.A@2022,rate.A@2021) | -1 | -2 | -2 | -1 | -1",
        "count.A@2021 | 0 | 0 | 0 | 0 | 0",
        "count.A@2022 | 0 | 0 | 0 | 0 | 0",
        "count.A@2023 | 4 | 5 | 0 | 4 | 4",
        "count.A@2024 | 2 | 3 | -1 | -1 | 2",
        "count.A@2021*2 | 0 | 0 | 0 | 0 | 0",
        "rough.A@2021 | 0 | 0 | 0 | 0 | 0",
        "rough.A@2022 | 3 | 3 | 3 | 3 | 3",
        "shown.A@2021 | 2 | 2 | -3 | 2 | 2",
        "shown.A@2022 | 1 | 1 | -1 | 1 | 1",
        "shown.A@2021+shown.A@2022 | 2 | 2 | -1 | 2 | 2",
        "count(money.A@2021..2024) | 0 | 0 | 0 | 0 | 0",
        "money.A@2022/money.A@2023 | 2 | 2 | 2 | 2 | 2",
        "0*money.A@2022 | 0 | 0 | 0 | 0 | 0"
      })
  void ofOneValue(String expression, int alone, int wanted, int supported, int column, int label) {
    Traced value = WrittenData.value(expression);
    Digits digits = new Digits(WrittenData.CONTEXT);
    Digits ofReport = new Digits(WrittenData.CONTEXT.writing(new ShownDigits(2, 2)));

    assertThat(digits.last(value)).isEqualTo(alone);
    assertThat(ofReport.last(value)).isEqualTo(wanted);
    assertThat(Digits.supported(value.quantity())).isEqualTo(supported);
    assertThat(digits.inColumn(List.of(value))).isEqualTo(column);
    assertThat(digits.inLabel(value, digits.inLabels(List.of(value)))).isEqualTo(label);
  }

  @ParameterizedTest
  @CsvSource({"0.04, -2", "0.96, -1", "9.94, -1", "9.95, 0", "-12, 0", "0, -1"})
  void ofPercentages(BigDecimal percentage, int last) {
    assertThat(Digits.ofPercentage(percentage)).isEqualTo(last);
  }

  /** So many significant digits as are asked for, and as the data support. */
  @ParameterizedTest
  @CsvSource({"1, 9", "2, 8", "3, 7", "6, 4", "7, 3", "8, 3"})
  void ofSoManyAsAreAskedFor(int significant, int last) {
    assertThat(Digits.last(WrittenData.value("money.A@2021"), significant)).isEqualTo(last);
  }

  /** In a column of percentages that were calculated, as many decimals as the report asks for. */
  @Test
  void ofCalculatedPercentagesInColumns() {
    Digits ofReport = new Digits(WrittenData.CONTEXT.writing(new ShownDigits(null, 2)));

    assertThat(ofReport.inColumn(List.of(WrittenData.value("share(money.A@2022,money.A@2021)"))))
        .isEqualTo(-2);
  }

  private static Digits digits(String values) {
    return new Digits(context(values));
  }

  private static List<Traced> traced(String values) {
    Dataset dataset = Objects.requireNonNull(context(values).datasets().get("d"));
    List<Traced> traced = new ArrayList<>();
    Objects.requireNonNull(dataset.series().get("X"))
        .observations()
        .values()
        .forEach(
            observation ->
                traced.add(
                    new Traced(
                        observation.main().quantity(),
                        List.of(new Used(observation, observation.main())))));
    return traced;
  }

  private static DataContext context(String values) {
    StringBuilder yaml = new StringBuilder("title: T\nunit: USD\ndimensions: [place]\nsource: a\n");
    yaml.append("observations:\n  X:\n");
    int year = 2000;
    for (String value : values.split(", ", -1)) {
      yaml.append("    ").append(year++).append(": ").append(value).append('\n');
    }
    return TestData.context(Map.of("d", yaml.toString()));
  }
}
