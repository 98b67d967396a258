package caravan.expression.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import caravan.expression.figure.Expressions;
import caravan.model.data.Period;
import caravan.testing.TestData;
import caravan.text.diagnostic.Diagnostics;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The newest period of a series in every place of a period. */
class RollingPeriodsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "trade.CA5.total@latest-1 | 94.7 bn USD",
        "trade.CA5.total@latest-0 | 106.3 bn USD",
        "trade.CA5.total@latest - 100e9USD | 6.3 bn USD",
        "trade.CA5.total@latest-100e9USD | 6.3 bn USD",
        "rate.KAZ@latest-20% | 4.1 percent",
        "rate.KAZ@latest-0.1pp | 24 percent",
        "trade.CA5.total@2023..latest | 2023: 89.4 bn USD, 2024: 94.7 bn USD, 2025: 106.3 bn USD",
        "trade.CA5.total@2023..latest-1 | 2023: 89.4 bn USD, 2024: 94.7 bn USD",
        "trade.CA5.total@latest-2..latest-1 | 2023: 89.4 bn USD, 2024: 94.7 bn USD",
        "trade.CA5.total@latest-1.. | 2024: 94.7 bn USD, 2025: 106.3 bn USD",
        "trade.KAZ.total@..latest-1 | 2024: 43.8 bn USD",
        "trade.*.total@latest | KAZ {48.7 bn USD}, KGZ {27.2 bn USD}, UZB {28.2 bn USD}",
        "trade.*.total@latest-1 | KAZ {43.8 bn USD}, KGZ {22.7 bn USD}",
        "(trade.KAZ.total+trade.KGZ.total)@latest-1 | 66.5 bn USD",
        "trade.CA5.total@latest-1[c-2025.1] | 94.82 bn USD",
        // Of several kinds of period the newest is the last; beside another, one of its kind.
        "gas.KGZ@latest | 3 bn m3",
        "gas.KGZ@latest-1 | 2 bn m3",
        "gas.KGZ@2024-01/2024-05..latest | 2024-01/2024-05: 2 bn m3, 2025-01/2025-05: 3 bn m3",
        "growth(gas.KGZ, 2024-01/2024-05, latest) | 50 percent",
        "growth(gas.KGZ, latest-1, latest) | 50 percent",
        "growth(trade.CA5.total, latest-1, latest) | 12.249208 percent",
        "growth(trade.CA5.total, 2024, latest) | 12.249208 percent",
        "growth(trade.CA5.total@latest-1) | 5.9284116 percent",
        "change(trade.CA5.total, latest-1, latest) | 11.6 bn USD",
        "change(trade.CA5.total@latest-1) | 5.3 bn USD",
        "cagr(trade.CA5.total, latest-6, latest) | 14.816036 percent",
        "growth(sum(trade.KAZ.total, trade.KGZ.total), latest-1, latest) | 14.135338 percent",
        "record(trade.CA5.total@latest-1) | TRUE",
        "streak(trade.CA5.total@latest-1) | 2",
        "rank(trade.KGZ.total@latest, trade.*.total@latest) | 3",
        "rank(trade.KGZ.total@latest-1, trade.*.total@latest-1) | 2",
        "sum(trade.CA5.total@latest-1..latest) | 201 bn USD"
      })
  void latestStandsWhereAPeriodStands(String expression, String value) {
    assertThat(Expressions.of(expression)).isEqualTo(value);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "trade.CA5.total@latest-4"
            + " | 1:16 no-observation: trade.CA5.total has no value for latest-4 (2021)",
        "trade.CA5.total@2027..latest"
            + " | 1:16 no-observation: trade.CA5.total has no value for 2027..latest",
        "growth(trade.CA5.total, latest-4, latest)"
            + " | 1:25 no-observation: trade.CA5.total has no value for latest-4 (2021)",
        "growth(trade.CA5.total@latest-4)"
            + " | 1:23 no-observation: trade.CA5.total has no value for latest-4 (2021)",
        "growth(trade.CA5.total, 2019-Q1, latest)"
            + " | 1:25 no-observation: trade.CA5.total has no value for 2019-Q1",
        "growth(trade.CA5.total, latest - 1, latest)"
            + " | 1:25 expression-type: a period is needed here, such as 2025",
        "latest | 1:1 expression-type: a period stands behind @, or within a function:"
            + " growth(…, 2024, 2025)",
        "latest-1 | 1:1 expression-type: a period stands behind @, or within a function:"
            + " growth(…, 2024, 2025)",
        "trade.CA5.total@latest-99999"
            + " | 1:1 unit-mismatch: can't subtract USD and a plain number",
        "trade.CA5.total@newest | 1:17 expression-syntax: a period is needed here, not \"newest\"",
        "trade.CA5.total@latest..2019-Q1"
            + " | 1:16 no-observation: trade.CA5.total has no value for latest..2019-Q1"
      })
  void whatIsNotThereIsSaid(String expression, String said) {
    assertThat(Expressions.of(expression)).isEqualTo(said);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "trade.KAZ.total@latest - trade.UZB.total@latest | 1:41",
        "trade.KAZ.total@latest-1 - trade.UZB.total@latest-0 | 1:43",
        "sum(trade.*.total@2024..latest) | 1:18",
        "growth(sum(trade.*.total), 2024, latest) | 1:28",
        "growth(trade.KAZ.total, 2024, latest) | ",
        "growth(trade.KAZ.total, latest-1, latest) + growth(gas.KAZ, latest-2, latest) | 1:61",
        "trade.KAZ.total@2024.. - trade.UZB.total | "
      })
  void latestPeriodsThatDifferAreToldOnce(String expression, @Nullable String place) {
    Diagnostics out = new Diagnostics();
    Expr expr =
        Objects.requireNonNull(ExpressionParser.parse(TestData.text(expression), out), expression);
    new SelectionWarnings(Expressions.CONTEXT).check(expr, out);

    List<String> differ =
        TestData.lines(out).stream().filter(line -> line.contains("latest-differs")).toList();
    assertThat(differ)
        .isEqualTo(
            place == null
                ? List.of()
                : List.of(place + " latest-differs: the latest periods differ: 2024, 2025"));
  }

  /** Whatever the series, {@code latest-n} is the period that is so many before its newest. */
  @ParameterizedTest
  @ValueSource(strings = {"2023", "2021-H2", "2024-Q3", "2022-11", "2023-01/2023-05"})
  void latestIsThePeriodThatItStandsFor(String start) {
    Random random = new Random(start.hashCode());
    Period first = Objects.requireNonNull(Period.parse(start));
    for (int round = 0; round < 20; round++) {
      Map<Period, Integer> values = new TreeMap<>();
      for (int i = 0; i < 14; i++) {
        values.put(first.plus(i), 10 + random.nextInt(90));
      }
      Period last = first.plus(13);
      Evaluator evaluator = evaluator(values);
      int n = random.nextInt(6);
      int m = n + 1 + random.nextInt(6);
      String back = "latest-" + n;
      String further = "latest-" + m;
      Period to = last.plus(-n);
      Period from = last.plus(-m);
      List<String> forms =
          List.of(
              "t.A@%2$s",
              "t.A@%1$s..%2$s",
              "t.A@..%2$s",
              "t.A@%1$s..",
              "growth(t.A, %1$s, %2$s)",
              "change(t.A, %1$s, %2$s)",
              "growth(t.A@%2$s)",
              "streak(t.A@%2$s)",
              "record(t.A@%2$s)",
              "sum(t.A@%1$s..%2$s)",
              "rank(t.A@%2$s, t.A@%1$s..%2$s)",
              "(t.A + t.A)@%2$s");
      for (String form : forms) {
        String written = String.format(form, further, back);
        assertThat(Expressions.of(written, evaluator))
            .as(written)
            .isEqualTo(Expressions.of(String.format(form, from, to), evaluator));
      }
    }
  }

  private static Evaluator evaluator(Map<Period, Integer> values) {
    StringBuilder yaml =
        new StringBuilder("title: T\nunit: t\ndimensions: [a]\nsource: a\nobservations:\n  A:\n");
    values.forEach((period, value) -> yaml.append("    " + period + ": " + value + "\n"));
    return new Evaluator(TestData.context(Map.of("t", yaml.toString())));
  }

  /** What is parsed is written as it was read. */
  @Test
  void selectorsAreWrittenAsTheyAreRead() {
    List<String> moments =
        List.of("latest", "latest-1", "latest-12", "2025", "2025-Q1", "2025-06", "2025-01/2025-05");
    List<String> selectors = new ArrayList<>();
    for (String one : moments) {
      selectors.add("@" + one);
      selectors.add("@" + one + "..");
      selectors.add("@.." + one);
      moments.forEach(other -> selectors.add("@" + one + ".." + other));
    }
    for (String selector : selectors) {
      Diagnostics out = new Diagnostics();
      Expr expr = ExpressionParser.parse(TestData.text("trade.CA5.total" + selector), out);
      assertThat(TestData.lines(out)).as(selector).isEmpty();
      assertThat(expr).isInstanceOf(Expr.Ref.class);
      assertThat(Objects.requireNonNull(((Expr.Ref) expr).at()).text()).isEqualTo(selector);
    }
  }

  @Test
  void latestMayBeACodeOrPartOfAName() {
    String data =
        "title: T\nunit: t\ndimensions: [a]\nsource: a\nobservations:\n  latest: {2024: 3, 2025: 5}\n";
    Evaluator evaluator = new Evaluator(TestData.context(Map.of("t", data)));
    assertThat(Expressions.of("t.latest@latest-1", evaluator)).isEqualTo("3 t");
  }
}
