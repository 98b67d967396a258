package caravan;

import static org.assertj.core.api.Assertions.assertThat;

import caravan.testing.Golden;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The picture in the README shows a small report as it is: a line of its data, the sentence bound
 * to it, and what {@code check} says of both.
 *
 * <p>Run with {@code -Dgolden=write} to draw it anew, and look at it in light and in dark.
 */
class ReadmePictureTest {
  private static final Path REPORT = Path.of("src/test/resources/picture");
  private static final Path DATA = Path.of("content/data/trade.yaml");
  private static final String VALUE = "29.7";
  private static final Path PAGE = Path.of("content/en/index.md");

  @ParameterizedTest
  @EnumSource(ReadmePicture.Theme.class)
  void thePictureShowsWhatCheckSays(ReadmePicture.Theme theme) throws IOException {
    String drawn =
        new ReadmePicture(theme, VALUE)
            .panel(DATA.toString(), numbered(DATA, "export:", 3))
            .panel(PAGE.toString(), numbered(PAGE, "In 2025", 1))
            .panel("caravan check", said("--color", "always"))
            .join(VALUE, "=trade.KAZ.export@2025")
            .svg();
    Path file = Path.of("docs/images/agreement-" + theme.name() + ".svg");
    Golden.hold(file, drawn);
  }

  /** Held without the drawing too: what a reader sees in the file, against the report. */
  @ParameterizedTest
  @EnumSource(ReadmePicture.Theme.class)
  void noLetterOfItIsLost(ReadmePicture.Theme theme) {
    String seen =
        Jsoup.parse(
                Program.read(Path.of("docs/images/agreement-" + theme.name() + ".svg")),
                "",
                Parser.xmlParser())
            .select("text")
            .stream()
            .map(Element::wholeText)
            .collect(Collectors.joining());
    assertThat(letters(seen))
        .contains(letters(said("--color", "never").stream().collect(Collectors.joining())))
        .contains(letters("2025: {value: 29.7, source: eurasianet-2026}"))
        .contains(letters("[US$27.9 billion](=trade.KAZ.export@2025) to Kazakhstan."));
  }

  @Test
  void theReadmeShowsItInLightAndInDark() {
    String readme = Program.read(Path.of("README.md"));
    for (ReadmePicture.Theme theme : ReadmePicture.Theme.values()) {
      assertThat(readme).contains("docs/images/agreement-" + theme.name() + ".svg");
    }
  }

  private static List<String> said(String... options) {
    Program.Run run = Program.run(REPORT, "check", options);
    assertThat(run.status()).isEqualTo(1);
    return run.err().lines().toList();
  }

  /** Lines of a file with their numbers, as editors show them. */
  private static List<String> numbered(Path file, String from, int count) {
    List<String> lines = Program.read(REPORT.resolve(file)).lines().toList();
    int first = 0;
    while (!lines.get(first).strip().startsWith(from)) {
      first++;
    }
    return IntStream.range(first, first + count)
        .mapToObj(line -> "%3s | %s".formatted(line + 1, lines.get(line)))
        .toList();
  }

  private static String letters(String text) {
    return text.replaceAll("\\s", "");
  }
}
