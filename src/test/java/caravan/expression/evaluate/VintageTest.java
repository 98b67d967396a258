package caravan.expression.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import caravan.testing.TestData;
import caravan.text.diagnostic.Diagnostics;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What was known when, and how much is revised. */
class VintageTest {
  private static final String TRADE =
      """
      title: T
      unit: t
      dimensions: [partner]
      source: a
      edition: 2026
      observations:
        KAZ:
          2022: {value: 10, edition: 2023-02}
          2023: {value: 13, edition: 2025-02-01, revisions: [{value: 11, source: a, edition: 2024-02-01}, {value: 12, source: b, edition: 2024-08-15}]}
          2024: {value: 15, also: [{value: 19, source: b, edition: 2025-03-01}], revisions: [{value: 14, source: a, edition: 2025-02-01}, {value: 18, source: b, edition: 2025-02-01}]}
          2025: 16
        KGZ:
          2023: {value: 5, edition: 2024-02-01}
          2024: {value: 6, edition: 2025-02-01, revisions: [{value: 7, source: a}]}
        UZB: {2023: {value: 3, edition: 2023-12-31}, 2024: {value: 4, edition: 2025-03-01}}
      """;

  private static final DataContext CONTEXT =
      TestData.context(
          Map.of(
              "t",
              TRADE,
              "rate",
              """
              title: R
              unit: percent
              dimensions: [partner]
              source: a
              editions: [2025-01-01, 2025-02-01, 2026-02-01]
              observations:
                KAZ:
                  2023: {value: 5.0, edition: 2025-02-01, revisions: [{value: 4.5, source: a, edition: 2025-01-01}]}
                  2024: {value: -4.0, edition: 2025-02-01}
              """));

  private static String come(String expression) {
    Diagnostics out = new Diagnostics();
    Expr expr = ExpressionParser.parse(TestData.text(expression), out);
    Value value = expr == null ? null : new Evaluator(CONTEXT).evaluate(expr, out);
    return value == null ? TestData.lines(out).get(0) : told(value);
  }

