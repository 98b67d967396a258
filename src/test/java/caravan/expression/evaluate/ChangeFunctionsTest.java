package caravan.expression.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import caravan.expression.figure.Expressions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Functions of how a series moved, and of where a value stands in it. */
class ChangeFunctionsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "change(10,-5) | -15",
        "growth(trade.KAZ.total@2025+trade.KGZ.total@2025) | 14.135338 percent",
        "growth(trade.KAZ.total@2025*2) | 11.187215 percent",
        "change(sum(trade.KAZ.total,trade.KGZ.total)@2025) | 9.4 bn USD",
        "change(-trade.KAZ.total@2025) | -4.9 bn USD",
        "growth(10,-5) | -150 percent",
        "change(40%,45%) | 5 percentage points",
        "change(40pp,45pp) | 5 percentage points",
        "cagr(gas.KGZ,2024-Q4,2025-Q2) | 800 percent",
        "cagr(trade.CA5.total,2024,2025) | 12.249208 percent",
        "growth(gas.KGZ,2024-Q4,2025-Q1) | 100 percent",
        "change(gas.KGZ,2024-01/2024-05,2025-01/2025-05) | 1 bn m3"
      })
  void fromOneValueToAnother(String expression, String value) {
    assertThat(Expressions.of(expression)).isEqualTo(value);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "cagr(trade.CA5.total,2019,2025) | 14.786427 to 14.84567",
        "cagr(trade.CA5.total,2024,2025) | 12.137203 to 12.361331",
        "growth(trade.CA5.total,2024,2025) | 12.137203 to 12.361331",
        "change(trade.CA5.total,2024,2025) | 11500000000 to 11700000000"
      })
  void theirIntervals(String expression, String interval) {
    assertThat(Expressions.interval(expression)).isEqualTo(interval);
  }

  @Test
  void theyRestOnTheTwoValuesOnly() {
    assertThat(Expressions.used("growth(trade.CA5.total,2019,2025)"))
        .containsExactly("trade.CA5.total@2019", "trade.CA5.total@2025");
    assertThat(Expressions.used("streak(trade.CA5.total@2025)"))
        .containsExactly(
            "trade.CA5.total@2025",
            "trade.CA5.total@2024",
            "trade.CA5.total@2023",
            "trade.CA5.total@2022");
    assertThat(Expressions.used("streak(trade.CA5.total@2020)"))
        .containsExactly("trade.CA5.total@2020");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "record(trade.CA5.total@latest) | TRUE",
        "record(trade.CA5.total@2022) | TRUE",
        "record(gas.KGZ@2025-Q2) | TRUE",
        "record(gas.KGZ@2025-01/2025-05) | TRUE",
        "record(-trade.CA5.total@2020) | TRUE",
        "record(-trade.CA5.total@2025) | FALSE",
        "streak(-trade.CA5.total@2020) | 1",
        "streak(trade.CA5.total@latest) | 3"
      })
  void amongThoseBeforeIt(String expression, String value) {
    assertThat(Expressions.of(expression)).isEqualTo(value);
  }
}
