package caravan.app.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import caravan.text.source.SourceFile;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class PartsTest {
  @Test
  void linesOfTodayAreFoundInThePageOfBefore() {
    SourceFile before = new SourceFile("a", "1\n2\n3\n4\n5");
    SourceFile now = new SourceFile("a", "1\n2\nnew\nmore\n3\n4\n5");
    ShownLines lines = ShownLines.between(before, now);
    assertThat(new int[] {lines.shown(1), lines.shown(2), lines.shown(5), lines.shown(7)})
        .containsExactly(1, 2, 3, 5);
    assertThat(lines.shown(4)).isBetween(2, 3);
    ShownLines gone = ShownLines.between(now, before);
    assertThat(gone.shown(5)).isEqualTo(7);
    assertThat(ShownLines.between(before, before).shown(3)).isEqualTo(3);
  }

  @Test
  void anEditorIsOpenedByItsAddress() {
    Path root = Path.of("/a b/#1");
    assertThat(new Editor("vscode").address(root, "content/en/ü.md", 3, 4, null))
        .isEqualTo("vscode://file/a%20b/%231/content/en/%C3%BC.md:3:4");
    assertThat(new Editor("repository").address(root, "content/a.md", 3, 4, "https://x/edit/"))
        .isEqualTo("https://x/edit/content/a.md");
    assertThat(new Editor("repository").address(root, "content/a.md", 3, 4, null)).isNull();
    assertThatThrownBy(() -> new Editor("javascript:alert({file})"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Editor("emacs://open")).hasMessageContaining("{file}");
  }
}
