package caravan.files.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutputRefusedTest {
  @TempDir private Path root;

  @BeforeEach
  void report() throws IOException {
    Files.createDirectories(root.resolve("content/en"));
    Files.writeString(root.resolve("content/en/index.md"), "# Text\n");
  }

  private void assertRefused(Path output, String reason) {
    List<Path> report = List.of(root.resolve("content"), root.resolve("templates"));
    assertThatThrownBy(() -> Publisher.open(output, report).close())
        .isInstanceOf(OutputRefused.class)
        .hasMessage("can't publish into \"" + output + "\": " + reason);
    assertThat(root.resolve("content/en/index.md")).hasContent("# Text\n");
  }

  private String quoted(String name) {
    return "\"" + root.resolve(name) + "\"";
  }

  @Test
  void theReport() {
    assertRefused(root.resolve("content"), "it belongs to the report");
    assertRefused(root.resolve("x/../content"), "it belongs to the report");
  }

  @Test
  void insideTheReport() {
    assertRefused(
        root.resolve("content/en/site"),
        "it lies within " + quoted("content") + ", which belongs to the report");
    assertRefused(
        root.resolve("templates/site"),
        "it lies within " + quoted("templates") + ", which belongs to the report");
  }

  @Test
  void aroundTheReport() {
    assertRefused(root, "it contains " + quoted("content") + ", which belongs to the report");
  }

  @Test
  void theReportByAnotherName() throws IOException {
    Path link = Files.createSymbolicLink(root.resolve("link"), root.resolve("content"));
    assertRefused(link, "it is a symbolic link");
    assertRefused(
        link.resolve("site"),
        "it lies within " + quoted("content") + ", which belongs to the report");
  }

  @Test
  void theRootOfTheFileSystem() {
    assertRefused(root.getRoot(), "it is the root of a file system");
  }

  @Test
  void aSymbolicLink() throws IOException {
    Path elsewhere = Files.createDirectory(root.resolve("elsewhere"));
    assertRefused(
        Files.createSymbolicLink(root.resolve("site"), elsewhere), "it is a symbolic link");
    assertRefused(
        Files.createSymbolicLink(root.resolve("dangling"), root.resolve("nowhere")),
        "it is a symbolic link");
  }

  @Test
  void aFile() throws IOException {
    assertRefused(Files.createFile(root.resolve("site")), "it is not a directory");
  }

  @Test
  void aDirectoryOfSomeoneElse() throws IOException {
    Path photos = Files.createDirectory(root.resolve("photos"));
    Files.createFile(photos.resolve("b.jpg"));
    Files.createDirectory(photos.resolve("a"));
    assertRefused(
        photos,
        "it holds files that Caravan did not make, such as \"a\"; choose another directory, or"
            + " empty it");
    assertThat(photos.resolve("b.jpg")).exists();
  }

  @Test
  void aRepository() throws IOException {
    Path site = root.resolve("site");
    Files.createDirectories(site.resolve(".git"));
    Files.createFile(site.resolve(".caravan"));
    assertRefused(site, "it holds the directory \".git\", which would be deleted");
  }

  @Test
  void notADirectoryWithDotFilesOnly() throws Exception {
    Path site = Files.createDirectory(root.resolve("site"));
    Files.writeString(site.resolve(".gitignore"), "*\n");
    Sites.publish(site, "one");
    assertThat(Sites.edition(site)).isEqualTo("one");
    assertThat(site.resolve(".gitignore")).hasContent("*\n");
  }

  @Test
  void whenTheDirectoryHasChangedSinceTheBuildBegan() throws Exception {
    Path site = root.resolve("site");
    try (Staging staging = Publisher.open(site, List.of())) {
      Files.createDirectory(site);
      Files.writeString(site.resolve("thesis.txt"), "only copy");
      assertThatThrownBy(staging::publish).isInstanceOf(OutputRefused.class);
    }
    assertThat(site.resolve("thesis.txt")).hasContent("only copy");
    assertThat(Sites.names(root)).containsExactly("content", "site");
  }
}
