package caravan.fuzz;

import caravan.expression.figure.FigureChecker;
import caravan.expression.names.FigureText;
import caravan.language.number.NamedUnit;
import caravan.language.number.TextNumber;
import caravan.language.reading.StatedNumbers;
import caravan.language.reading.StatedYears;
import caravan.language.registry.Language;
import caravan.language.registry.Languages;
import caravan.model.data.CodeLists;
import caravan.model.data.Unit;
import caravan.testing.TestData;
import caravan.text.diagnostic.Diagnostic;
import caravan.text.diagnostic.Diagnostics;
import caravan.text.diagnostic.Fix;
import caravan.text.source.SourceText;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The numbers of a text in one language: they lie within it, one behind the other; what the program
 * writes it reads; what {@code fix} writes holds, and there is nothing left to fix. The first
 * character of an input chooses the data that the rest is held against.
 */
final class NumberTarget implements Target {
  private static final List<String> DATA =
      List.of(
          "trade.CA5@2025",
          "growth(trade.KAZ, 2024, 2025)",
          "rate.KGZ@2025",
          "points(rate.KAZ, 2024, 2025)",
          "balance.KAZ@2025",
          "trade.KGZ@2025 / trade.KAZ@2025",
          "freight.KAZ@2025",
          "gas.KGZ@2025-01/2025-05",
          "runs.KAZ@2024",
          "trade.KAZ@2025 / freight.KAZ@2025",
          "rank(trade.KAZ@2025, trade.*@2025)",
          "balance.KAZ@2024");

  private static final List<Unit> UNITS =
      List.of(
          Unit.of("USD"),
          Unit.PERCENT,
          Unit.POINTS,
          Unit.NUMBER,
          Unit.of("EUR"),
          Unit.of("CNY"),
          Unit.of("t"),
          Unit.of("km"),
          Unit.of("ha"),
          Unit.of("bbl"),
          Unit.of("TEU"));

  private final FigureChecker checker = new FigureChecker(SmallData.CONTEXT);
  private final Language language;

  NumberTarget(String code) {
    this.language = Languages.of(List.of(code), Map.of(), new CodeLists(Map.of())).get(code);
  }

  @Override
  public String name() {
    return "numbers-" + language.code();
  }

  @Override
  public void accept(byte[] input) {
    String all = Seeds.text(input);
    if (all.length() < 2) {
      return;
    }
    // A reader gets the words of a figure or paragraph, which have no line breaks.
    String text = all.substring(1).replaceAll("\\R", " ");
    List<TextNumber> numbers = language.numberReader().read(text);
    inOrder(numbers, text);
    inOrder(StatedNumbers.of(text, language), text);
    StatedYears.beside(numbers, text, language)
        .forEach(year -> Holds.that(year.end() <= text.length(), "a year beyond its text"));
    held(text, DATA.get(all.charAt(0) % DATA.size()));
    readsBack(all);
  }

  private static void inOrder(List<TextNumber> numbers, String text) {
    int done = 0;
    for (TextNumber number : numbers) {
      Holds.that(
          number.digitsStart() >= done && number.end() <= text.length(),
          "a number out of place: %s in %s",
          number,
          text);
      done = number.digitsEnd();
    }
  }

  /** Held against data; a fix is the end of it. */
  private void held(String text, String expression) {
    SourceText words = TestData.text(text);
    List<Diagnostic> found = check(words, expression);
    for (Diagnostic one : found) {
      Fix fix = one.fix();
      if (fix != null) {
        String mended =
            text.substring(0, fix.span().start())
                + fix.replacement()
                + text.substring(fix.span().end());
        List<Diagnostic> then = check(TestData.text(mended), expression);
        Holds.that(
            then.stream().noneMatch(d -> d.isError() || d.fix() != null),
            "\"%s\" became \"%s\", of which: %s",
            text,
            mended,
            then);
      }
    }
  }

  private List<Diagnostic> check(SourceText words, String expression) {
    Diagnostics out = new Diagnostics();
    FigureText figure = new FigureText(words.span(), words, TestData.text(expression), null);
    Object held = checker.check(figure, language, out);
    Holds.that(held != null || out.hasErrors(), "neither a figure nor an error");
    Holds.ofDiagnostics(out.list());
    return out.list();
  }

  /** A number made from the input is written, and read. */
  private void readsBack(String input) {
    int chosen = input.hashCode();
    Unit unit = UNITS.get(Math.floorMod(chosen, UNITS.size()));
    int decimals = Math.floorMod(chosen >> 8, 4);
    boolean large = unit.powers().size() == 1;
    BigDecimal value =
        BigDecimal.valueOf(chosen).movePointLeft(8 - (large ? Math.floorMod(chosen >> 12, 11) : 0));
    String compact = language.numberWriter().compact(value, unit, decimals);
    int power = language.numberWriter().magnitude(value, unit);
    BigDecimal shown = value.movePointLeft(power).setScale(decimals, RoundingMode.HALF_UP);
    reads(compact, shown.movePointRight(power), unit);
    reads(
        language.numberWriter().full(value, unit, decimals),
        value.setScale(decimals, RoundingMode.HALF_UP),
        unit);
  }

  private void reads(String written, BigDecimal value, Unit unit) {
    List<TextNumber> read = language.numberReader().read(written);
    Holds.that(read.size() == 1, "\"%s\" is read as %s", written, read);
    TextNumber number = read.get(0);
    BigDecimal factor =
        number.unit() instanceof NamedUnit.Known known ? known.factor() : BigDecimal.ONE;
    Unit named =
        number.unit() instanceof NamedUnit.Known known
            ? known.unit()
            : number.unit() instanceof NamedUnit.None ? Unit.NUMBER : null;
    BigDecimal amount = number.number().multiply(number.scale()).multiply(factor);
    Holds.that(
        amount.compareTo(value) == 0 && unit.equals(named),
        "%s %s is written as \"%s\", and read as %s",
        value,
        unit,
        written,
        number);
  }

  @Override
  public List<byte[]> seeds() {
    List<String> texts = new ArrayList<>();
    switch (language.code()) {
      case "en" -> {
        Seeds.rows("expression/figure/en-pairs.txt")
            .forEach(row -> texts.addAll(List.of(row[0], row[1])));
        Seeds.rows("expression/figure/en-verdicts.txt").forEach(row -> texts.add(row[0]));
        Seeds.rows("language/en.txt").forEach(row -> texts.add(row[0]));
      }
      case "de" -> Seeds.rows("language/de.txt").forEach(row -> texts.add(row[0]));
      default -> {
        Seeds.rows("expression/figure/phrases-" + language.code() + ".txt")
            .forEach(row -> texts.add(row[0]));
        Seeds.rows("language/" + language.code() + ".txt").forEach(row -> texts.add(row[0]));
      }
    }
    int[] at = {0};
    return Seeds.bytes(
        Stream.concat(
            texts.stream().map(text -> (char) ('a' + at[0]++ % DATA.size()) + text),
            texts.stream().map(text -> "d" + text)));
  }
}
