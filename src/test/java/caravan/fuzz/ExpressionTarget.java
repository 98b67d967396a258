package caravan.fuzz;

import caravan.expression.evaluate.DataContext;
import caravan.expression.evaluate.Expansion;
import caravan.expression.evaluate.ExpressionParser;
import caravan.expression.figure.Figure;
import caravan.expression.figure.FigureChecker;
import caravan.expression.figure.Written;
import caravan.expression.names.FigureText;
import caravan.expression.names.NamedExpression;
import caravan.expression.names.NamedExpressions;
import caravan.expression.names.NamesInUse;
import caravan.language.registry.Language;
import caravan.model.data.Quantity;
import caravan.testing.TestData;
import caravan.text.diagnostic.Diagnostic;
import caravan.text.diagnostic.Diagnostics;
import caravan.text.source.SourceFile;
import caravan.text.source.SourceText;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An expression comes to a value, or to an error at its place, and to the same each time. The first
 * line of an input is the expression; each line behind it gives a name to another one, as the front
 * matter of a page does. A name means what its expression in parentheses means.
 */
final class ExpressionTarget implements Target {
  /** The names that the report gives. */
  private static final String OF_REPORT =
      """
      kaz: trade.KAZ
      all: trade.*@2025
      kaz-growth: growth(kaz, 2023, 2025)
      both: kaz + trade.KGZ
      loss: -balance.KAZ@2025
      ahead: kaz@2025 > 1.5 * trade.KGZ@2025
      """;

  /** A line that gives a name. */
  private static final Pattern NAMED = Pattern.compile("(?m)^(.+?): (.*)$");

  private final FigureChecker checker = new FigureChecker(SmallData.CONTEXT);
  private final Language english = Objects.requireNonNull(Language.find("en"));
  private final DataContext report = report();

  private static DataContext report() {
    Diagnostics out = new Diagnostics();
    NamedExpressions names = names(OF_REPORT, SmallData.CONTEXT, out);
    names.check(SmallData.CONTEXT, Map.of(), out);
    Holds.that(out.list().isEmpty(), "the names of the report: %s", Holds.told(out.list()));
    return SmallData.CONTEXT.named(names.expansions());
  }

  private static NamedExpressions names(String lines, DataContext data, Diagnostics out) {
    SourceFile file = new SourceFile("content/figures.yaml", lines);
    List<NamedExpression> named = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    NAMED
        .matcher(lines)
        .results()
        .filter(line -> seen.add(line.group(1)))
        .forEach(
            line ->
                named.add(
                    new NamedExpression(
                        SourceText.of(file, line.start(1), line.end(1)),
                        SourceText.of(file, line.start(2), line.end(2)))));
    return NamedExpressions.of(named, data.named(), data.datasets().keySet(), out);
  }

  @Override
  public String name() {
    return "expression";
  }

  @Override
  public void accept(byte[] input) {
    String text = Seeds.text(input);
    int line = text.indexOf('\n');
    String expression = line < 0 ? text : text.substring(0, line);
    String lines = line < 0 ? "" : text.substring(line + 1);
    String first = outcome(expression, lines);
    Holds.that(first.equals(outcome(expression, lines)), "two outcomes of %s", text);
    Diagnostics out = new Diagnostics();
    FigureText figure = figure(expression, lines, "12 percent", out);
    if (figure != null) {
      Figure found = checker.check(figure, english, out);
      Holds.that(found != null || out.hasErrors(), "neither a figure nor an error");
    }
    Holds.ofDiagnostics(out.list());
    asInParentheses(expression, lines);
  }

  /** A figure with the names in its expression written out; null where that can't be. */
  private @Nullable FigureText figure(
      String expression, String lines, String words, Diagnostics out) {
    NamedExpressions named = names(lines, report, out);
    named.check(report, report.named(), out);
    out.list().forEach(one -> isAt(one, "content/figures.yaml"));
    Map<String, Expansion> own = named.expansions();
    Holds.that(own.size() == named.list().size(), "a name is lost: %s", own.keySet());
    SourceText text = TestData.text(words);
    FigureText written =
        new NamesInUse(own, report)
            .written(new FigureText(text.span(), text, TestData.text(expression), null), out);
    Holds.that(written != null || out.hasErrors(), "neither written out nor an error");
    if (written != null && !written.named().isEmpty()) {
      int length = written.expression().length();
      Holds.that(length <= ExpressionParser.MAX_LENGTH, "%s characters", length);
      Holds.that(written.expression().span().file().path().equals("test"), "a place elsewhere");
    }
    return written;
  }

