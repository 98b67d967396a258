package caravan.expression.figure;

import static org.assertj.core.api.Assertions.assertThat;

import caravan.expression.names.FigureText;
import caravan.language.registry.Language;
import caravan.testing.TestData;
import caravan.text.diagnostic.Diagnostics;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Phrases of three languages, right and wrong, held against values. */
class PhraseTest {
  private static final Path TABLE =
      Path.of("src/test/resources/caravan/expression/figure/phrases.txt");

  static Stream<Arguments> phrases() {
    try {
      return Files.readAllLines(TABLE).stream()
          .filter(line -> !line.startsWith("#"))
          .map(line -> Arguments.of((Object[]) line.split(" \\| ", -1)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @ParameterizedTest
  @MethodSource("phrases")
  void agreesOrNot(String language, String text, String expression, String expected) {
    Diagnostics out = new Diagnostics();
    FigureText figure =
        new FigureText(
            TestData.text(text).span(), TestData.text(text), TestData.text(expression), null);

    new FigureChecker(Expressions.CONTEXT)
        .check(figure, Objects.requireNonNull(Language.find(language)), out);

    assertThat(found(out.list().stream().map(PhraseTest::line).toList())).isEqualTo(expected);
  }

  private static String found(List<String> lines) {
    return lines.isEmpty() ? "ok" : String.join("; ", lines);
  }

  /** The code of an error, and what its advice says to write. */
  private static String line(caravan.text.diagnostic.Diagnostic diagnostic) {
    String help = Objects.requireNonNullElse(diagnostic.help(), "");
    boolean write = help.startsWith("write \"");
    return diagnostic.code().id()
        + (write ? ": " + help.substring(7, help.indexOf('"', 7)).replace('\u00a0', ' ') : "");
  }
}
