package caravan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is said of files that can't be kept in a repository: links, odd names, large ones. */
class DiagnosticFilesTest {
  private static final String PAGE = "---\ntitle: Another\n---\n\nNothing to see.\n";

  @TempDir private Path root;

  @BeforeEach
  void base() {
    Program.copy(Program.BASE, root);
  }

  @Test
  void symbolicLinksAreNotFollowed(@TempDir Path elsewhere) throws IOException {
    Path secret = elsewhere.resolve("secret.md");
    Files.writeString(secret, PAGE);
    Files.createSymbolicLink(root.resolve("content/en/linked.md"), secret);
    Files.createSymbolicLink(root.resolve("content/assets"), elsewhere);
    expect(
        """
        content/assets:1:1: error[outside-report]: this is a symbolic link, which a report can't have
          help: put the file itself here
        content/en/linked.md:1:1: error[outside-report]: this is a symbolic link, which a report can't have
          help: put the file itself here
        2 errors
        """);
  }

  @Test
  void namesMustMakeAnAddressEverywhere() {
    assumeThat(write("content/en/a:b.md", PAGE)).isTrue();
    assumeThat(write("content/assets/aux.txt", "x")).isTrue();
    expect(
        """
        content/assets/aux.txt:1:1: error[file-name]: this name can't be an address: a name is one that Windows keeps for a device in "content/assets/aux.txt"
          help: rename the file
        content/en/a:b.md:1:1: error[file-name]: this name can't be an address: there is one of the characters \\<>:"|?* in "content/en/a:b.md"
          help: rename the file
        2 errors
        """);
  }

  @Test
  void namesDifferInMoreThanCapitals() throws IOException {
    write("content/en/notes.md", PAGE);
    assumeThat(Files.exists(root.resolve("content/en/Notes.md"))).isFalse();
    write("content/en/Notes.md", PAGE);
    write("content/assets/map.svg", "<svg/>");
    write("content/assets/MAP.svg", "<svg/>");
    expect(
        """
        content/assets/map.svg:1:1: error[duplicate-output]: this makes assets/map.svg, as content/assets/MAP.svg does (capitals are not told apart)
          help: rename one of them, or give it another slug
        content/en/notes.md:1:1: error[duplicate-output]: this makes en/notes.html, as content/en/Notes.md does (capitals are not told apart)
          1 | ---
            | ^
          help: rename one of them, or give it another slug
        2 errors
        """);
  }

  @Test
  void largeFilesAreNotRead() {
    write("content/en/large.md", "x".repeat((5 << 20) + 1));
    write("content/en/long.md", PAGE + "x".repeat(1_000_000));
    write("content/data/large.yaml", "# " + "x".repeat(3_000_000));
    expect(
        """
        content/data/large.yaml:1:1: error[too-large]: this text has 3000002 characters; at most 3000000 are read
          1 | # xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx…
            | ^
          help: split it into several files
        content/en/large.md:1:1: error[too-large]: this file has 5242881 bytes; at most 5242880 are read
        content/en/long.md:4:1: error[too-large]: this text has 1000017 characters; at most 1000000 are read
          help: split the page
        3 errors
        """);
  }

  private void expect(String text) {
    Program.Run run = Program.run(root, "check");
    assertThat(run.err()).isEqualTo(text);
    assertThat(run.status()).isEqualTo(1);
  }

  /** False where the file system refuses the name. */
  private boolean write(String path, String text) {
    try {
      Program.write(root.resolve(path), text);
      return true;
    } catch (InvalidPathException | java.io.UncheckedIOException e) {
      return false;
    }
  }
}
