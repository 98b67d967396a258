package caravan.report.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SectionsTest {
  /** Anchor and text of each section. */
  private static List<String> sections(String body) {
    Prose prose = Pages.of(body).page().body();
    return prose.sections(one -> said(one.reference())).stream()
        .map(s -> (s.heading() == null ? "" : "#" + s.heading().id()) + "|" + s.text())
        .toList();
  }

  /** A figure says N, a citation nothing, a link what it stands around. */
  private static @Nullable String said(Reference reference) {
    if (reference instanceof Reference.ToFigure) {
      return "N";
    }
    return reference instanceof Reference.ToLink ? null : "";
  }

  @Test
  void aTextIsTakenApartAtItsHeadings() {
    assertThat(sections("Before.\n\n## One *two*\n\nText.\n\n### Three\n\n## Empty\n"))
        .containsExactly("|Before.", "#one-two|Text.", "#three|", "#empty|");
    assertThat(sections("## One\n")).containsExactly("|", "#one|");
  }

  @Test
  void blocksArePartedAndMarkupIsLeftOut() {
    assertThat(sections("- **a**\n- b `c`\n\n> d\ne\n\n| f | g |\n|---|---|\n| h | i |\n"))
        .containsExactly("|a b c d e f g h i");
    assertThat(sections("one\n\n    code\n\ntwo\n\n```\nmore\n```\n"))
        .containsExactly("|one code two more");
  }

  @Test
  void referencesSayWhatTheyAreToldTo() {
    assertThat(sections("It is [12](=a.b@2020) or [](=a.b@2020), see [**here**](y.md) [@a]."))
        .containsExactly("|It is N or N, see here.");
    assertThat(sections("a [@a] b\n\n[@a]\n")).containsExactly("|a b");
  }

  @Test
  void rawHtmlIsTextAndCommentsAreNothing() {
    assertThat(sections("a <b onclick=x>c</b> &lt;d> <!-- e -->\n\n<!-- f -->\n\n<div>g</div>\n"))
        .containsExactly("|a <b onclick=x>c</b> <d> <div>g</div>");
  }
}