  private static String told(@Nullable Value value) {
    if (value instanceof Value.Scalar scalar) {
      return scalar.traced().quantity().plain();
    }
    if (value instanceof Value.OverTime series) {
      return series.points().entrySet().stream()
          .map(one -> one.getKey() + "=" + one.getValue().quantity().plain())
          .collect(Collectors.joining(" "));
    }
    if (value instanceof Value.Members members) {
      return members.values().entrySet().stream()
          .map(one -> one.getKey() + "=" + told(one.getValue()))
          .collect(Collectors.joining(" "));
    }
    return value instanceof Value.Claim claim ? claim.truth().toString() : "nothing";
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        // At a date, and within the day, month and year of an edition.
        "t.KAZ@2023[2024-02-01] | 11",
        "t.KAZ@2023[2024-01-31] | 1:12 no-observation: by 2024-01-31 nothing was known of t.KAZ@2023",
        "t.KAZ@2023[2024-08] | 12",
        "t.KAZ@2023[2024-08-14] | 11",
        "t.KAZ@2023[2024] | 12",
        "t.KAZ@2023[2025] | 13",
        "t.KAZ@2022[2023-02-27] | 1:12 no-observation: by 2023-02-27 nothing was known of t.KAZ@2022",
        "t.KAZ@2022[2023-02-28] | 10",
        // What is said beside it is no part of the history; what that source said before neither.
        "t.KAZ@2024[2025-06] | 14",
        "t.KAZ@2024[2026] | 15",
        "t.KAZ@2024[b, 2025-02-28] | 18",
        "t.KAZ@2024[b,2025-06] | 19",
        "t.KAZ@2023[b, 2025-06] | 12",
        "t.KAZ@2025[b, 2025-06] | 1:12 no-observation: \"b\" says nothing of t.KAZ",
        "t.KAZ@2023[first] | 11",
        "t.KAZ@2025[first] | 16",
        "t.KAZ@2024[b, first] | 18",
        // Ranges, the latest, whole series and members hold what was known.
        "t.KAZ@2022..2024[2024-02-01] | 2022=10 2023=11",
        "t.KAZ@2024..[2024-02-01] | 1:14 no-observation: by 2024-02-01 nothing was known of t.KAZ@2024..",
        "t.KAZ[2025-02-01] | 2022=10 2023=13 2024=14",
        "t.KAZ@latest[2025-02-01] | 14",
        "t.KAZ@latest-1[2025-02-01] | 13",
        "t.KAZ@latest-1..latest[2025-02-01] | 2023=13 2024=14",
        "t.KAZ@2022..latest-1[2025-02-01] | 2022=10 2023=13",
        "growth(t.KAZ, latest-1, latest)[2025-02-01] | 7.692307",
        "t.KAZ@latest[2022] | 1:14 no-observation: by 2022 nothing was known of t.KAZ@latest",
        "t.*@2023[2023-12-31] | UZB=3",
        "t.*@2023[2024-02-01] | KAZ=11 KGZ=5 UZB=3",
        "t.*@2023[first] | KAZ=11 KGZ=5 UZB=3",
        // A value without an edition that may have been known by then.
        "t.KGZ@2024[2025-02-01] | 6",
        "t.KGZ@2024[first] | 7",
        // Behind calculations, for all within that have none.
        "(t.KAZ + t.KGZ)@2023[2024-02-01] | 16",
        "(t.KAZ@2023 - t.KAZ@2023[first])[2025] | 2",
        "growth(t.KAZ@2024[2025-02-01]) | 7.692307692307692307692307692307692307",
        "change(t.KAZ, 2023, 2024)[2025-02-01] | 1",
        "change(t.KAZ@2024)[first] | 3",
        "sum(t.*@2023)[2024-02-01] | 19",
        "t.KAZ[b]@2023[2024-09] | 12",
        "t.KAZ@2024[2025-06] < t.KAZ@2024 | TRUE",
        "streak(t.KAZ@2024[2025-02-01]) | 2",
        "5[2025] | 1:2 expression-type: nothing ahead of it could be of another date",
        "(t.KAZ@2023)[b] | 1:13 expression-syntax: a source stands behind one reference, not behind a"
            + " calculation",
        "t.KAZ@2023[2025-13] | 1:12 unknown-source: unknown source \"2025-13\"",
        "t.KAZ@2023[b,] | 1:14 expression-syntax: \"\" is no date",
        // Mean absolute revisions: 2023 by 2 in the year, 2022 and 2024 by less or nothing.
        "mar(t.KAZ, 12) | 0.6666666666666666666666666666666666666667",
        "mar(t.KAZ@2023, 7) | 1",
        "mar(t.KAZ@2023, 6) | 0",
        "mar(t.KAZ@2023, 0) | 0",
        "mar(t.*@2023, 12) | 0.6666666666666666666666666666666666666667",
        "mar(rate.KAZ, 12) | 0.25",
        "rmar(rate.KAZ, 12) | 5.555555555555555555555555555555555555556",
        "mar(rate.KAZ, 14) | 1:1 no-observation: no value here is known from its first edition to one"
            + " of 14 months later",
        "mar(t.KAZ, 2024-01) | 1:12 expression-type: a number of months is needed here, up to 1200",
        "mar(t.KAZ, 1.5) | 1:12 expression-type: a number of months is needed here, up to 1200",
        "mar(2 * t.KAZ, 12) | 1:5 expression-type: revisions are those of observations as they stand"
            + " in a dataset",
      })
  void comesTo(String expression, String expected) {
    assertThat(come(expression)).startsWith(expected);
  }

  @Test
  void aValueWithoutAnEditionThatMayHaveBeenKnownIsAnError() {
    assertThat(come("t.KGZ@2024[2025-01-31]"))
        .isEqualTo(
            "1:12 no-observation: a value of t.KGZ@2024 names no edition, so what was known by"
                + " 2025-01-31 can't be told");
    assertThat(come("t.KGZ[2025-01-31]")).contains("names no edition");
    assertThat(come("t.*@2024[2025-01-31]")).contains("names no edition");
  }

  @Test
  void aValueKnowsWhichVintageWasAskedFor() {
    Expr expr = ExpressionParser.parse(TestData.text("t.KAZ@2023[2024]"), new Diagnostics());
    Value value = new Evaluator(CONTEXT).evaluate(Objects.requireNonNull(expr));
    Used used = Objects.requireNonNull(value).used().get(0);
    assertThat(Objects.requireNonNull(used.vintage()).text()).isEqualTo("2024");
    assertThat(used.statement().source()).isEqualTo("b");
    assertThat(used.statement().edition()).hasToString("2024-08-15");
  }

  /** What was known at a date is the newest of what was known the day before, or new. */
  @Test
  void whatWasKnownGrowsWithTheDate() {
    Random random = new Random(7);
    for (int i = 0; i < 200; i++) {
      StringBuilder yaml = new StringBuilder();
      int last = 1;
      int count = 1 + random.nextInt(5);
      List<String> said = new ArrayList<>();
      for (int j = 0; j < count; j++) {
        last += 1 + random.nextInt(5);
        said.add(String.format(Locale.ROOT, "value: %d, edition: 2025-01-%02d", j, last));
      }
      yaml.append("title: R\nunit: t\ndimensions: [partner]\nsource: a\nobservations:\n  KAZ:\n");
      yaml.append("    2024: {").append(said.remove(count - 1)).append(", revisions: [");
      yaml.append(
          said.stream().map(one -> "{" + one + ", source: a}").collect(Collectors.joining(", ")));
      yaml.append("]}\n");
      Evaluator evaluator = new Evaluator(TestData.context(Map.of("d", yaml.toString())));
      int before = -1;
      for (int day = 1; day <= 31; day++) {
        String text = String.format(Locale.ROOT, "d.KAZ@2024[2025-01-%02d]", day);
        Expr expr = ExpressionParser.parse(TestData.text(text), new Diagnostics());
        Value value = evaluator.evaluate(Objects.requireNonNull(expr));
        int now = value == null ? -1 : Integer.parseInt(told(value));
        assertThat(now).as("%s in %s", text, yaml).isBetween(before, before + 1);
        before = now;
      }
      assertThat(before).isEqualTo(count - 1);
    }
  }
}
