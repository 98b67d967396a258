package caravan.files.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OutputPathTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "index.html",
        "en/index.html",
        "assets/a b (1).svg",
        "zh/中国—中亚.html",
        "ru/торговля.html",
        "a/com10/x",
        "console/nul-value.csv",
        "a/b..c",
        "~x",
      })
  void acceptsWhatEveryFileSystemTakes(String text) {
    assertThat(OutputPath.problemOf(text)).isEmpty();
    assertThat(OutputPath.of(text)).hasToString(text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      value = {
        "``                ; it is empty",
        "/etc/passwd       ; it is absolute, \"/etc/passwd\"",
        "a//b              ; a name is empty in \"a//b\"",
        "a/                ; a name is empty in \"a/\"",
        "..                ; a name begins with a dot in \"..\"",
        "a/../b            ; a name begins with a dot in \"a/../b\"",
        "./a               ; a name begins with a dot in \"./a\"",
        "a/.git/config     ; a name begins with a dot in \"a/.git/config\"",
        "a./b              ; a name ends with a dot or a space in \"a./b\"",
        "`a /b`            ; a name ends with a dot or a space in \"a /b\"",
        "a\\b              ; there is one of the characters \\<>:\"|?* in \"a\\b\"",
        "C:/x              ; there is one of the characters \\<>:\"|?* in \"C:/x\"",
        "what?.html        ; there is one of the characters \\<>:\"|?* in \"what?.html\"",
        "aux               ; a name is one that Windows keeps for a device in \"aux\"",
        "a/Con.tar.gz/b    ; a name is one that Windows keeps for a device in \"a/Con.tar.gz/b\"",
        "lpt¹.txt          ; a name is one that Windows keeps for a device in \"lpt¹.txt\"",
        "nul .txt          ; a name is one that Windows keeps for a device in \"nul .txt\"",
      })
  void namesTheProblem(String text, String problem) {
    assertThat(OutputPath.problemOf(text)).hasValue(problem);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new OutputPath(text))
        .withMessage("not a path in the site: " + problem);
  }

  @Test
  void rejectsControlCharactersWithoutPrintingThem() {
    assertThat(OutputPath.problemOf("a\u0000b"))
        .hasValue("there is a control character in \"a\ufffdb\"");
    assertThat(OutputPath.problemOf("a\u0085b")).isPresent();
  }

  /** A name may look like another, or be one that no program can open again. */
  @Test
  void rejectsWhatTurnsTextAndWhatCouldNotBeRead() {
    assertThat(OutputPath.problemOf("en/\u202egnp.md"))
        .hasValue("there is a character that turns the direction of text in \"en/\ufffdgnp.md\"");
    assertThat(OutputPath.problemOf("en/caf\ufffd.md"))
        .hasValue(
            "there is a character that can't be read (the name is not UTF-8, or this machine is not"
                + " set to it: try LC_ALL=C.UTF-8) in \"en/caf\ufffd.md\"");
  }

  @Test
  void rejectsTextThatIsNotUnicodeInFormC() {
    assertThat(OutputPath.problemOf("cafe\u0301.html")).isPresent();
    assertThat(OutputPath.problemOf("caf\u00e9.html")).isEmpty();
    assertThat(OutputPath.problemOf("a\ud800b")).isPresent();
  }

  @Test
  void countsTheBytesOfASegment() {
    assertThat(OutputPath.problemOf("中".repeat(85))).isEmpty();
    assertThat(OutputPath.problemOf("中".repeat(85) + "a")).isPresent();
  }

  @Test
  void ordersByText() {
    List<OutputPath> sorted =
        List.of(OutputPath.of("b"), OutputPath.of("a/z"), OutputPath.of("a-z"), OutputPath.of("B"))
            .stream()
            .sorted()
            .toList();
    assertThat(sorted).extracting(OutputPath::text).containsExactly("B", "a-z", "a/z", "b");
  }
}
