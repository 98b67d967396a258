package caravan.text.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import caravan.text.source.SourceFile;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever content and names of files hold, a terminal or a log obeys none of it. */
class HostileNamesTest {
  /** Controls of both kinds, marks of direction, ends of lines, and what is not seen at all. */
  private static final String TRICKS =
      "\u001b[2J\u0007\r\n"
          + "\u0085\u009b31m\u061c\u200b\u200e\u2028\u2029\u202e\u2066\ufeff\udb40\udc41";

  static Stream<DiagnosticFormat> formats() {
    return Stream.of(
        new TextFormat(), new JsonFormat(), new GithubFormat(), new SarifFormat("1.0.0"));
  }

  @ParameterizedTest
  @MethodSource("formats")
  void nothingIsPrintedAsItStands(DiagnosticFormat format) {
    SourceFile file = new SourceFile("content/en/a" + TRICKS + ".md", "b" + TRICKS + " c");
    Diagnostic hostile =
        Diagnostic.error(Code.UNKNOWN_KEY, file.span(0, file.text().length()), "m" + TRICKS)
            .label("l" + TRICKS)
            .help("h" + TRICKS)
            .fix(new Fix(file.span(0, 1), "f" + TRICKS.replace("\n", "").replace("\r", "")));

    String printed = format.format(List.of(hostile));

    assertThat(printed.codePoints().filter(HostileNamesTest::isTrick).toArray()).isEmpty();
  }

  private static boolean isTrick(int c) {
    int type = Character.getType(c);
    return (type == Character.CONTROL && c != '\n')
        || type == Character.FORMAT
        || type == Character.LINE_SEPARATOR
        || type == Character.PARAGRAPH_SEPARATOR;
  }

  @Test
  void jsonSaysTheSameAllTheSame() {
    SourceFile file = new SourceFile("content/en/a\u202eb\udb40\udc41.md", "x");
    String json =
        new JsonFormat().format(List.of(Diagnostic.error(Code.FILE_NAME, file.span(0, 0), "m")));
    assertThat(json).contains("a\\u202Eb\\uDB40\\uDC41.md");
  }

  @Test
  void aBackslashTakesNoEscapeAway() {
    SourceFile file = new SourceFile("content/en/a.md", "x");
    for (int backslashes = 0; backslashes < 5; backslashes++) {
      String link = "[click" + "\\".repeat(backslashes) + "](https://evil.example)";
      String sarif =
          new SarifFormat("1.0.0")
              .format(List.of(Diagnostic.error(Code.UNKNOWN_KEY, file.span(0, 1), link)));
      // In the text of JSON each backslash stands twice: an odd number of them is an escape.
      String escaped = "\\\\".repeat(2 * backslashes + 1);
      assertThat(sarif).contains("[click" + escaped + "](https://evil.example)");
    }
  }
}
