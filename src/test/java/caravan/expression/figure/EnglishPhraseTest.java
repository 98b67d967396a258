package caravan.expression.figure;

import static org.assertj.core.api.Assertions.assertThat;

import caravan.expression.evaluate.DataContext;
import caravan.expression.names.FigureText;
import caravan.language.registry.Language;
import caravan.testing.TestData;
import caravan.text.diagnostic.Diagnostic;
import caravan.text.diagnostic.Diagnostics;
import caravan.text.diagnostic.Fix;
import caravan.text.source.SourceFile;
import caravan.text.source.SourceText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** English as journalists write it, through the whole check: right phrases and wrong ones. */
class EnglishPhraseTest {
  private static final Path TABLES = Path.of("src/test/resources/caravan/expression/figure");

  private static final DataContext DATA =
      TestData.context(
          Map.ofEntries(
              dataset(
                  "trade",
                  "USD",
                  "1e9",
                  "CA5: {2019: 46.4, 2020: 38.6, 2021: 50.1, 2022: 70.2,"
                      + " 2023: 89.4, 2024: 94.7, 2025: 106.3}\n  KAZ: {2024: 43.8, 2025: 48.7}\n"
                      + "  KGZ: {2024: 22.7, 2025: 27.2}\n  UZB: {2024: 13.8, 2025: 17.2}\n"
                      + "  TJK: {2024: 3.8, 2025: 3.2}\n  TKM: {2024: 10.65, 2025: 10.00}"),
              dataset(
                  "partner",
                  "USD",
                  "1e9",
                  "KAZ: {2025: 48.7}\n  KGZ: {2025: 27.2}\n  UZB: {2025: 17.2}\n  TKM: {2025: 10.00}\n  TJK: {2025: 3.2}"),
              dataset(
                  "flows",
                  "USD",
                  "1e9",
                  "export: {2025: 71.2}\n  import: {2025: 35.1}\n  deficit: {2025: 36.1}"),
              dataset("yuan", "CNY", "1e9", "CA5: {2025: 674}"),
              dataset("euro", "EUR", "1e9", "CA5: {2025: 91.2}"),
              dataset(
                  "rate",
                  "percent",
                  "1",
                  "china: {2024: 44.5, 2025: 45.7}\n"
                      + "  key: {2024: 15.25, 2025: 16.50}\n  inflation: {2024: 8.1, 2025: 7.8}"),
              dataset("mass", "Mt", "1", "coal: {2024: 1.1, 2025: 1.2}\n  grain: {2025: 0.350}"),
              dataset("box", "TEU", "1e6", "CA5: {2025: 4.6}"),
              dataset("gas", "bcm", "1", "TKM: {2025: 57}"),
              dataset("power", "TWh", "1", "KAZ: {2025: 7.1}"),
              dataset("rail", "trains", "1", "CA5: {2025: 12000}"),
              dataset(
                  "count", "1", "1", "wagons: {2025: 12}\n  zones: {2025: 19}\n  none: {2025: 0}"),
              dataset("price", "USD", "1e6", "value: {2025: 1800}"),
              dataset("goods", "Mt", "1", "mass: {2025: 1.200}")));

  private static final Language ENGLISH = Objects.requireNonNull(Language.find("en"));

  private static Map.Entry<String, String> dataset(
      String id, String unit, String multiplier, String observations) {
    String yaml =
        "title: T\nunit: %s\nmultiplier: %s\ndimensions: [of]\nsource: a\nobservations:\n  %s\n";
    return Map.entry(id, yaml.formatted(unit, multiplier, observations));
  }

  private static Stream<String[]> table(String name) {
    try {
      return Files.readAllLines(TABLES.resolve(name)).stream()
          .filter(line -> !line.startsWith("#"))
          .map(line -> line.split(" \\| ", -1));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Stream<Arguments> pairs() {
    return table("en-pairs.txt").map(row -> Arguments.of((Object[]) row));
  }

  static Stream<Arguments> verdicts() {
    return table("en-verdicts.txt").map(row -> Arguments.of((Object[]) row));
  }

  @ParameterizedTest
  @MethodSource("pairs")
  void aRightPhraseAgreesAndItsTwinDoesNot(String right, String wrong, String expression) {
    assertThat(errors(right, expression)).as(right).isEmpty();
    assertThat(errors(wrong, expression)).as(wrong).isNotEmpty();
  }

  @ParameterizedTest
  @MethodSource("verdicts")
  void theWholeCheckSays(String text, String expression, String expected) {
    Diagnostics out = check(text, expression);

    String codes =
        out.list().stream()
            .filter(d -> out.hasErrors() || expected.equals(d.code().id()))
            .map(d -> d.code().id())
            .distinct()
            .collect(Collectors.joining(", "));

    assertThat(codes.isEmpty() ? "ok" : codes).as(text).isEqualTo(expected);
  }

  private static List<String> errors(String text, String expression) {
    Diagnostics out = check(text, expression);
    return out.hasErrors() ? TestData.lines(out) : List.of();
  }

  static Diagnostics check(String text, String expression) {
    Diagnostics out = new Diagnostics();
    SourceFile file = new SourceFile("content/en/index.md", text + "=" + expression);
    SourceText words = SourceText.of(file, 0, text.length());
    SourceText behind = SourceText.of(file, text.length() + 1, file.text().length());
    Figure figure =
        new FigureChecker(DATA)
            .check(new FigureText(words.span(), words, behind, null), ENGLISH, out);
    if (figure != null) {
      new FigureWarnings(DATA).check(figure, ENGLISH, out);
    }
    return out;
  }

  /** What fix makes of a wrong phrase, check accepts; it leaves alone what takes a person. */
  @ParameterizedTest
  @MethodSource("pairs")
  void whatFixWritesCheckAccepts(String right, String wrong, String expression) {
    String mended = mended(wrong, expression);
    if (mended != null) {
      assertThat(errors(mended, expression)).as("%s → %s", wrong, mended).isEmpty();
      assertThat(mended).doesNotContain(".0 million", "0.1 trillion").doesNotMatch(".*\\ba 8.*");
    }
  }

  private static @Nullable String mended(String text, String expression) {
    return check(text, expression).list().stream()
        .map(Diagnostic::fix)
        .flatMap(Stream::ofNullable)
        .map(fix -> mended(text, fix))
        .findFirst()
        .orElse(null);
  }

  private static String mended(String text, Fix fix) {
    return text.substring(0, fix.span().start())
        + fix.replacement()
        + text.substring(fix.span().end());
  }
}
