package caravan.expression.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import caravan.expression.figure.Expressions;
import caravan.testing.TestData;
import caravan.text.diagnostic.Diagnostics;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SelectionWarningsTest {
  private static List<String> warnings(DataContext context, String... expressions) {
    SelectionWarnings warnings = new SelectionWarnings(context);
    Diagnostics out = new Diagnostics();
    for (String expression : expressions) {
      Expr expr = ExpressionParser.parse(TestData.text(expression), out);
      assertThat(expr).as(expression).isNotNull();
      assertThat(new Evaluator(context).evaluate(expr)).as(expression).isNotNull();
      warnings.check(expr, out);
    }
    return TestData.lines(out);
  }

  private static List<String> warnings(String... expressions) {
    return warnings(Expressions.CONTEXT, expressions);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "sum(trade.*.total@2025) | UZB",
        "mean(trade.*.total@2025) | UZB",
        "max(trade.*.total@2025) | UZB",
        "min(trade.*.total@2025) | UZB",
        "count(trade.*.total@2025) | UZB",
        "rank(trade.KAZ.total@2025, trade.*.total@2025) | UZB",
        "max(trade.*.total)@2025 | UZB",
        "max(trade.CA5.total@2022..2025) | ",
        "max(trade.CA5.total@2020..2023) | 2021",
        "min(trade.CA5.total@2020..2023) | 2021",
        "count(trade.CA5.total@..2023) | 2021",
        "count(trade.CA5.total@2020..) | 2021",
        "rank(trade.CA5.total@2023, trade.CA5.total@2020..2023) | 2021",
        "max(trade.*.total@2024) | ",
        "max(trade.KAZ.total@2024, trade.KGZ.total@2024) | ",
        "share(trade.KAZ.total@2025, max(trade.*.total@2025)) | UZB",
        "max(trade.*.total@2025 - 1e9USD) | UZB",
        "max(trade.*.total@2025) > 40e9USD | UZB",
        "count(known(trade.*.total@2025)) | ",
        "max(known(trade.CA5.total@2020..2023)) | ",
        "rank(trade.KAZ.total@2025, known(trade.*.total@2025)) | ",
        "max(known(trade.*.total))@2025 | ",
        "max(known(trade.*.total@2025 - 1e9USD)) | "
      })
  void whatIsMissingIsToldWhereItMatters(String expression, String missing) {
    List<String> expected =
        missing == null
            ? List.of()
            : List.of(
                "values-left-out: no value for " + missing + ": what is there is taken for all");

    assertThat(warnings(expression).stream().map(line -> line.replaceFirst("\\S+ ", "")))
        .isEqualTo(expected);
  }

  @Test
  void latestPeriodsThatDifferAreTold() {
    assertThat(warnings("trade.KAZ.total@latest / gas.KAZ@latest"))
        .containsExactly("1:33 latest-differs: the latest periods differ: 2024, 2025");
    assertThat(warnings("trade.KAZ.total@latest / trade.KGZ.total@latest")).isEmpty();
    assertThat(warnings("trade.KAZ.total@2025 / gas.KAZ@latest")).isEmpty();
  }

  /** What is known within one function says nothing of what stands in another. */
  @Test
  void eachPlaceAnswersForItself() {
    assertThat(warnings("max(known(trade.*.total@2025)) + max(trade.*.total@2025)"))
        .singleElement()
        .asString()
        .startsWith("1:38 values-left-out");
    assertThat(warnings("sum(max(known(trade.*.total@2025)), min(trade.*.total@2025))"))
        .singleElement()
        .asString()
        .startsWith("1:41 values-left-out");
  }

  @Test
  void anExpressionIsToldOfOnce() {
    assertThat(
            warnings(
                "max(trade.*.total@2025)",
                "max(trade.*.total@2025)",
                "max( trade.*.total@2025 )",
                "min(trade.*.total@2025)"))
        .hasSize(2);
  }

  /** A page says of 44 partners without 10 what it says of three without one. */
  @Test
  void manyMissingMembersAreOneShortMessage() {
    assertThat(warnings(partners(44, 10), "rank(big.P1@2025, big.*@2025)"))
        .containsExactly(
            "1:19 values-left-out: no value for 10 of 44 (P35, P36, P37, P38, P39 and 5 more):"
                + " what is there is taken for all");
  }

  @Test
  void gapsOfManyMembersAreOneMessageToo() {
    assertThat(warnings(partners(44, 10), "max(max(big.*@2024..2025))"))
        .singleElement()
        .asString()
        .contains("no value for 10 of 88 (P35@2025, P36@2025,")
        .contains("and 5 more");
  }

  /**
   * A is the largest, B and C are smaller and have gaps, D lacks the last year: it may be the
   * largest, for all that is known. Of those that were looked at and not chosen nothing is missing.
   */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "sum(sum(top(1, g.*@2022..2025))) | 2 of 5 (D@2025, A@2023)",
        "sum(sum(top(3, g.*@2023..2025))) | 3 of 10 (D@2025, A@2023, B@2024)",
        "count(top(2, g.*@2025)) | D",
        "count(bottom(1, except(g.*@2025, D))) | ",
        "count(except(g.*@2025, D, B)) | ",
        "sum(sum(except(g.*@2022..2025, A, C, D))) | B@2024",
        "sum(sum(where(known(g.*@2022..2025), g.*@2025 > 15t))) | D",
        "sum(sum(where(g.*@2022..2025, known(g.*@2025) > 15t))) | A@2023",
        "count(where(g.*@2025 > 5t)) | D",
        "count(except(top(3, g.*@2025), A)) | D",
        "sum(top(1, known(g.*@2025))) / sum(g.*@2025) | D",
      })
  void whatWasNotChosenIsNotMissing(String expression, String missing) {
    DataContext context =
        TestData.context(
            Map.of(
                "g",
                """
                title: G
                unit: t
                dimensions: [code]
                source: a
                observations:
                  A: {2022: 20, 2024: 20, 2025: 20}
                  B: {2022: 10, 2023: 10, 2025: 10}
                  C: {2023: 9, 2024: 9, 2025: 9}
                  D: {2022: 8, 2023: 8, 2024: 8}
                """));
    List<String> told = warnings(context, expression);

    if (missing == null) {
      assertThat(told).isEmpty();
    } else {
      assertThat(told).singleElement().asString().contains("no value for " + missing + ":");
    }
  }

  /** Partners with a value of 2024, of which the last lack one of 2025. */
  private static DataContext partners(int count, int missing) {
    String observations =
        IntStream.rangeClosed(1, count)
            .mapToObj(
                i ->
                    "  P%s: {2024: %s%s}\n"
                        .formatted(i, i, i > count - missing ? "" : ", 2025: " + i))
            .collect(Collectors.joining());
    String head = "title: Big\nunit: t\ndimensions: [code]\nsource: a\nobservations:\n";
    return TestData.context(Map.of("big", head + observations));
  }

  @ParameterizedTest
  @ValueSource(strings = {"known(1)", "known(trade.CA5.total@2025)", "known(1<2)", "sum(known(2))"})
  void oneValueIsKnownAnyway(String expression) {
    assertThat(Expressions.of(expression)).contains(" expression-type: known(…)");
  }

  @Test
  void whatIsKnownIsWhatItWas() {
    assertThat(Expressions.of("known(trade.*.total@2025)"))
        .isEqualTo("KAZ {48.7 bn USD}, KGZ {27.2 bn USD}");
    assertThat(Expressions.of("growth(known(trade.CA5.total), 2019, 2025)"))
        .isEqualTo("129.09483 percent");
    assertThat(Expressions.of("growth(known(trade.CA5.total)@2025)"))
        .isEqualTo("12.249208 percent");
  }
}
