package caravan.expression.figure;

import static org.assertj.core.api.Assertions.assertThat;

import caravan.expression.evaluate.DataContext;
import caravan.expression.names.FigureText;
import caravan.language.registry.Language;
import caravan.model.data.CodeLists;
import caravan.model.data.CodeListsReader;
import caravan.testing.TestData;
import caravan.text.diagnostic.Diagnostic;
import caravan.text.diagnostic.Diagnostics;
import caravan.text.yaml.YamlParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What economists and news agencies write in Chinese and Russian, right and wrong, held against
 * data as {@code check} does; and for each right phrase one that no longer holds.
 */
class NativePhraseTest {
  private static final Path FOLDER = Path.of("src/test/resources/caravan/expression/figure");

  private static final DataContext CONTEXT =
      TestData.context(
          Map.ofEntries(
              dataset(
                  "usd",
                  "USD",
                  "1e9",
                  """
                    CA5: {2019: 46.40, 2020: 38.60, 2021: 50.20, 2022: 70.20, 2023: 89.40, \
                  2024: 94.72, 2025: 106.30}
                    KAZ: {2024: 43.80, 2025: 48.70}
                    KGZ: {2024: 22.70, 2025: 27.20}
                    UZB: {2024: 14.20, 2025: 15.00}
                    TJK: {2024: 3.600, 2025: 5.400}
                    TKM: {2024: 10.640, 2025: 9.991}
                  """),
              dataset(
                  "part",
                  "USD",
                  "1e9",
                  "  KAZ: {2025: 48.7}\n  KGZ: {2025: 27.2}\n  UZB: {2025: 15}\n"),
              dataset("cny", "CNY", "1e9", "  CA5: {2025: 757.2}\n"),
              dataset(
                  "rate",
                  "percent",
                  "1",
                  "  KAZ: {2024: 11.30, 2025: 12.00}\n  KGZ: {2024: 35.00, 2025: 33.80}\n"),
              dataset("coal", "t", "1e6", "  KAZ: {2025: 12.40}\n"),
              dataset("gas", "bcm", "1", "  TKM: {2025: 43.20}\n"),
              dataset("box", "TEU", "1", "  CA5: {2025: 46280}\n"),
              dataset("train", "trains", "1", "  CA5: {2025: 14627}\n"),
              dataset("road", "km", "1", "  ckg: {2025: 523}\n"),
              dataset("power", "GWh", "1", "  TJK: {2025: 1450}\n"),
              dataset("oil", "bbl", "1e6", "  KAZ: {2025: 2.50}\n"),
              dataset("land", "ha", "1e6", "  UZB: {2025: 1.20}\n")));

  private static final CodeLists LISTS =
      CodeListsReader.read(
          YamlParser.parse(
              TestData.text(
                  """
                  unit:
                    trains:
                      en: {one: train, other: trains}
                      zh: 列
                      ru: {one: поезд, few: поезда, many: поездов, other: поезда}
                  """),
              new Diagnostics()),
          new Diagnostics());

  private static final DataContext NAMED =
      new DataContext(CONTEXT.datasets(), LISTS, CONTEXT.bibliography(), CONTEXT.units(), null);

  private static Map.Entry<String, String> dataset(
      String id, String unit, String multiplier, String observations) {
    return Map.entry(
        id,
        """
        title: Title
        unit: %s
        multiplier: %s
        dimensions: [who]
        source: a
        observations:
        """
                .formatted(unit, multiplier)
            + observations);
  }

  static Stream<Arguments> phrases() {
    return Stream.of("zh", "ru").flatMap(NativePhraseTest::phrases);
  }

  private static Stream<Arguments> phrases(String language) {
    return lines(language)
        .map(line -> line.split(" \\| ", -1))
        .map(row -> Arguments.of(language, row[0], row[1], row[2]));
  }

  static Stream<Arguments> twins() {
    return Stream.of("zh", "ru")
        .flatMap(
            language ->
                lines(language)
                    .map(line -> line.split(" \\| ", -1))
                    .filter(row -> row.length > 3)
                    .map(row -> Arguments.of(language, row[3], row[1])));
  }

  private static Stream<String> lines(String language) {
    try {
      return Files.readAllLines(FOLDER.resolve("phrases-" + language + ".txt")).stream()
          .filter(line -> !line.startsWith("#"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @ParameterizedTest(name = "{0} {1} = {2}")
  @MethodSource("phrases")
  void agreesOrNot(String language, String text, String expression, String expected) {
    Diagnostics out = check(language, text, expression);

    assertThat(out.list().isEmpty() ? "ok" : out.list().get(0).code().id())
        .as(TestData.lines(out).toString())
        .isEqualTo(expected);
  }

  @ParameterizedTest(name = "{0} {1} = {2}")
  @MethodSource("twins")
  void aTwinThatNoLongerHoldsIsCaught(String language, String text, String expression) {
    Diagnostics out = check(language, text, expression);

    assertThat(out.hasErrors()).isTrue();
    out.list().stream()
        .map(Diagnostic::fix)
        .filter(Objects::nonNull)
        .forEach(
            fix -> {
              String mended =
                  text.substring(0, fix.span().start())
                      + fix.replacement()
                      + text.substring(fix.span().end());
              assertThat(TestData.lines(check(language, mended, expression))).isEmpty();
            });
  }

  private static Diagnostics check(String language, String text, String expression) {
    Diagnostics out = new Diagnostics();
    FigureText figure =
        new FigureText(
            TestData.text(text).span(), TestData.text(text), TestData.text(expression), null);
    new FigureChecker(NAMED).check(figure, Language.of(language, LISTS), out);
    return out;
  }
}
