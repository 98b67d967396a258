package caravan.fuzz;

import caravan.data.Quantity;
import caravan.diagnostic.Diagnostics;
import caravan.figure.FigureChecker;
import caravan.figure.FigureText;
import caravan.figure.Written;
import caravan.language.Language;
import caravan.source.SourceText;
import caravan.testing.TestData;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** An expression comes to a value, or to an error at its place, and to the same each time. */
final class ExpressionTarget implements Target {
  private final FigureChecker checker = new FigureChecker(SmallData.CONTEXT);
  private final Language english = Objects.requireNonNull(Language.find("en"));

  @Override
  public String name() {
    return "expression";
  }

  @Override
  public void accept(byte[] input) {
    String expression = Seeds.text(input);
    String first = outcome(expression, "");
    Holds.that(first.equals(outcome(expression, "")), "two outcomes of %s", expression);
    outcome(expression, "12 percent");
  }

  private String outcome(String expression, String words) {
    Diagnostics out = new Diagnostics();
    SourceText text = TestData.text(words);
    FigureText figure = new FigureText(text.span(), text, TestData.text(expression), null);
    if (!words.isEmpty()) {
      Object found = checker.check(figure, english, out);
      Holds.that(found != null || out.hasErrors(), "neither a figure nor an error");
      Holds.ofDiagnostics(out.list());
      return "";
    }
    Written written = checker.write(figure, english, out);
    Holds.ofDiagnostics(out.list());
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
            "not (trade.KAZ@2025 > 1e9USD and trade.KGZ@2025 < 2e9USD)",
            "-(1 + 2) * 3 / 4 % 5",
            "gap(trade.KAZ@2025, trade.KGZ@2025)",
            "gas.KAZ@2025-Q1 / gas.KAZ@2024-Q1 - 1");
    return Seeds.bytes(Stream.concat(own, ofPages));
  }
}
