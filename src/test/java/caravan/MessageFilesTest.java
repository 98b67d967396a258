package caravan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A report's own message files, of which the keys are those of the program's. */
class MessageFilesTest {
  @TempDir private Path root;

  private String check(String messages) throws IOException {
    Program.copy(Program.BASE, root);
    Path file = root.resolve("templates/messages/en.yaml");
    Files.createDirectories(file.getParent());
    Files.writeString(file, messages);
    return Program.run(root, "check").err();
  }

  private static String shipped() throws IOException {
    return Files.readString(Path.of("templates/messages/en.yaml"));
  }

  @Test
  void takesItsOwn() throws IOException {
    assertThat(check(shipped() + "ownWord: For a template of the report\n"))
        .doesNotContain("en.yaml");
  }

  @Test
  void tellsWhatIsMissingAndWhatNobodyKnows() throws IOException {
    String found = check(shipped().replace("\npublished:", "\npublishedd:"));

    assertThat(found)
        .contains("warning[missing-key]: the message \"published\" is missing")
        .contains("help: translate Published")
        .contains("error[unknown-key]: the program puts no message \"publishedd\" on a page")
        .contains("did you mean \"published\"?");
  }

  @Test
  void tellsWhatIsWrongInWhatIsSaidOfNumbers() throws IOException {
    String found =
        check(
            shipped()
                + """
                numbers:
                  abaut: [around]
                  about: [" "]
                  multiples: {dozen: 12, Mio: 1e6}
                  values: {half: 0.5, third: 1/0}
                  units: {USDD: dollar, points: {one: point}}
                  ranges: [{between: from}]
                """);

    assertThat(found)
        .contains("numbers has no \"abaut:\"")
        .contains("this text is empty")
        .contains("a power of ten such as 1e6 is needed here")
        .contains("a part (1/2) or a multiple (x2, /2) is needed here")
        .contains("the program knows no unit \"USDD\"")
        .contains("\"other: …\"")
        .contains("\"and: …\"");
  }

  /** {@code init} lays the English file down; where nobody translates it, that is told. */
  @Test
  void tellsThatItsWordsAreEnglishStill() throws IOException {
    String found = checkGerman(shipped());

    assertThat(found)
        .contains("content/site.yaml:2:17: warning[missing-translation]: the words around the")
        .contains("sentences stand in templates/messages/de.yaml as in English")
        .contains("help: translate there: skipToContent, feed, onThisPage, ");
  }

  @Test
  void oneSentenceThatIsEnglishStillIsTold() throws IOException {
    String german = Program.read(Path.of("templates/messages/de.yaml"));

    assertThat(checkGerman(german)).doesNotContain("missing-translation");
    assertThat(checkGerman(german.replaceFirst("(?m)^onThisPage: .*", "onThisPage: On this page")))
        .contains("missing-translation")
        .contains("onThisPage");
  }

  /** What a file leaves out is the program's, of a language that it has; else it is English. */
  @Test
  void aFileThatIsTranslatedInPartSaysSo() throws IOException {
    Path report = root.resolve("report");
    Program.run("init", report.toString(), "--language", "de");
    Program.write(report.resolve("templates/messages/de.yaml"), "contents: Gliederung\n");

    Program.Run build = Program.run(report, "build");

    assertThat(build.status()).isZero();
    assertThat(build.err())
        .contains("the message \"aboutHeading\" is missing; readers see the program's own")
        .doesNotContain("missing-translation", "readers see it in English");
    assertThat(report.resolve("site/de/index.html"))
        .content()
        .contains("Gliederung", "Zum Inhalt", "11,3")
        .doesNotContain("Skip to content");
  }

  @Test
  void whatIsNotTranslatedOfAnotherLanguageIsEnglish() throws IOException {
    String italian = check("title: T\nlanguages: [en, it]\n", "it", "contents: Indice\n");

    assertThat(italian)
        .contains("the message \"aboutHeading\" is missing; readers see it in English");
  }

  /** English itself has nothing to translate, wherever it is spoken. */
  @Test
  void anotherEnglishMayStandAsItIs() throws IOException {
    assertThat(check("title: T\nlanguages: [en-GB]\n", "en-GB", shipped()))
        .doesNotContain("missing-translation");
  }

  private String checkGerman(String messages) throws IOException {
    return check("title: T\nlanguages: [en, de]\n", "de", messages);
  }

  private String check(String site, String language, String messages) throws IOException {
    Program.copy(Program.BASE, root);
    Program.write(root.resolve("content/site.yaml"), site);
    Program.write(root.resolve("templates/messages/" + language + ".yaml"), messages);
    return Program.run(root, "check").err();
  }

  @Test
  void mayBeNoLink() throws IOException {
    Program.copy(Program.BASE, root);
    Path messages = Files.createDirectories(root.resolve("templates/messages"));
    Files.createSymbolicLink(messages.resolve("it.yaml"), Path.of("/etc/passwd"));
    Files.writeString(root.resolve("content/site.yaml"), "title: T\nlanguages: [en, it]\n");

    assertThat(Program.run(root, "check").err())
        .doesNotContain("root:")
        .contains("the report has no templates/messages/it.yaml");
  }
}
