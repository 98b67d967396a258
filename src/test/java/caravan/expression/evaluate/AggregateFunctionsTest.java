package caravan.expression.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import caravan.expression.figure.Expressions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Functions that make one value of several; trade is by partner and flow. */
class AggregateFunctionsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "median(3,1,2) | 2",
        "median(4,1,2,3) | 2.5",
        "median(5) | 5",
        "median(trade.*.total@2024) | 28.2 bn USD",
        "median(trade.CA5.total@2019..2025) | 79.8 bn USD",
        "median(trade.CA5.total,trade.CA5.export,trade.CA5.import)"
            + " | 2023: 61.4 bn USD, 2025: 71.2 bn USD",
        "median(50%,60%) | 55 percent"
      })
  void theMedianIsInTheMiddle(String expression, String value) {
    assertThat(Expressions.of(expression)).isEqualTo(value);
  }

  /** Of 28.15 to 28.25 and 43.75 to 43.85 billion, the ends of each are as far apart. */
  @Test
  void theMedianIsAsExactAsTheValuesInTheMiddle() {
    assertThat(Expressions.interval("median(trade.KAZ.total@2024,trade.UZB.total@2024)"))
        .isEqualTo("35950000000 to 36050000000");
    assertThat(Expressions.interval("median(1,trade.KAZ.total@2024/1e9USD,100)"))
        .isEqualTo("43.75 to 43.85");
  }

  @Test
  void theMedianTakesOneUnitAndRestsOnAllValues() {
    assertThat(Expressions.of("median(trade.KAZ.total@2024,gas.KAZ@2024)"))
        .isEqualTo("1:1 unit-mismatch: can't take together USD and m3");
    assertThat(Expressions.used("median(trade.*.total@2024)"))
        .containsExactly("trade.KAZ.total@2024", "trade.KGZ.total@2024", "trade.UZB.total@2024");
    assertThat(Expressions.formula("median(trade.*.total@2024)"))
        .isEqualTo("median(43.8, 22.7, 28.2)");
  }
}
