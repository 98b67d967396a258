package caravan.expression.figure;

import static org.assertj.core.api.Assertions.assertThat;

import caravan.expression.evaluate.Evaluator;
import caravan.testing.TestData;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a ratio may be taken over: certainly more than nothing. */
class NegativeBaseTest {
  private static final String BALANCE =
      """
      title: Balances, of a country in surplus, one in deficit, one between
      unit: USD
      multiplier: 1e9
      dimensions: [country]
      source: a
      observations:
        PLUS: {2021: 0.4, 2022: 8, 2023: 10, 2024: 5, 2025: -5}
        MINUS: {2021: -0.4, 2022: -8, 2023: -10, 2024: -5, 2025: 5}
        ZERO: {2022: 0, 2023: 0.0, 2024: 0.04, 2025: -0.04}
        NEAR: {2023: 0, 2024: 1, 2025: 2}
      """;
  private static final String RATE =
      """
      title: Rates
      unit: percent
      dimensions: [country]
      source: a
      observations:
        PLUS: {2024: 4, 2025: 3}
        MINUS: {2024: -4, 2025: -2}
      """;
  private static final Evaluator EVALUATOR =
      new Evaluator(TestData.context(Map.of("d", BALANCE, "r", RATE)));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "growth(d.MINUS, 2023, 2024)",
        "growth(d.MINUS, 2024, 2025)",
        "growth(d.MINUS@2025)",
        "growth(d.MINUS@2024, d.PLUS@2024)",
        "growth(-d.PLUS, 2023, 2024)",
        "growth(-10, d.PLUS@2024 / 1e9USD)",
        "growth(r.MINUS@2025)",
        "cagr(d.MINUS, 2023, 2024)",
        "cagr(d.MINUS, 2023, 2025)",
        "cagr(d.PLUS, 2023, 2025)",
        "cagr(d.PLUS, 2021, 2025)",
        "share(d.PLUS@2024, d.MINUS@2024)",
        "share(d.MINUS@2024, d.MINUS@2023)",
        "share(d.PLUS, d.MINUS)",
        "share(d.*@2024, d.MINUS@2023)",
        "ratio(d.MINUS@2024, d.MINUS@2023)",
        "ratio(d.PLUS@2024, d.MINUS@2024)",
        "ratio(r.PLUS@2024, r.MINUS@2024)",
        "gap(d.MINUS@2024, d.PLUS@2023)",
        "gap(d.PLUS@2023, d.MINUS@2024)",
        "gap(d.MINUS@2024, d.MINUS@2023)",
        "d.MINUS@2024 / d.MINUS@2023",
        "d.PLUS@2024 / d.MINUS@2024",
        "d.PLUS / d.MINUS",
        "d.*@2024 / d.MINUS@2024",
        "10e9USD / d.MINUS@2024",
        "r.PLUS@2024 / r.MINUS@2024",
        "d.PLUS@2024 / change(d.PLUS@2024)"
      })
  void overAValueBelowZeroThereIsNoRatio(String expression) {
    assertThat(Expressions.of(expression, EVALUATOR)).startsWith("1:1 negative-base: ");
    assertThat(Expressions.help(expression, EVALUATOR)).startsWith("write change(");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "growth(d.ZERO, 2022, 2024)",
        "growth(d.ZERO, 2023, 2024)",
        "growth(d.NEAR@2024)",
        "growth(d.PLUS@2024 - d.PLUS@2024, d.PLUS@2025)",
        "cagr(d.NEAR, 2023, 2025)",
        "share(d.PLUS@2024, d.ZERO@2023)",
        "ratio(d.PLUS@2024, d.ZERO@2022)",
        "gap(d.ZERO@2022, d.ZERO@2023)",
        "gap(d.ZERO@2022, d.NEAR@2023)"
      })
  void noneOverOneThatMayBeZero(String expression) {
    assertThat(Expressions.of(expression, EVALUATOR)).startsWith("1:1 division-by-zero: ");
    assertThat(Expressions.help(expression, EVALUATOR)).startsWith("write change(");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "growth(d.PLUS, 2024, 2025) | -200 percent",
        "growth(d.PLUS@2023, d.NEAR@2023) | -100 percent",
        "growth(d.NEAR@2024, d.NEAR@2025) | 100 percent",
        "growth(d.ZERO@2024, d.PLUS@2021) | 900 percent",
        "growth(-d.MINUS, 2023, 2024) | -50 percent",
        "growth(-d.MINUS@2024) | -50 percent",
        "growth(-d.MINUS@2023, -d.MINUS@2024) | -50 percent",
        "cagr(-d.MINUS, 2023, 2024) | -50 percent",
        "share(d.MINUS@2024, d.PLUS@2023) | -50 percent",
        "share(-d.MINUS@2024, -d.MINUS@2023) | 50 percent",
        "ratio(d.MINUS@2024, d.PLUS@2023) | -0.5",
        "ratio(-d.MINUS@2024, -d.MINUS@2023) | 0.5",
        "gap(d.PLUS@2024, d.NEAR@2023) | 200 percent",
        "gap(-d.MINUS@2024, -d.MINUS@2023) | -66.666667 percent",
        "change(d.MINUS, 2023, 2024) | 5 bn USD",
        "d.MINUS@2024 / d.PLUS@2023 | -0.5",
        "d.PLUS@2024 / -2 | -2.5 bn USD",
        "d.MINUS@2024 / -2 | 2.5 bn USD",
        "d.PLUS@2024 / -10e9USD | -0.5",
        "6 / -3 | -2",
        "-d.MINUS@2024 / -d.MINUS@2023 | 0.5",
        "d.PLUS@2024 / r.MINUS@2024 | -125 bn USD",
        "d.PLUS@2024 / (r.MINUS@2024 / 100%) | -125 bn USD"
      })
  void whatMeansSomethingIsTaken(String expression, String result) {
    assertThat(Expressions.of(expression, EVALUATOR)).isEqualTo(result);
  }

  /** The advice names what the author wrote; of deficits, what says how they grew. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "growth(d.MINUS, 2023, 2024) | change(d.MINUS, 2023, 2024)"
            + " | , or, of two deficits, growth(-d.MINUS, 2023, 2024)",
        "growth(d.MINUS@2024) | change(d.MINUS@2024) | , or, of two deficits,"
            + " growth(-d.MINUS@2024)",
        "growth(d.MINUS@2025) | change(d.MINUS@2025) | ''",
        "cagr(d.MINUS, 2023, 2024) | change(d.MINUS, 2023, 2024)"
            + " | , or, of two deficits, cagr(-d.MINUS, 2023, 2024)",
        "share(d.PLUS@2024, d.MINUS@2024) | change(d.MINUS@2024, d.PLUS@2024) | ''",
        "ratio(d.MINUS@2024, d.MINUS@2023) | change(d.MINUS@2023, d.MINUS@2024)"
            + " | , or, of two deficits, ratio(-d.MINUS@2024, -d.MINUS@2023)",
        "(d.MINUS@2024-1e9USD) / d.MINUS@2023 | change(d.MINUS@2023, d.MINUS@2024-1e9USD)"
            + " | , or, of two deficits, -(d.MINUS@2024-1e9USD) / -d.MINUS@2023"
      })
  void theAdviceCanBeTaken(String expression, String change, String turned) {
    assertThat(Expressions.help(expression, EVALUATOR))
        .isEqualTo("write " + change + " for the difference" + turned);
    assertThat(Expressions.of(change, EVALUATOR)).endsWith(" bn USD");
    if (!turned.isEmpty()) {
      String other = turned.substring(", or, of two deficits, ".length());
      assertThat(Expressions.of(other, EVALUATOR)).doesNotContain("error").doesNotContain(":");
    }
  }
}
