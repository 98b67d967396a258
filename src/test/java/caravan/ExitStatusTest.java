package caravan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** 0 fine, 1 the content has errors, 2 wrong usage, 3 a fault of the program or of the machine. */
class ExitStatusTest {
  @TempDir private Path root;

  @Test
  void fineIsZero() {
    Program.copy(Program.BASE, root);
    Program.Run run = Program.run(root, "check");
    assertThat(run.status()).isZero();
    assertThat(run.err()).isEmpty();
    assertThat(run.out())
        .startsWith("Checked 1 page, 0 charts; 1 figure and 0 claims agree with 3 datasets (");
  }

  @Test
  void contentErrorsAreOneAndLeaveTheSiteAlone() throws IOException {
    Program.copy(Program.BASE, root);
    assertThat(Program.run(root, "build").status()).isZero();
    String before = Files.readString(root.resolve("site/en/index.html"));
    Path page = root.resolve("content/en/index.md");
    Files.writeString(page, Files.readString(page).replace("106.3 billion", "107.3 billion"));

    Program.Run run = Program.run(root, "build");

    assertThat(run.status()).isEqualTo(1);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).endsWith("1 error; the site was left as it was\n");
    assertThat(root.resolve("site/en/index.html")).hasContent(before);
  }

  @Test
  void noReportIsTwo() {
    assertUsage(
        Program.run(root, "check"),
        "caravan: there is no report in "
            + root.toAbsolutePath().normalize()
            + ": it has no folder content/; choose the report's folder with --root DIR\n"
            + "  help: see caravan check --help\n");
  }

  @Test
  void unknownCommandIsTwo() {
    assertUsage(
        Program.run("chek"),
        """
        caravan: unknown command "chek"
          help: did you mean "check"? Or see caravan --help
        """);
    assertUsage(
        Program.run("publish"),
        """
        caravan: unknown command "publish"
          help: see caravan --help
        """);
  }

  @Test
  void noCommandIsTwo() {
    assertUsage(Program.run(), "caravan: a command is missing\n  help: see caravan --help\n");
  }

  @Test
  void unknownOptionIsTwo() {
    assertUsage(
        Program.run("check", "--rot", "x"),
        """
        caravan: unknown option "--rot"
          help: did you mean "--root"? Or see caravan check --help
        """);
  }

  @Test
  void badValuesOfOptionsAreTwo() {
    Program.copy(Program.BASE, root);
    assertUsage(
        Program.run(root, "check", "--format", "xml"),
        """
        caravan: invalid value for option '--format': expected one of [text, json, github, sarif] \
        (case-sensitive) but was 'xml'
          help: see caravan check --help
        """);
    assertUsage(
        Program.run(root, "check", "--threads", "0"),
        """
        caravan: --threads takes a number from 1 to 256
          help: see caravan check --help
        """);
  }

  @Test
  void anOutputThatWouldLoseSomethingIsTwo() throws IOException {
    Program.copy(Program.BASE, root);
    Files.createDirectories(root.resolve("mine"));
    Files.writeString(root.resolve("mine/thesis.txt"), "years of work");
    Path mine = root.resolve("mine");
    assertUsage(
        Program.run(root, "build", "--output", mine.toString()),
        "caravan: can't publish into \""
            + mine
            + "\": it holds files that Caravan did not make, such as \"thesis.txt\";"
            + " choose another directory, or empty it\n"
            + "  help: choose another directory with --output DIR\n");
    Path content = root.resolve("content");
    assertUsage(
        Program.run(root, "build", "--output", content.toString()),
        "caravan: can't publish into \""
            + content
            + "\": it belongs to the report\n"
            + "  help: choose another directory with --output DIR\n");
    assertThat(root.resolve("mine/thesis.txt")).hasContent("years of work");
  }

  @Test
  void aRefusingFileSystemIsThree() throws IOException {
    Program.copy(Program.BASE, root);
    Path occupied = root.resolve("occupied");
    Files.writeString(occupied, "a file");
    Program.Run run = Program.run(root, "build", "--output", occupied.resolve("site").toString());
    assertThat(run.status()).isEqualTo(3);
    assertThat(run.err())
        .isEqualTo("caravan: can't read or write: there is a file in the way: " + occupied + "\n");
  }

  private static void assertUsage(Program.Run run, String message) {
    assertThat(run.err()).isEqualTo(message);
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
  }
}
