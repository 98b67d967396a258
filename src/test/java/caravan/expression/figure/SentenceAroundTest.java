package caravan.expression.figure;

import static org.assertj.core.api.Assertions.assertThat;

import caravan.expression.names.FigureText;
import caravan.language.registry.Language;
import caravan.testing.TestData;
import caravan.text.diagnostic.Diagnostic;
import caravan.text.diagnostic.Diagnostics;
import caravan.text.source.SourceFile;
import caravan.text.source.SourceText;
import caravan.text.source.Span;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What fix leaves to a person because of the sentence that a figure stands in. */
class SentenceAroundTest {
  private static final Path TABLE =
      Path.of("src/test/resources/caravan/expression/figure/sentences-and-fixes.txt");

  private static final Pattern FIGURE = Pattern.compile("\\[([^\\[\\]]*)\\]\\(=(\\S*)\\)");

  static Stream<Arguments> rows() {
    try {
      return Files.readAllLines(TABLE).stream()
          .filter(line -> !line.startsWith("#"))
          .map(line -> line.split("(?<!\\\\) \\| ", -1))
          .map(row -> Arguments.of((Object[]) row));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @ParameterizedTest(name = "{0} {1}: {2}")
  @MethodSource("rows")
  void fixIsOfferedOrNot(String language, String sentence, String expected) {
    SourceFile file =
        new SourceFile("content/en/index.md", sentence.replace("\\n", "\n").replace("\\|", "|"));
    Diagnostics out = new Diagnostics();

    new FigureChecker(SaidTruthTest.DATA)
        .check(last(file), Objects.requireNonNull(Language.find(language)), out);

    assertThat(out.list()).as(TestData.lines(out).toString()).hasSize(1);
    Diagnostic diagnostic = out.list().get(0);
    assertThat(diagnostic.fix() == null ? "left" : "fixed")
        .as(diagnostic.help())
        .isEqualTo(expected);
  }

  private static FigureText last(SourceFile file) {
    Matcher m = FIGURE.matcher(file.text());
    FigureText found = null;
    while (m.find()) {
      found =
          new FigureText(
              new Span(file, m.start(), m.end(1) + 1),
              SourceText.of(file, m.start(1), m.end(1)),
              SourceText.of(file, m.start(2), m.end(2)),
              null);
    }
    return Objects.requireNonNull(found);
  }
}
