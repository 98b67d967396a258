package caravan.app.fix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import caravan.text.diagnostic.Code;
import caravan.text.diagnostic.Diagnostic;
import caravan.text.diagnostic.Fix;
import caravan.text.source.SourceFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RewriteTest {
  @TempDir private Path root;

  @Test
  void refusesAFileThatChangedSinceItWasRead() throws IOException {
    FileEdit edit = edit("content/en/a.md", "about 104 percent", "104", "129");
    Path file = write("content/en/a.md", "about 104 percent more");

    assertThatThrownBy(() -> Rewrite.of(root, edit.file(), edit.applied()))
        .isInstanceOf(FixRefused.class)
        .hasMessageStartingWith("content/en/a.md was changed since it was read");
    assertThat(file).hasContent("about 104 percent more");
  }

  @Test
  void refusesAFileThatChangesBeforeItIsWritten() throws IOException, FixRefused {
    FileEdit edit = edit("content/en/a.md", "104 percent", "104", "129");
    Path file = write("content/en/a.md", "104 percent");
    Rewrite rewrite = Rewrite.of(root, edit.file(), edit.applied());
    Files.writeString(file, "105 percent");

    assertThatThrownBy(rewrite::write).isInstanceOf(FixRefused.class);

    assertThat(file).hasContent("105 percent");
    try (Stream<Path> files = Files.list(file.getParent())) {
      assertThat(files).containsExactly(file);
    }
  }

  @Test
  void writesNoOtherFilesThanPages() throws IOException {
    for (String path : List.of("content/data/a.yaml", "other/a.md", "content/../a.md")) {
      FileEdit edit = edit(path, "104 percent", "104", "129");
      write(path, "104 percent");

      assertThatThrownBy(() -> Rewrite.of(root, edit.file(), edit.applied()))
          .as(path)
          .isInstanceOf(FixRefused.class);
    }
  }

  @Test
  void followsNoLinks() throws IOException {
    Path outside = write("outside/a.md", "104 percent");
    Files.createDirectories(root.resolve("content/en"));
    Files.createSymbolicLink(root.resolve("content/en/a.md"), outside);
    Files.createSymbolicLink(root.resolve("content/zh"), outside.getParent());

    for (String path : List.of("content/en/a.md", "content/zh/a.md")) {
      FileEdit edit = edit(path, "104 percent", "104", "129");
      assertThatThrownBy(() -> Rewrite.of(root, edit.file(), edit.applied()))
          .as(path)
          .isInstanceOf(FixRefused.class);
    }
    assertThat(outside).hasContent("104 percent");
  }

  @Test
  void diffsAsOtherToolsDo() {
    String old = "1\r\n2\n3\n4\n5\n6\n7\n8\n9\n10\n11\n12\n13";
    String fresh = old.replace("2\n3\n4", "2\n33\n4").replace("12\n13", "122\n133");

    assertThat(UnifiedDiff.of("content/a.md", old, fresh))
        .isEqualTo(
            "--- a/content/a.md\n+++ b/content/a.md\n@@ -1,6 +1,6 @@\n 1\r\n 2\n-3\n+33\n 4\n 5\n 6\n"
                + "@@ -9,5 +9,5 @@\n 9\n 10\n 11\n-12\n-13\n\\ No newline at end of file\n"
                + "+122\n+133\n\\ No newline at end of file\n");
    assertThat(UnifiedDiff.of("content/a.md", old, old)).isEmpty();
  }

  @Test
  void ofChangesThatOverlapTheFirstIsMade() {
    SourceFile file = new SourceFile("content/en/a.md", "104 percent, 105 percent");
    FileEdit edit =
        FileEdit.of(
                List.of(
                    mistake(file, 13, 16, "130"),
                    mistake(file, 0, 3, "129"),
                    mistake(file, 0, 3, "128")))
            .get(0);

    assertThat(edit.applied()).isEqualTo("129 percent, 130 percent");
  }

  private static Diagnostic mistake(SourceFile file, int start, int end, String replacement) {
    return Diagnostic.error(Code.FIGURE_MISMATCH, file.span(start, end), "wrong")
        .fix(new Fix(file.span(start, end), replacement));
  }

  private static FileEdit edit(String path, String text, String old, String replacement) {
    SourceFile file = new SourceFile(path, text);
    int start = text.indexOf(old);
    return FileEdit.of(List.of(mistake(file, start, start + old.length(), replacement))).get(0);
  }

  private Path write(String path, String text) throws IOException {
    Path file = root.resolve(path);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }
}
