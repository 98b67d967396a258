package caravan.expression.figure;

import static org.assertj.core.api.Assertions.assertThat;

import caravan.expression.evaluate.DataContext;
import caravan.expression.names.FigureText;
import caravan.language.registry.Language;
import caravan.model.data.CodeLists;
import caravan.model.data.CodeListsReader;
import caravan.testing.TestData;
import caravan.text.diagnostic.Diagnostics;
import caravan.text.yaml.YamlParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What a number counts, how it is written and what is none: held against data in three languages.
 */
class UnitCasesTest {
  private static final Path FOLDER = Path.of("src/test/resources/caravan/expression/figure");

  static final CodeLists LISTS =
      CodeListsReader.read(
          YamlParser.parse(
              TestData.text(
                  """
                  unit:
                    trains:
                      en: {one: freight train, other: freight trains}
                      zh: 列
                      ru: {one: поезд, few: поезда, many: поездов, other: поезда}
                      de: {one: Zug, other: Züge}
                  """),
              new Diagnostics()),
          new Diagnostics());

  static final DataContext CONTEXT = context();

  private static DataContext context() {
    DataContext plain =
        TestData.context(
            Map.ofEntries(
                dataset("train", "trains", "1", "now: {2025: 11920}"),
                dataset("zero", "USD", "1e6", "money: {2025: 0}"),
                dataset("nothing", "Mt", "1", "mass: {2025: 0}"),
                dataset("trade", "USD", "1e9", "CA5: {2025: 106.3}")));
    return new DataContext(plain.datasets(), LISTS, plain.bibliography(), plain.units(), null);
  }

  private static Map.Entry<String, String> dataset(
      String id, String unit, String multiplier, String observations) {
    String yaml =
        "title: T\nunit: %s\nmultiplier: %s\ndimensions: [of]\nsource: a\nobservations:\n  %s\n";
    return Map.entry(id, yaml.formatted(unit, multiplier, observations));
  }

  static Stream<Arguments> cases() {
    return Stream.of("label-cases.txt", "unit-cases.txt").flatMap(UnitCasesTest::cases);
  }

  private static Stream<Arguments> cases(String table) {
    try {
      return Files.readAllLines(FOLDER.resolve(table)).stream()
          .filter(line -> !line.startsWith("#") && !line.isBlank())
          .map(line -> Arguments.of((Object[]) line.split(" \\| ", -1)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @ParameterizedTest(name = "{0}: {1} against {2}: {3}")
  @MethodSource("cases")
  void isRight(String language, String text, String expression, String expected) {
    Diagnostics out = check(Language.of(language, LISTS), text, expression);

    assertThat(out.hasErrors() ? "error" : "ok")
        .as(TestData.lines(out).toString())
        .isEqualTo(expected);
  }

  static Diagnostics check(Language language, String text, String expression) {
    Diagnostics out = new Diagnostics();
    FigureText figure =
        new FigureText(
            TestData.text(text).span(), TestData.text(text), TestData.text(expression), null);
    new FigureChecker(CONTEXT).check(figure, language, out);
    return out;
  }
}
