package caravan;

import static org.assertj.core.api.Assertions.assertThat;

import caravan.testing.Golden;
import caravan.text.diagnostic.Code;
import caravan.text.diagnostic.CodePage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Each code has a page, whose example is what the program prints: the first message of that code in
 * a case of {@link DiagnosticCasesTest}.
 *
 * <p>Run with {@code -Dgolden=write} to take the examples anew from the cases, and read the
 * difference before committing it.
 */
class CodePagesTest {
  private static final Path PAGES = Path.of("docs/codes");
  private static final Pattern EXAMPLE =
      Pattern.compile("(?s)<!-- case: (\\S+) -->\n```text\n(.*?)\n```\n");

  @ParameterizedTest
  @EnumSource(Code.class)
  void theExampleIsWhatTheProgramPrints(Code code) throws IOException {
    Path file = PAGES.resolve(code.id() + ".md");
    String page = Program.read(file);
    Matcher example = EXAMPLE.matcher(page);
    if (code == Code.TOO_SLOW || code == Code.NOT_MADE) {
      assertThat(page).doesNotContain("## Example");
      return;
    }
    assertThat(example.find()).as("an example in %s", file).isTrue();
    String printed = first(code, Program.CASES.resolve(example.group(1)));
    if (Golden.isWritten()) {
      Files.writeString(
          file, page.substring(0, example.start(2)) + printed + page.substring(example.end(2)));
    } else {
      Golden.hold(file.toString(), example.group(2), printed);
    }
  }

  /** The message of that code, with its excerpt and advice. */
  private static String first(Code code, Path folder) {
    String said = Program.read(folder.resolve("expected.txt"));
    Matcher message =
        Pattern.compile("(?m)^\\S+:\\d+:\\d+: \\w+\\[" + code.id() + "]: .*(\n  .*)*")
            .matcher(said);
    assertThat(message.find()).as("%s in %s", code.id(), folder).isTrue();
    return message.group();
  }

  @ParameterizedTest
  @EnumSource(Code.class)
  void explainPrintsThePage(Code code) {
    Program.Run run = Program.run("explain", code.id());
    assertThat(run.status()).isZero();
    assertThat(run.out())
        .startsWith(code.id() + "\n\n")
        .contains("\n\nWhat to do\n\n")
        .doesNotContain("<!--", "\n\n\n", ".md](../");
    assertThat(run.out().lines().filter(line -> !line.startsWith("    ")))
        .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(80));
    assertThat(CodePage.of(code).explanation()).isNotBlank().doesNotStartWith("#");
    assertThat(CodePage.of(code).summary()).endsWith(".").hasSizeLessThan(125);
  }

  /** The table of codes is made of the codes and of the first paragraphs of their pages. */
  @Test
  void theCodesAreInTheDocs() {
    Path file = Path.of("docs/content-format.md");
    String page = Program.read(file);
    String start = "<!-- codes -->\n";
    int from = page.indexOf(start) + start.length();
    int to = page.indexOf("<!-- /codes -->", from);
    Golden.hold(file, page.substring(0, from) + table() + page.substring(to));
  }

  private static String table() {
    StringBuilder rows = new StringBuilder("| code | in | is |\n| --- | --- | --- |\n");
    for (Code code : Code.values()) {
      String subject = code.subject() == Code.Subject.YAML ? "YAML" : lower(code.subject());
      rows.append("| [`%s`](codes/%1$s.md) | %s | ".formatted(code.id(), subject));
      rows.append(CodePage.of(code).summary()).append(" |\n");
    }
    return rows.toString();
  }

  private static String lower(Code.Subject subject) {
    return subject.name().toLowerCase(Locale.ROOT);
  }

  @Test
  void pagesAreOfCodesOnly() {
    assertThat(Program.files(PAGES).stream().map(file -> file.getFileName().toString()))
        .containsExactlyInAnyOrderElementsOf(
            Arrays.stream(Code.values()).map(code -> code.id() + ".md").toList());
  }

  @Test
  void withoutACodeAllAreListed() {
    Program.Run run = Program.run("explain");
    assertThat(run.status()).isZero();
    assertThat(run.out().lines()).hasSize(Code.values().length);
    assertThat(run.out()).contains("\nclaim-false             A claim is not true by the data.\n");
  }

  @Test
  void aCodeIsFoundAsItStandsInAMessage() {
    assertThat(Program.run("explain", "error[claim-false]:").out()).startsWith("claim-false\n");
    assertThat(Program.run("explain", "[claim-false]").out()).startsWith("claim-false\n");
    Program.Run wrong = Program.run("explain", "cliam-false\u001b");
    assertThat(wrong.status()).isEqualTo(2);
    assertThat(wrong.out()).isEmpty();
    assertThat(wrong.err())
        .isEqualTo(
            "caravan: there is no code \"cliam-false\uFFFD\"\n"
                + "  help: did you mean \"claim-false\"? Or see caravan explain, which lists"
                + " all\n");
  }
}
