package caravan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A report in Arabic: its pages run from right to left, its charts from left to right. */
class RightToLeftTest {
  @TempDir private Path parent;

  @Test
  void pagesRunFromRightToLeft() throws IOException {
    Path root = parent.resolve("report");
    Program.run("init", root.toString(), "--language", "ar");

    Program.Run build = Program.run(root, "build");

    assertThat(build.status()).isZero();
    assertThat(root.resolve("site/ar/index.html"))
        .content()
        .contains("<html lang=\"ar\" dir=\"rtl\">")
        .contains("الشكل 1")
        .contains("مليار دولار أمريكي")
        .doesNotContain("مليار دولارات");
    // The fonts of the program have no Arabic letters: pictures are left out, and that is told.
    assertThat(build.err().lines().filter(line -> line.contains("warning")))
        .isNotEmpty()
        .allMatch(line -> line.contains("warning[font-character]: the fonts for pictures"));
  }

  /** What stands at the side where a line begins does so in every script. */
  @Test
  void stylesNameNoSides() throws IOException {
    for (String name : List.of("style.css", "print.css")) {
      String css = Files.readString(Path.of("templates/assets").resolve(name));

      assertThat(css)
          .as(name)
          .doesNotContainPattern("(?:margin|padding|border)-(?:left|right)")
          .doesNotContainPattern("(?:float|text-align): (?:left|right)");
    }
    assertThat(Files.readString(Path.of("templates/assets/style.css")))
        .containsPattern("svg \\{\\s+direction: ltr;");
  }
}
