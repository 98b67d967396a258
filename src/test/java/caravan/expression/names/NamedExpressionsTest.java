package caravan.expression.names;

import static org.assertj.core.api.Assertions.assertThat;

import caravan.expression.evaluate.DataContext;
import caravan.expression.evaluate.Evaluator;
import caravan.expression.evaluate.Expansion;
import caravan.expression.evaluate.Expr;
import caravan.expression.evaluate.ExpressionParser;
import caravan.expression.evaluate.SelectionWarnings;
import caravan.expression.evaluate.Value;
import caravan.expression.evaluate.Watched;
import caravan.expression.figure.Expressions;
import caravan.testing.TestData;
import caravan.text.diagnostic.Diagnostics;
import caravan.text.source.SourceFile;
import caravan.text.source.SourceText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NamedExpressionsTest {
  private static final String NAMES =
      """
      kaz: trade.KAZ.total
      kgz-total: trade.KGZ.total
      both: kaz + kgz-total
      kaz-growth: growth(kaz, 2024, 2025)
      bound: (1 + 2)
      n2: 5
      less: -3
      twice: 2 * kaz@2025
      high: kaz@2025 > 40e9USD
      dated: kaz@2025 + 1e9USD
      first-year: 2024
      """;

  private final Diagnostics out = new Diagnostics();

  /** Names as a file has them, a line each. */
  private NamedExpressions names(String lines) {
    SourceFile file = new SourceFile("content/figures.yaml", lines);
    List<NamedExpression> list = new ArrayList<>();
    for (int line = 1; line <= file.lineCount(); line++) {
      int start = file.lineStart(line);
      int colon = file.lineText(line).indexOf(": ");
      if (colon > 0) {
        list.add(
            new NamedExpression(
                SourceText.of(file, start, start + colon),
                SourceText.of(file, start + colon + 2, file.lineEnd(line))));
      }
    }
    return NamedExpressions.of(list, Map.of(), Expressions.CONTEXT.datasets().keySet(), out);
  }

  private SourceText written(String expression, String names) {
    NamedExpressions known = names(names);
    DataContext context = Expressions.CONTEXT.named(known.expansions());
    return new NamesInUse(Map.of(), context).written(TestData.text(expression), out);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "kaz@2025 | trade.KAZ.total@2025",
        "kaz-growth | growth(trade.KAZ.total, 2024, 2025)",
        "kaz-growth>5% | growth(trade.KAZ.total, 2024, 2025)>5%",
        "both@2025 | (trade.KAZ.total + trade.KGZ.total)@2025",
        "sum(both@2025) | sum((trade.KAZ.total + trade.KGZ.total)@2025)",
        "both - kaz | trade.KAZ.total + trade.KGZ.total - trade.KAZ.total",
        "kaz - both | trade.KAZ.total - (trade.KAZ.total + trade.KGZ.total)",
        "kaz-trade.KGZ.total | trade.KAZ.total-trade.KGZ.total",
        "kaz-sum(kaz, kaz) | trade.KAZ.total-sum(trade.KAZ.total, trade.KAZ.total)",
        "(kaz)-(kgz-total) | (trade.KAZ.total)-(trade.KGZ.total)",
        "bound * 2 | (1 + 2) * 2",
        "n2 in n2..2 * n2 | 5 in 5..2 * 5",
        "1 - less | 1 - -3",
        "-less | --3",
        "not high and high | not trade.KAZ.total@2025 > 40e9USD and trade.KAZ.total@2025 > 40e9USD",
        "growth(kaz, first-year, 2025) | growth(trade.KAZ.total, 2024, 2025)",
        "5 in-5..n2 | 5 in-5..5",
        "trade.*.total@2025 | trade.*.total@2025",
        "trade.KAZ.kaz@latest-n2 | trade.KAZ.kaz@latest-(5)",
        "row-row@2024 | row-row@2024",
        "100kaz | 100kaz",
        "kaz@2025[c-2025.1] | trade.KAZ.total@2025[c-2025.1]",
        "mean(trade.KAZ.total@2024-H1, n2) | mean(trade.KAZ.total@2024-H1, 5)",
      })
  void aNameIsWrittenOut(String expression, String expected) {
    assertThat(written(expression, NAMES).text()).isEqualTo(expected.strip());
    assertThat(TestData.lines(out)).isEmpty();
  }

  /** Whatever stands beside a name, it means what its expression in parentheses means. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "1 + 2",
        "7 - 4",
        "2 * 3",
        "8 / 4",
        "-5",
        "4",
        "(1 + 2)",
        "(1) + (2)",
        "1 - -2",
        "sum(1, 2)",
        "1 < 2",
        "2 in 1..3",
        "1 < 2 and 2 < 3",
        "1 > 2 or 2 < 3",
        "not 1 > 2"
      })
  void aNameMeansItsExpressionInParentheses(String definition) {
    String number =
        "n + 1|n - 1|9 - n|9 + n|n * 2|2 * n|n / 2|8 / n|-n|-n - n|-n * n|9 - -n|n < 3"
            + "|3 < n < 4|n in 1..4|2 in n..9|2 in 1..n|sum(n, n)|n - n - n|8 / n / n|(n) * n"
            + "|2 in(n..9)|n == 3 and n != 4";
    String claim = "not n|n and n|n or n|not n and n|not n or not n|1 < 2 and n|n or 1 < 2|(n)";
    Evaluator evaluator = new Evaluator(Expressions.CONTEXT);
    Diagnostics said = new Diagnostics();
    boolean isClaim =
        evaluator.evaluate(Objects.requireNonNull(parse(definition, said)), said)
            instanceof Value.Claim;
    for (String use : (isClaim ? claim : number).split("\\|", -1)) {
      SourceText written = written(use, "n: " + definition);
      Expr meant = parse(use.replaceAll("\\bn\\b", "(" + definition + ")"), said);
      Expr read = ExpressionParser.parse(written, said);

      assertThat(TestData.lines(said)).as(use).isEmpty();
      assertThat(evaluator.evaluate(Objects.requireNonNull(read)))
          .as("%s: %s", use, written)
          .usingRecursiveComparison()
          .isEqualTo(evaluator.evaluate(Objects.requireNonNull(meant)));
    }
  }

  private static Expr parse(String text, Diagnostics out) {
    return ExpressionParser.parse(TestData.text(text), out);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "kgz-totl@2025 | 1:1 unknown-name",
        "1 + kgz-totl | 1:5 unknown-name",
        "kaz-kgz-total | 1:1 unknown-name",
        "ka | 1:1 unknown-name",
        "dated@2024 | 1:1 expression-type",
        "kaz@ | ''",
        "kaz $ 2 | 1:5 expression-syntax",
        "KAZ-growth | 1:1 unknown-name",
      })
  void aNameThatIsNotKnownIsAnError(String expression, String expected) {
    written(expression, NAMES);
    assertThat(TestData.lines(out).toString().replaceAll("^\\[|: .*", "").replace("]", ""))
        .isEqualTo(expected);
  }

  @Test
  void partsOfANameHaveItsPlace() {
    SourceText written = written("2 * kaz-growth", NAMES);

    int at = written.text().indexOf("KAZ");
    assertThat(written.span(at, at + 3).column()).isEqualTo(5);
    assertThat(written.span(at, at + 3).endColumn()).isEqualTo(15);
    assertThat(written.span(0, 1).column()).isEqualTo(1);
    assertThat(written.slice(at, at + 3).span().text()).isEqualTo("kaz-growth");
  }

  @Test
  void aCircleIsToldOnceAndNothingElseOfIt() {
    NamedExpressions circle =
        names("x: b + 1\na: c\nb: a\nc: b\nfar: trade.KAZ.total@2025\nself: 1 + self\n");
    circle.check(Expressions.CONTEXT, Map.of(), out);

    assertThat(TestData.lines(out))
        .containsExactly(
            "2:1 expression-cycle: \"a\" stands for itself: a → c → b → a",
            "6:1 expression-cycle: \"self\" stands for itself: self → self");
  }

  /** Twice as many names in a chain take about twice as much to read, and end. */
  @Test
  void manyNamesInOneAnotherEnd() {
    StringBuilder chain = new StringBuilder("n0: 1\n");
    for (int i = 1; i < 900; i++) {
      chain.append("n").append(i).append(": n").append(i - 1).append("\n");
    }
    NamedExpressions read = names(chain + "a: b\nb: c\nc: a\n");

    assertThat(read.list()).hasSize(903);
    assertThat(TestData.lines(out))
        .containsExactly(
            "21:1 expression-too-large: more than 20 names stand in one another here",
            "901:1 expression-cycle: \"a\" stands for itself: a → b → c → a");
  }

  @Test
  void whatIsWrongIsToldAtTheNameAndNotWhereItIsUsed() {
    NamedExpressions named =
        names("bad: trad.KAZ.total@2025\nworse: bad + trade.KAZ.total@2025\nfine: 1\n");
    DataContext context = Expressions.CONTEXT.named(named.expansions());
    named.check(context, Map.of(), out);
    NamesInUse use = new NamesInUse(Map.of(), context);

    assertThat(use.written(TestData.text("bad"), out)).isNull();
    assertThat(use.written(TestData.text("worse > 2"), out)).isNull();
    assertThat(use.written(TestData.text("fine > 2"), out)).isNotNull();
    assertThat(TestData.lines(out))
        .containsExactly("1:6 unknown-dataset: unknown dataset \"trad\"");
    assertThat(use.used()).containsExactlyInAnyOrder("bad", "worse", "fine");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "KAZ: 1 | 1:1 expression-name: \"KAZ\" can't be the name of an expression",
        "trade: 1 | 1:1 expression-name: \"trade\" is the name of a dataset",
        "growth: 1 | 1:1 expression-name: \"growth\" is the name of a function",
        "latest-12: 1 | 1:1 expression-name: \"latest-12\" has a meaning of its own in expressions",
        "latest: 1 | 1:1 expression-name: \"latest\" has a meaning of its own in expressions",
        "row: 1 | 1:1 expression-name: \"row\" has a meaning of its own in expressions",
        "told: 1 | 1:1 expression-name: \"told\" has another meaning in elsewhere: 2",
        "x: =1 | 1:4 expression-syntax: an expression with a name begins without \"=\"",
        "x: max(trade.*.total@2025) | 1:8 values-left-out: no value for UZB: what is there is taken"
            + " for all",
        "x: trade.KAZ.total@latest / gas.KAZ@latest | 1:36 latest-differs: the latest periods"
            + " differ: 2024, 2025"
      })
  void whatIsWrongWithADefinitionIsToldThere(String lines, String said) {
    Map<String, Expansion> outer =
        Map.of(
            "told",
            new Expansion("told", "elsewhere", "2", Expansion.Level.VALUE, false, Set.of(), 1));
    names(lines).check(Expressions.CONTEXT, outer, out);

    assertThat(TestData.lines(out)).containsExactly(said);
  }

  /** What is doubtful of a name is not told again where it is all there is of a figure. */
  @Test
  void whatIsDoubtfulOfANameIsToldOnce() {
    SourceText whole = written("x", "x: trade.KAZ.total@latest / gas.KAZ@latest");
    SourceText part = written("x * 2", "x: trade.KAZ.total@latest / gas.KAZ@latest");
    SelectionWarnings warnings = new SelectionWarnings(Expressions.CONTEXT);
    warnings.check(Objects.requireNonNull(ExpressionParser.parse(whole, out)), out);
    assertThat(TestData.lines(out)).isEmpty();
    warnings.check(Objects.requireNonNull(ExpressionParser.parse(part, out)), out);
    assertThat(TestData.lines(out)).hasSize(1);
  }

  @Test
  void wordsThatAreNoNamesAreLeftToTheParser() {
    assertThat(written("trade", NAMES).text()).isEqualTo("trade");
    assertThat(written("anything", "").text()).isEqualTo("anything");
    assertThat(TestData.lines(out)).isEmpty();
    written("any-thing", "");
    assertThat(TestData.lines(out)).singleElement().asString().contains("unknown-name");
  }

  @Test
  void writtenOutAnExpressionIsAsLongAsAnyOther() {
    String sum = "+1".repeat(ExpressionParser.MAX_LENGTH / 2 - 1);
    assertThat(written("n2" + sum, NAMES).length()).isEqualTo(ExpressionParser.MAX_LENGTH - 1);
    written("kaz@2025" + sum, NAMES);
    written("n2+".repeat(600) + "1", "n2: " + "1+".repeat(900) + "1");
    // Of one without names the parser says how long it is.
    written("1+" + "1+".repeat(ExpressionParser.MAX_LENGTH), NAMES);
    assertThat(TestData.lines(out))
        .hasSize(2)
        .allMatch(
            line ->
                line.equals(
                    "1:1 expression-too-large: with its names written out this expression has more"
                        + " than 2000 characters"));
  }

  @Test
  void aWatchOfNamesKnowsWhatWasAsked() {
    Map<String, Expansion> before = names("a: 1\nb: 2\nc: a + 1\n").expansions();
    Watched<Expansion> watched = Watched.names(before);
    new NamesInUse(Map.of(), Expressions.CONTEXT.named(watched))
        .written(TestData.text("c * 2"), new Diagnostics());

    assertThat(watched.answersLike(names("a: 1\nb: 3\nc: a + 1\n").expansions())).isTrue();
    assertThat(watched.answersLike(names("a: 2\nb: 2\nc: a + 1\n").expansions())).isFalse();
    assertThat(watched.answersLike(names("a: 1\nb: 2\n").expansions())).isFalse();
    assertThat(watched.answersLike(names("x: 1\na: 1\nb: 2\nc: a + 1\n").expansions())).isFalse();
  }
}
