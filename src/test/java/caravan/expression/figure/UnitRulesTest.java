package caravan.expression.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Which units each function and operator takes, and in which unit its result is. Every check of
 * units in this room has a row here that fails without it.
 */
class UnitRulesTest {
  private static final String DOLLARS = "trade.KAZ.total@2024";
  private static final String CUBIC_METRES = "gas.KAZ@2024";
  private static final String PERCENT = "rate.KAZ@2024";
  private static final String POINTS = "6 pp";
  private static final String NUMBER = "3";

  /** What takes two values of one unit, whatever it is. */
  static List<String> ofOneUnit() {
    return List.of(
        "%s + %s",
        "%s - %s",
        "%s < %s",
        "%s > %s",
        "%s == %s",
        "%s != %s",
        "%s <= %s",
        "%s >= %s",
        "%s in (%2$s)..(%1$s)",
        "%s in (%1$s)..(%2$s)",
        "%s in (%2$s)..(%2$s)",
        "growth(%s, %s)",
        "change(%s, %s)",
        "share(%s, %s)",
        "ratio(%s, %s)",
        "gap(%s, %s)",
        "sum(%s, %s)",
        "mean(%s, %s)",
        "min(%s, %s)",
        "max(%s, %s)",
        "rank(%s, sum(%2$s))");
  }

  @ParameterizedTest
  @MethodSource("ofOneUnit")
  void valuesOfDifferentUnitsAreRefused(String form) {
    List<String> values = List.of(DOLLARS, CUBIC_METRES, PERCENT, POINTS, NUMBER);
    for (String a : values) {
      for (String b : values) {
        // "45 percent and 6 points more" is said, and is the one exception.
        boolean pointsMore =
            a.equals(PERCENT) && b.equals(POINTS) && form.matches("%s [+-] %s|change\\(.*");
        boolean fewerPoints = form.startsWith("change(") && a.equals(POINTS) && b.equals(PERCENT);
        if (!a.equals(b) && !pointsMore && !fewerPoints) {
          String expression = String.format(form, a, b);
          assertThat(Expressions.of(expression)).as(expression).contains(" unit-mismatch: ");
        }
      }
    }
  }

  @ParameterizedTest
  @MethodSource("ofOneUnit")
  void valuesOfOneUnitAreTaken(String form) {
    for (String value : List.of(DOLLARS, CUBIC_METRES, PERCENT, POINTS, NUMBER)) {
      String expression = String.format(form, value, value);
      assertThat(Expressions.of(expression)).as(expression).doesNotContain("unit-mismatch");
    }
  }

  /** Where series and members are taken one by one, the same holds. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "trade.KAZ.total + gas.KAZ",
        "share(trade.KAZ.total, gas.KAZ)",
        "ratio(trade.KAZ.total, gas.KAZ)",
        "gap(trade.KAZ.total, gas.KAZ)",
        "points(trade.KAZ.total, rate.KAZ)",
        "points(rate.KAZ, trade.KAZ.total)",
        "trade.KAZ.total > gas.KAZ",
        "trade.KAZ.total > 1",
        "1 < trade.KAZ.total",
        "sum(trade.KAZ.total, gas.KAZ)",
        "max(trade.*.total@2024, gas.KAZ@2024)",
        "mean(rate.*@2024, gas.KAZ@2024)",
        "rank(gas.KAZ@2024, trade.*.total@2024)",
        "trade.*.total@2024 - gas.*@2024",
        "share(trade.*.total@2024, gas.KAZ@2024)"
      })
  void soItIsOfSeriesAndMembers(String expression) {
    assertThat(Expressions.of(expression)).contains(" unit-mismatch: ");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "points(rate.KAZ@2020, rate.KAZ@2024) | 6.4 percentage points",
        "points(rate.KAZ@2020, 3) | unit-mismatch",
        "points(3, rate.KAZ@2020) | unit-mismatch",
        "points(trade.KAZ.total@2024, trade.KAZ.total@2025) | unit-mismatch",
        "points(6 pp, 7 pp) | unit-mismatch",
        "change(rate.KAZ, 2020, 2024) | 6.4 percentage points",
        "change(trade.KAZ.total, 2024, 2025) | 4.9 bn USD",
        "growth(rate.KAZ, 2020, 2024) | 36.158192 percent",
        "cagr(trade.KAZ.total, 2024, 2025) | 11.187215 percent",
        "share(rate.KAZ@2020, rate.KAZ@2024) | 73.443983 percent",
        "ratio(gas.KAZ@2024, gas.KAZ@2022) | 2",
        "gap(gas.KAZ@2024, gas.KAZ@2022) | 66.666667 percent",
        "rate.KAZ@2024 + 6 pp | 30.1 percent",
        "rate.KAZ@2024 - 6 pp | 18.1 percent",
        "6 pp + rate.KAZ@2024 | unit-mismatch",
        "6 pp - rate.KAZ@2024 | unit-mismatch",
        "50% * 50% | 25 percent",
        "50% * 3 | 150 percent",
        "3 * 50% | 150 percent",
        "50% * trade.KAZ.total@2024 | 21.9 bn USD",
        "trade.KAZ.total@2024 * 50% | 21.9 bn USD",
        "50% / 2 | 25 percent",
        "2 / 50% | 4",
        "50% / 25% | 2",
        "trade.KAZ.total@2024 / 50% | 87.6 bn USD",
        "trade.KAZ.total@2024 / gas.KAZ@2024 | 4.38 USD/m3",
        "trade.KAZ.total@2024 / 2 | 21.9 bn USD",
        "-rate.KAZ@2024 | -24.1 percent",
        "count(trade.KAZ.total@2024, gas.KAZ@2024) | 2",
        "max(rate.KAZ@2024, 6 pp) | unit-mismatch"
      })
  void aResultHasTheUnitOfItsMeaning(String expression, String result) {
    assertThat(Expressions.of(expression)).contains(result);
  }

  /** A number without unit is told how to get one. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "trade.KAZ.total@2024 > 100e9 | 100e9USD",
        "5 < rate.KAZ@2024 | 5%",
        "6 pp + 2 | 2pp"
      })
  void aBareNumberIsToldItsUnit(String expression, String written) {
    assertThat(Expressions.help(expression))
        .isEqualTo("write the unit right behind the number: " + written);
  }
}
