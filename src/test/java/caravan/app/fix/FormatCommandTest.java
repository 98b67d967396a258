package caravan.app.fix;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import caravan.cli.Main;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code caravan format}, as it is typed. */
class FormatCommandTest {
  private static final String HEAD = "---\ntitle: T\n---\n";

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @TempDir private Path root;

  @BeforeEach
  void report() throws IOException {
    write("site.yaml", "title: R\nlanguages: [en, zh]\n");
    write("en/index.md", HEAD + "One is. Two are.\n");
    write("en/more/a.md", HEAD + "A line.\n");
    write("zh/index.md", HEAD + "一句。两句。\n");
  }

  @Test
  void putsEachSentenceOnALine() throws IOException {
    assertThat(run()).isZero();

    assertThat(out.toString(UTF_8))
        .isEqualTo(
            "content/en/index.md\ncontent/zh/index.md\n"
                + "Put each sentence on a line of its own in 2 pages\n");
    assertThat(page("en/index.md")).isEqualTo(HEAD + "One is.\nTwo are.\n");
    assertThat(page("zh/index.md")).isEqualTo(HEAD + "一句。\n两句。\n");
    out.reset();
    assertThat(run()).isZero();
    assertThat(out.toString(UTF_8)).isEqualTo("Each sentence has a line of its own\n");
  }

  @Test
  void showsWhatItWouldDo() throws IOException {
    assertThat(run("--dry-run", "content/en")).isZero();

    assertThat(out.toString(UTF_8))
        .isEqualTo(
            "--- a/content/en/index.md\n+++ b/content/en/index.md\n@@ -1,4 +1,5 @@\n ---\n"
                + " title: T\n ---\n-One is. Two are.\n+One is.\n+Two are.\n"
                + "Would put each sentence on a line of its own in 1 page\n");
    assertThat(page("en/index.md")).isEqualTo(HEAD + "One is. Two are.\n");
  }

  @Test
  void takesOnlyThePagesThatAreNamed() throws IOException {
    assertThat(run("content/zh/index.md")).isZero();

    assertThat(page("en/index.md")).isEqualTo(HEAD + "One is. Two are.\n");
    assertThat(page("zh/index.md")).isEqualTo(HEAD + "一句。\n两句。\n");
    assertThat(run("content/en/none.md")).isEqualTo(2);
    assertThat(err.toString(UTF_8)).contains("content/en/none.md; pages stand in content/");
  }

  @Test
  void formatsPagesWhoseFiguresAreWrong() throws IOException {
    write("en/index.md", HEAD + "It is [5](=a.b@2024). Two are.\n");

    assertThat(run("content/en/index.md")).isZero();

    assertThat(page("en/index.md")).isEqualTo(HEAD + "It is [5](=a.b@2024).\nTwo are.\n");
  }

  @Test
  void leavesPagesAloneThatCannotBeRead() throws IOException {
    write("en/bad.md", "---\ntitle: [\n---\nOne is. Two are.\n");

    assertThat(run()).isEqualTo(1);

    assertThat(err.toString(UTF_8)).contains("content/en/bad.md:").doesNotContain("index.md");
    assertThat(page("en/bad.md")).endsWith("One is. Two are.\n");
    assertThat(page("en/index.md")).isEqualTo(HEAD + "One is.\nTwo are.\n");
  }

  private int run(String... arguments) {
    List<String> all = new ArrayList<>(List.of("format", "--root", root.toString()));
    for (String argument : arguments) {
      all.add(argument.startsWith("--") ? argument : root.resolve(argument).toString());
    }
    return Main.run(
        all.toArray(String[]::new),
        new PrintStream(out, true, UTF_8),
        new PrintStream(err, true, UTF_8));
  }

  private String page(String path) throws IOException {
    return Files.readString(root.resolve("content").resolve(path));
  }

  private void write(String path, String text) throws IOException {
    Path file = root.resolve("content").resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
