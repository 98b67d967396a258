package caravan;

import static org.assertj.core.api.Assertions.assertThat;

import caravan.language.number.TextNumber;
import caravan.language.registry.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The notes and descriptions of the shipped datasets say the unit of each number with decimals;
 * that languages say the same numbers, {@code check} holds.
 */
class NotesOfReportTest {
  private static final String TEXT = "\"((?:[^\"\\\\]|\\\\.)*)\"";

  /** A text in the three languages, on lines of its own or within braces. */
  private static final Pattern TEXTS =
      Pattern.compile("en: " + TEXT + ",?\\s+zh: " + TEXT + ",?\\s+ru: " + TEXT);

  static List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("content/data"))) {
      return files.filter(f -> f.toString().endsWith(".yaml")).sorted().toList();
    }
  }

  private static Stream<TextNumber> read(String language, String text) {
    return Objects.requireNonNull(Language.find(language)).numberReader().read(text).stream()
        .filter(n -> text.substring(n.digitsStart(), n.digitsEnd()).matches(".*\\d.*"));
  }

  @ParameterizedTest
  @MethodSource("files")
  void aNumberWithDecimalsHasItsUnit(Path file) throws IOException {
    assertThat(TEXTS.matcher(Files.readString(file)).results())
        .allSatisfy(
            texts ->
                assertThat(read("en", texts.group(1)))
                    .as(texts.group(1))
                    .noneMatch(n -> n.decimals() > 0 && n.isBare()));
  }
}
