package caravan.expression.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import caravan.expression.figure.Expressions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Functions of two values: of numbers, of series period by period, of members code by code. */
class RatioFunctionsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "gap(30,10) | 100 percent",
        "gap(10,30) | -100 percent",
        "gap(10,0) | 200 percent",
        "gap(trade.CA5.export,trade.CA5.import)"
            + " | 2023: 74.720358 percent, 2025: 67.920978 percent",
        "share(trade.CA5.import,trade.CA5.export)"
            + " | 2023: 45.602606 percent, 2025: 49.297753 percent",
        "share(-5,10) | -50 percent",
        "ratio(-5,10) | -0.5",
        "ratio(trade.CA5.import,7e9USD) | 2023: 4, 2025: 5.0142857",
        "ratio(7e9USD,trade.CA5.import) | 2023: 0.25, 2025: 0.1994302",
        "points(rate.*@2020,rate.*@2024)"
            + " | KAZ {6.4 percentage points}, KGZ {5 percentage points}",
        "points(10%,rate.*@2024) | KAZ {14.1 percentage points}, KGZ {25 percentage points}"
      })
  void ofValuesOfAnyShape(String expression, String value) {
    assertThat(Expressions.of(expression)).isEqualTo(value);
  }

  /** A value that stands twice in a formula makes its interval no wider. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "gap(trade.CA5.export@2025,trade.CA5.import@2025) | 67.732832 to 68.109125",
        "gap(trade.CA5.export@2025,35.1e9USD) | 67.858824 to 67.983075",
        "gap(trade.CA5.total@2025-trade.CA5.total@2025,30e9USD) | -201.33779 to -198.6711",
        "share(trade.CA5.export@2025,trade.CA5.total@2025) | 66.90174 to 67.058824",
        "points(rate.KAZ@2020,rate.KAZ@2024) | 6.3 to 6.5"
      })
  void theirIntervals(String expression, String interval) {
    assertThat(Expressions.interval(expression)).isEqualTo(interval);
  }
}
