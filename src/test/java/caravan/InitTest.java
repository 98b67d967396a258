package caravan;

import static org.assertj.core.api.Assertions.assertThat;

import caravan.language.registry.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code caravan init}: what it makes builds at once, with nothing to remark. */
class InitTest {
  @TempDir private Path parent;

  @ParameterizedTest
  @ValueSource(strings = {"en", "it", "pt-BR", "zh,en,ru", "de,en"})
  void aNewReportBuildsAtOnce(String languages) throws IOException {
    buildsAtOnce(languages);
  }

  @ParameterizedTest
  @ValueSource(strings = {"zh", "ru", "it,en", "en,ru", "fr-CA"})
  @Tag("long")
  void soDoesOneInOtherLanguages(String languages) throws IOException {
    buildsAtOnce(languages);
  }

  static List<String> languages() {
    return Language.codes();
  }

  @ParameterizedTest
  @MethodSource("languages")
  void oneInALanguageOfTheProgramHasNothingToTranslate(String language) throws IOException {
    buildsAtOnce(language);

    Path root = parent.resolve("report");
    assertThat(root.resolve("templates")).doesNotExist();
    Path english = parent.resolve("english");
    Program.run("init", english.toString());
    assertThat(root.resolve("README.md"))
        .content()
        .satisfies(
            text ->
                assertThat(text.equals(Files.readString(english.resolve("README.md"))))
                    .isEqualTo(language.equals("en")));
    assertThat(Program.run(root, "format", "--dry-run").out())
        .isEqualTo("Each sentence has a line of its own\n");
  }

  /** As the convention is that the documents tell of. */
  @Test
  void eachSentenceHasALine() {
    Path root = parent.resolve("report");
    Program.run("init", root.toString(), "--language", "en,zh,ru");

    assertThat(Program.run(root, "format", "--dry-run").out())
        .isEqualTo("Each sentence has a line of its own\n");
  }

  private void buildsAtOnce(String languages) throws IOException {
    Path root = parent.resolve("report");

    Program.Run init = Program.run("init", root.toString(), "--language", languages);

    assertThat(init.err()).isEmpty();
    assertThat(init.status()).isZero();
    assertThat(init.out()).contains("content/data/trade.yaml", "caravan serve", "caravan build");
    Program.Run build = Program.run(root, "build");
    List<String> english =
        Stream.of(languages.split(",", -1)).filter(one -> !Language.codes().contains(one)).toList();
    // All that is wrong with it is what init tells too: words that a person has to translate.
    assertThat(
            build
                .err()
                .lines()
                .filter(line -> line.contains("warning") || line.contains("error"))
                // No font of the program has Arabic letters, so charts get no PNG, which is told.
                .filter(line -> !(languages.equals("ar") && line.contains("[font-character]"))))
        .hasSize(english.size())
        .allMatch(line -> line.contains("the words around the pages are English in "));
    assertThat(build.status()).isZero();
    for (String language : languages.split(",", -1)) {
      assertThat(root.resolve("site/" + language + "/index.html"))
          .content()
          .contains("<html lang=\"" + language + "\"")
          .doesNotContain("{{");
    }
    assertThat(root.resolve(".gitignore")).content().startsWith("/site/\n");
  }

  @Test
  void theNumberItTellsAuthorsToChangeIsNoticed() throws IOException {
    for (String language : Language.codes()) {
      Path root = parent.resolve(language);
      Program.run("init", root.toString(), "--language", language);
      Path page = root.resolve("content/" + language + "/index.md");
      String text = Files.readString(page);
      String wrong =
          text.replace("[113", "[114").replaceAll("\\[([^\\]\\d]*)11([.,])3", "[$111$24");
      assertThat(wrong).isNotEqualTo(text);
      Files.writeString(page, wrong);
      assertThat(Program.run(root, "check").err()).contains("error[figure-mismatch]");
    }
  }

  @Test
  void titlesAreNothingButText() throws IOException {
    String title =
        "A \"B\": {{dataset}} <b>#1</b>\n[x](=trade.total@2025) \\ @fig-trade \u001b[31m";
    Path root = parent.resolve("report");

    assertThat(Program.run("init", root.toString(), "--title", title).status()).isZero();

    Program.Run build = Program.run(root, "build");
    assertThat(build.err()).isEmpty();
    assertThat(Files.readString(root.resolve("site/en/index.html")))
        .contains(
            "A &quot;B&quot;: {{dataset}} &lt;b&gt;#1&lt;/b&gt; [x](=trade.total@2025) \\ @fig")
        .doesNotContain("<b>#1");
    assertThat(root.resolve("README.md")).content().startsWith("# A \\\"B\\\"\\: \\{\\{dataset");
  }

  @Test
  void aFolderWithFilesIsLeftAlone() throws IOException {
    Path root = parent.resolve("mine");
    Files.createDirectories(root);
    Files.writeString(root.resolve("thesis.txt"), "years of work");

    Program.Run run = Program.run("init", root.toString());

    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err())
        .isEqualTo(
            "caravan: "
                + root
                + " is not empty; choose a new folder\n  help: see caravan init --help\n");
    assertThat(Program.files(parent)).containsExactly(root.resolve("thesis.txt"));
  }

  @Test
  void whatMakesNoReportIsWrongUsage() {
    String root = parent.resolve("report").toString();
    assertThat(Program.run("init").status()).isEqualTo(2);
    assertThat(Program.run("init", root, "--language", "xx").err())
        .startsWith("caravan: no language \"xx\"; write a code such as en, zh, ru, kk or de\n");
    assertThat(Program.run("init", root, "--language", "en,en").err())
        .startsWith("caravan: a language stands twice in --language en,en\n");
    assertThat(Program.run("init", root, "--title", " ").err())
        .startsWith("caravan: the title is empty\n");
    assertThat(Program.files(parent)).isEmpty();
  }

  @Test
  void aRepositoryWithoutFilesIsEmpty() throws IOException {
    Path root = parent.resolve("report");
    Files.createDirectories(root.resolve(".git"));
    assertThat(Program.run("init", root.toString()).status()).isZero();
  }
}
