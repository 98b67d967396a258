package caravan.expression.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import caravan.expression.figure.Expressions;
import caravan.testing.TestData;
import caravan.text.diagnostic.Diagnostics;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Members that are chosen, in the order that the choice implies. */
class ChoiceFunctionsTest {
  private static final Evaluator EVALUATOR =
      new Evaluator(
          TestData.context(
              Map.of(
                  "t",
                  """
                  title: T
                  unit: t
                  dimensions: [region]
                  source: a
                  observations:
                    ALL: {2023: 100, 2024: 120}
                    A: {2023: 10, 2024: 30}
                    B: {2023: 40, 2024: 20}
                    C: {2023: 20, 2024: 20}
                    D: {2023: 5}
                    E: {2022: 1, 2024: 9}
                  """)));

  private static String come(String expression) {
    return Expressions.of(expression, EVALUATOR);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "top(2, except(t.*@2024, ALL)) | A {30 t}, B {20 t}",
        "top(3, except(t.*@2024, ALL)) | A {30 t}, B {20 t}, C {20 t}",
        "bottom(2, except(t.*@2024, ALL)) | E {9 t}, B {20 t}",
        "top(99, only(t.*@2024, C, A)) | A {30 t}, C {20 t}",
        "only(t.*@2024, C, A) | C {20 t}, A {30 t}",
        "except(t.*@2024, ALL, A, D) | B {20 t}, C {20 t}, E {9 t}",
        "except(t.*, ALL)@2023 | A {10 t}, B {40 t}, C {20 t}, D {5 t}",
        // By the last period that any has; one without it is not chosen.
        "top(2, except(t.*@2023..2024, ALL))"
            + " | A {2023: 10 t, 2024: 30 t}, B {2023: 40 t, 2024: 20 t}",
        "top(9, only(t.*@2023..latest, D, A)) | A {2023: 10 t, 2024: 30 t}",
        "where(t.*@2024 > 20t) | A {30 t}, ALL {120 t}",
        "where(t.*@2024 >= 20t and t.*@2024 < 100t) | A {30 t}, B {20 t}, C {20 t}",
        "where(t.*@2024 > 100t or t.*@2023 < 6t) | ALL {120 t}",
        "where(t.*@2024, t.*@2024 > t.*@2023) | A {30 t}, ALL {120 t}",
        "where(t.*@2023..2024, t.*@2024 in 25t..35t) | A {2023: 10 t, 2024: 30 t}",
        "count(where(t.*@2024 > 1000t)) | 0",
        "sum(top(2, except(t.*@2024, ALL))) | 50 t",
        "share(top(1, except(t.*@2024, ALL)), t.ALL@2024) | A {25 percent}",
        "rank(t.B@2024, top(3, except(t.*@2024, ALL))) | 2",
        "others(t.ALL@2024, top(2, except(t.*@2024, ALL))) | 70 t",
        "others(t.ALL@2023..2024, only(t.*@2023..2024, A, B)) | 2023: 50 t, 2024: 70 t",
        "others(t.ALL, only(t.*, A, B))@2024 | 70 t"
      })
  void membersAreChosen(String expression, String value) {
    assertThat(come(expression)).isEqualTo(value);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "top(0, t.*@2024) | 1:5 expression-type: how many members are wanted is a whole number,"
            + " from 1",
        "top(1.5, t.*@2024) | 1:5 expression-type: how many members are wanted is a whole number,"
            + " from 1",
        "top(t.A@2024, t.*@2024) | 1:5 expression-type: how many members are wanted is a whole"
            + " number, from 1",
        "top(2, t.A@2024) | 1:8 expression-type: top(…) is for several members; this is one value",
        "top(2) | 1:1 expression-type: top can't take 1 value",
        "only(t.*@2024, D) | 1:16 no-observation: the region D has no value here",
        "only(t.*@2024, X) | 1:16 no-observation: the region X has no value here",
        "except(t.*@2024, 5) | 1:18 expression-syntax: a code is needed here, not \"5\"",
        "except(t.*@2024, t.A) | 1:19 expression-syntax: \")\" is needed here, not \".\"",
        "where(t.*@2024) | 1:7 expression-type: where(…) needs a comparison, and, or",
        "where(t.A@2024 > 2t) | 1:7 expression-type: where(…) is for several members; this is one"
            + " value",
        "sum(where(t.*@2024 > 1000t)) | 1:1 no-observation: no member is left here",
        "max(where(t.*@2024 > 1000t)) | 1:1 no-observation: no member is left here",
        "where(t.*@2024 > 1) | 1:7 unit-mismatch: can't compare t and a plain number",
        "others(t.A@2024, only(t.*@2024, A, B)) | 1:1 expression-type: these members come to more"
            + " than the whole that they are parts of"
      })
  void whatCantBeChosenIsSaid(String expression, String said) {
    assertThat(come(expression)).isEqualTo(said);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "sum(only(trade.*.total@2025, KAZ)) | ",
        "sum(top(2, known(trade.*.total@2025))) | ",
        "sum(top(2, trade.*.total@2025)) | UZB",
        "sum(trade.*.total@2025) | UZB"
      })
  void whatIsMissingIsToldAsElsewhere(String expression, String missing) {
    Diagnostics out = new Diagnostics();
    Expr expr = Objects.requireNonNull(ExpressionParser.parse(TestData.text(expression), out));
    new SelectionWarnings(Expressions.CONTEXT).check(expr, out);

    assertThat(TestData.lines(out).stream().map(line -> line.replaceFirst("\\S+ ", "")))
        .isEqualTo(
            missing == null
                ? List.of()
                : List.of(
                    "values-left-out: no value for "
                        + missing
                        + ": what is there is taken for all"));
  }

  /** What was chosen is what it was computed from. */
  @Test
  void provenanceIsThatOfTheChosen() {
    Diagnostics out = new Diagnostics();
    Expr expr =
        Objects.requireNonNull(
            ExpressionParser.parse(TestData.text("sum(only(t.*@2024, A, C))"), out));
    Value value = Objects.requireNonNull(EVALUATOR.evaluate(expr, out));
    assertThat(value.used().stream().map(used -> used.observation().key()))
        .containsExactly("A", "C");
  }

  /** However many are wanted of whatever values: as sorting them by hand has it. */
  @RepeatedTest(20)
  void theLargestAreThoseOfASortedList(RepetitionInfo info) {
    long seed = info.getCurrentRepetition();
    Random random = new Random(seed);
    Map<String, Integer> values = new LinkedHashMap<>();
    StringBuilder yaml =
        new StringBuilder("title: T\nunit: t\ndimensions: [a]\nsource: a\nobservations:\n");
    for (int i = 0; i < 12; i++) {
      String code = "M" + (char) ('A' + i);
      values.put(code, random.nextInt(8));
      yaml.append("  ").append(code).append(": {2024: ").append(values.get(code)).append("}\n");
    }
    Evaluator evaluator = new Evaluator(TestData.context(Map.of("t", yaml.toString())));
    int count = 1 + random.nextInt(14);
    List<Map.Entry<String, Integer>> sorted = new ArrayList<>(values.entrySet());
    sorted.sort(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder()));
    String expected =
        String.join(
            ", ",
            sorted.stream()
                .limit(count)
                .map(one -> one.getKey() + " {" + one.getValue() + " t}")
                .toList());
    assertThat(Expressions.of("top(" + count + ", t.*@2024)", evaluator))
        .as("seed %s", seed)
        .isEqualTo(expected);
  }
}
