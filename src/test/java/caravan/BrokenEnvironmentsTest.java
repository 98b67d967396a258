package caravan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whatever a report's folder looks like, no command ends with a fault of the program: it says what
 * is wrong, and what to do where only the machine can be blamed.
 */
class BrokenEnvironmentsTest {
  @TempDir private Path top;

  private interface Damage {
    void to(Path root) throws IOException;
  }

  private record Case(String name, Damage damage) {
    @Override
    public String toString() {
      return name;
    }
  }

  static Stream<Case> cases() {
    return Stream.of(
        new Case("content is a link", root -> moved(root, "content")),
        new Case("content is a broken link", root -> instead(root, "content", Path.of("none"))),
        new Case(
            "content is a link to itself", root -> instead(root, "content", Path.of("content"))),
        new Case("content is a link upwards", root -> instead(root, "content", Path.of(".."))),
        new Case("pages are a link", root -> moved(root, "content/en")),
        new Case("data are a link", root -> moved(root, "content/data")),
        new Case("sources are a link", root -> moved(root, "content/sources.yaml")),
        new Case("a page is a link upwards", root -> link(root, "content/en/up", Path.of("../.."))),
        new Case("assets are a link", root -> link(root, "content/assets", root)),
        new Case("an asset is a link", root -> link(root, "content/assets/x.svg", Path.of("/etc"))),
        new Case("content is a file", root -> file(root, "content")),
        new Case(
            "content is empty",
            root -> {
              delete(root.resolve("content"));
              Files.createDirectory(root.resolve("content"));
            }),
        new Case("pages are a file", root -> file(root, "content/en")),
        new Case("data are a file", root -> file(root, "content/data")),
        new Case("a folder in place of a page", root -> folder(root, "content/en/index.md")),
        new Case("a folder in place of the sources", root -> folder(root, "content/sources.yaml")),
        new Case("templates are a file", root -> file(root, "templates")),
        new Case("templates are a broken link", root -> instead(root, "templates", Path.of("no"))),
        new Case("messages are a file", root -> file(root, "templates/messages")),
        new Case("a message file is a folder", root -> folder(root, "templates/messages/en.yaml")),
        new Case("the site is a link", root -> link(root, "site", Path.of("content"))),
        new Case("the site is a file", root -> file(root, "site")),
        new Case("the site is somebody's", root -> file(root, "site/thesis.txt")),
        new Case("the lock is a folder", root -> folder(root, ".site.lock")));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void everyCommandSaysWhatIsWrong(Case one) throws IOException {
    Path root = report("report");
    Path whole = report("whole");
    one.damage().to(root);
    for (List<String> command :
        List.of(
            List.of("check", "--root", root.toString()),
            List.of("check", "--coverage", "--root", root.toString()),
            List.of("build", "--root", root.toString()),
            List.of("fix", "--root", root.toString()),
            List.of("diff", whole.toString(), root.toString()),
            List.of("diff", root.toString(), "--root", whole.toString()))) {
      Program.Run run = Program.run(command.toArray(String[]::new));
      assertThat(run.err()).as("%s", command).doesNotContain("\tat ", "fault of the program");
      boolean machine = run.status() == 3;
      assertThat(run.status()).as("%s: %s", command, run.err()).isBetween(0, machine ? 3 : 2);
      if (machine) {
        assertThat(run.err()).startsWith("caravan: can't ").hasLineCount(1);
      }
      if (Set.of("check", "build", "fix").contains(command.get(0)) && run.status() == 1) {
        assertThat(run.err()).contains(": error[");
      }
    }
  }

  @Test
  void aLinkInPlaceOfTheContentIsNeverFollowed() throws IOException {
    Path root = report("report");
    moved(root, "content");
    String page = Program.read(root.resolve("../moved/en/index.md"));
    for (String command : List.of("check", "build", "fix")) {
      Program.Run run = Program.run(root, command);
      assertThat(run.err())
          .startsWith(
              """
              content:1:1: error[outside-report]: this is a symbolic link, which a report can't have
                help: put the folder itself here
              1 error\
              """);
      assertThat(run.status()).isEqualTo(1);
    }
    assertThat(root.resolve("site")).doesNotExist();
    assertThat(root.resolve("../moved/en/index.md")).hasContent(page);
  }

  @Test
  void whatMayNotBeReadOrWrittenIsNamed() throws IOException {
    Path root = report("report");
    Path page = root.resolve("content/en/index.md");
    assertThat(page.toFile().setReadable(false)).isTrue();
    Assumptions.assumeFalse(Files.isReadable(page), "this user may read everything");

    Program.Run run = Program.run(root, "check");

    assertThat(run.err())
        .isEqualTo(
            "caravan: can't read or write: no permission for "
                + page
                + "; give it to the user who runs this, or take another folder\n");
    assertThat(run.status()).isEqualTo(3);
  }

  @Test
  void aReportThatCouldNotBeMadeLeavesNothing() throws IOException {
    Path place = Files.writeString(top.resolve("file"), "x");
    Program.Run run = Program.run("init", place.resolve("report").toString());
    assertThat(run.status()).isEqualTo(3);
    assertThat(run.err()).startsWith("caravan: can't read or write: ").hasLineCount(1);
    assertThat(place).hasContent("x");
  }

  private Path report(String name) {
    Path root = top.resolve(name);
    Program.copy(Program.BASE, root);
    return root;
  }

  private static void moved(Path root, String path) throws IOException {
    Files.move(root.resolve(path), root.resolveSibling("moved"));
    link(root, path, root.resolveSibling("moved"));
  }

  private static void instead(Path root, String path, Path target) throws IOException {
    delete(root.resolve(path));
    link(root, path, target);
  }

  private static void link(Path root, String path, Path target) throws IOException {
    Files.createDirectories(root.resolve(path).getParent());
    Files.createSymbolicLink(root.resolve(path), target);
  }

  private static void file(Path root, String path) throws IOException {
    delete(root.resolve(path));
    Files.createDirectories(root.resolve(path).getParent());
    Files.writeString(root.resolve(path), "x");
  }

  private static void folder(Path root, String path) throws IOException {
    delete(root.resolve(path));
    Files.createDirectories(root.resolve(path).resolve("x"));
  }

  private static void delete(Path path) throws IOException {
    if (Files.isDirectory(path)) {
      try (Stream<Path> entries = Files.list(path)) {
        for (Path entry : entries.toList()) {
          delete(entry);
        }
      }
    }
    Files.deleteIfExists(path);
  }
}