  private static void isAt(Diagnostic diagnostic, String path) {
    Holds.that(diagnostic.span().file().path().equals(path), "told elsewhere: %s", diagnostic);
  }

  /** What an expression comes to, as text to compare. */
  private String outcome(String expression, String lines) {
    Diagnostics ofNames = new Diagnostics();
    FigureText figure = figure(expression, lines, "", ofNames);
    Holds.ofDiagnostics(ofNames.list());
    if (figure == null) {
      return Holds.told(ofNames.list());
    }
    Diagnostics out = new Diagnostics();
    Written written = checker.write(figure, english, out);
    Holds.ofDiagnostics(out.list());
    out.list().forEach(one -> isAt(one, "test"));
    Holds.that(written != null || out.hasErrors(), "neither a value nor an error");
    if (written == null) {
      return Holds.told(out.list());
    }
    Quantity quantity = written.quantity();
    Holds.that(
        quantity.low().compareTo(quantity.value()) <= 0
            && quantity.value().compareTo(quantity.high()) <= 0,
        "a value outside of its interval: %s",
        quantity);
    return quantity + written.figure().text() + written.figure().formula();
  }

  /** Parentheses around what each name stands for change nothing. */
  private void asInParentheses(String expression, String lines) {
    String wrapped = NAMED.matcher(lines).replaceAll("$1: ($2)");
    Diagnostics out = new Diagnostics();
    FigureText bare = figure(expression, lines, "", out);
    FigureText within = figure(expression, wrapped, "", new Diagnostics());
    if (out.hasErrors() || bare == null || within == null || bare.named().isEmpty()) {
      return;
    }
    Written meant = checker.write(within, english, new Diagnostics());
    if (meant != null) {
      Written written = checker.write(bare, english, out);
      Holds.that(
          written != null && written.quantity().equals(meant.quantity()),
          "%s comes to %s, with parentheses to %s: %s",
          bare.expression(),
          written == null ? Holds.told(out.list()) : written.quantity(),
          meant.quantity(),
          within.expression());
    }
  }

  @Override
  public List<byte[]> seeds() {
    Stream<String> ofPages =
        Seeds.files(".md").stream()
            .flatMap(
                page ->
                    java.util.regex.Pattern.compile("\\]\\(<?=([^\\n]*?)>?\\)")
                        .matcher(page)
                        .results()
                        .map(found -> found.group(1)));
    Stream<String> own =
        Stream.of(
            "trade.KAZ@2025",
            "growth(trade.KAZ, 2023, 2025)",
            "sum(trade.*@2025) == 3 * trade.KAZ@2025",
            "share(trade.KAZ@2025, sum(trade.*@2025)) in 10%..90%",
            "rank(trade.KAZ@2025, trade.*@2025)",
            "trade.KAZ@2023..2025",
            "streak(trade.KAZ@2025)",
            "cagr(balance.KAZ, 2023, 2025)",
            "max(rate.*@2025) - min(rate.*@2025)",
            "points(rate.KAZ, 2023, 2025)",
            "mean(gas.KAZ@2024-Q1..2025-Q4)",
            "trade.KAZ@latest[b]",
            "growth(trade.KAZ, latest-1, latest) + trade.KAZ@latest-2..latest-1",
            "trade.KAZ@2025[2025-06-13]",
            "(trade.KAZ@2024 + kaz@2025[first])[b, 2025-06]",
            "growth(trade.KAZ@2025)[2026]",
            "mar(trade.*, 12) / rmar(trade.KAZ@2024, 0)",
            "not (trade.KAZ@2025 > 1e9USD and trade.KGZ@2025 < 2e9USD)",
            "-(1 + 2) * 3 / 4 % 5",
            "gap(trade.KAZ@2025, trade.KGZ@2025)",
            "gas.KAZ@2025-Q1 / gas.KAZ@2024-Q1 - 1",
            "kaz-growth",
            "share(kaz@2025, sum(all))",
            "2 * both@2025 - loss",
            "not ahead",
            "twice - n\ntwice: 2 * kaz@2025\nn: -1e9USD",
            "a@2025 / b\na: kaz + both\nb: 1 + c\nc: 2 - -1",
            "a\na: b\nb: c + 1\nc: a",
            "rank(kaz@2025, every)\nevery: trade.*@2025",
            "dated@2024\ndated: kaz@2025 + 1e9USD",
            "2 in low..high\nlow: (1) + (0)\nhigh: low + 2",
            "h-i-sum(h-i)\nh-i: 7\nh: 3\ni: x\n",
            "kaz-KAZ@2025\nkaz: 1\ntrade: 2\nsum: 3\nlatest: 4");
    return Seeds.bytes(Stream.concat(own, ofPages));
  }
}
