package caravan.report.page;

import static org.assertj.core.api.Assertions.assertThat;

import caravan.text.diagnostic.Diagnostics;
import caravan.text.source.SourceFile;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ContentsTest {
  private static Page page(String name, int weight) {
    String text = "---\ntitle: " + name + "\nweight: " + weight + "\n---\n\nA text.\n";
    SourceFile file = new SourceFile("content/en/" + name + ".md", text);
    return Objects.requireNonNull(PageReader.read(file, "en", name, new Diagnostics()));
  }

  /** Pages by their names, a weight behind a colon where it is not 0. */
  private static Contents contents(String... pages) {
    List<Page> all = new ArrayList<>();
    for (String page : pages) {
      String[] parts = page.split(":", -1);
      all.add(page(parts[0], parts.length == 1 ? 0 : Integer.parseInt(parts[1])));
    }
    Collections.shuffle(all, new Random(3));
    return Contents.of(all);
  }

  private static List<String> names(List<Page> pages) {
    return pages.stream().map(Page::name).toList();
  }

  private static List<String> sections(Contents contents) {
    return contents.sections().stream()
        .map(section -> section.folder() + " " + names(section.pages()))
        .toList();
  }

  @Test
  void withoutFoldersPagesStandByWeightAndName() {
    Contents contents = contents("c", "b", "index:9", "a:5", "Z");

    assertThat(names(contents.pages())).containsExactly("index", "Z", "b", "c", "a");
    assertThat(sections(contents)).containsExactly(" [index, Z, b, c, a]");
  }

  @Test
  void aSectionStandsBehindItsIndex() {
    Contents contents =
        contents("z", "a", "m/index", "m/b", "m/a:-1", "m/k/index", "m/k/x", "index:-1");

    assertThat(names(contents.pages()))
        .containsExactly("index", "a", "m/index", "m/a", "m/b", "m/k/index", "m/k/x", "z");
    assertThat(sections(contents))
        .containsExactly(" [index, a, m/index, z]", "m/ [m/a, m/b, m/k/index]", "m/k/ [m/k/x]");
  }

  /** The weight of an index is that of its section. */
  @Test
  void aSectionHasThePlaceOfItsIndex() {
    assertThat(names(contents("a", "b/index:-1", "b/x:9", "c").pages()))
        .containsExactly("b/index", "b/x", "a", "c");
  }

  @Test
  void aFolderWithoutAnIndexIsNoSection() {
    Contents contents = contents("a", "b/x", "b/deep/y", "c/deep/index", "c/deep/z");

    assertThat(sections(contents))
        .containsExactly(" [a, b/deep/y, b/x, c/deep/index]", "c/deep/ [c/deep/z]");
  }

  @Test
  void eachPageKnowsItsPlace() {
    Contents contents = contents("a", "m/index", "m/b", "m/c", "z");
    Page index = contents.pages().get(1);
    Page last = contents.pages().get(3);

    assertThat(index.name()).isEqualTo("m/index");
    assertThat(contents.around(index)).extracting(Contents.Section::folder).containsExactly("");
    assertThat(Objects.requireNonNull(contents.of(index)).folder()).isEqualTo("m/");
    assertThat(contents.of(last)).isNull();
    assertThat(contents.around(last))
        .extracting(Contents.Section::folder)
        .containsExactly("", "m/");
    assertThat(contents.among(index)).isEqualTo(1);
    assertThat(contents.among(last)).isEqualTo(1);
    assertThat(
            Stream.of(contents.before(index), contents.after(index), contents.after(last))
                .map(page -> Objects.requireNonNull(page).name()))
        .containsExactly("a", "m/b", "z");
    assertThat(contents.before(contents.pages().get(0))).isNull();
    assertThat(contents.after(contents.pages().get(4))).isNull();
  }

  @Test
  void noPages() {
    assertThat(Contents.of(List.of()).pages()).isEmpty();
    assertThat(Contents.of(List.of()).sections()).hasSize(1);
  }
}
