package caravan.report.page;

import static org.assertj.core.api.Assertions.assertThat;

import caravan.text.diagnostic.Diagnostics;
import caravan.text.source.SourceFile;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Pages with a sentence a line, as a diff reads best. */
class PageLinesTest {
  private static final int PAGES = Integer.getInteger("markdown.pages", 300);
  private static final String HEAD = "---\ntitle: T\n---\n";

  private static Page page(String language, String body) {
    SourceFile file = new SourceFile("content/" + language + "/p.md", HEAD + body);
    return Objects.requireNonNull(PageReader.read(file, language, "p", new Diagnostics()));
  }

  private static String broken(String language, String body) {
    return PageLines.of(page(language, body)).text().substring(HEAD.length());
  }

  /** Ends of lines are written ↵, so that a case fits into a line. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "en | One sentence. Another one. | One sentence.↵Another one.",
        "en | A sentence↵that was wrapped. Another↵one. | A sentence that was wrapped.↵Another one.",
        "en | Trade rose (e.g. in gas). It is up. | Trade rose (e.g. in gas).↵It is up.",
        "en | It was [12 percent](=a.b@2024). [US$5](=a.c@2024) is less. |"
            + " It was [12 percent](=a.b@2024).↵[US$5](=a.c@2024) is less.",
        "en | Said so.[^n] Then not [@a]. End. | Said so.[^n]↵Then not [@a].↵End.",
        "en | Written [](=a.b@2024). It rose. | Written [](=a.b@2024).↵It rose.",
        "en | - **Goods.** Gas goes. Cars come. | - **Goods.** Gas goes.↵  Cars come.",
        "en | - **Transit and re-export.** Gas goes. Cars come. |"
            + " - **Transit and re-export.** Gas goes.↵  Cars come.",
        "en | 12. One is. Two are. | 12. One is.↵    Two are.",
        "en | > Quoted is. This also. | > Quoted is.↵> This also.",
        "en | > - Quoted is. This also. | > - Quoted is.↵>   This also.",
        "en | Text.[^n]↵↵[^n]: A note. Of two. | Text.[^n]↵↵[^n]: A note.↵    Of two.",
        "en | A poem.  ↵Of lines. And more. | A poem.  ↵Of lines.↵And more.",
        "en | **One is bold. Two is too.** Three. | **One is bold. Two is too.**↵Three.",
        "en | In [a link. Of two](x.md) is one. End. | In [a link. Of two](x.md) is one.↵End.",
        "en | It fell. 2. May was worse. | It fell. 2. May was worse.",
        "en | It ended. - So it was. | It ended. - So it was.",
        "en | # A heading. Of two | # A heading. Of two",
        "en | `Code. Of two.` A text. End. | `Code. Of two.` A text.↵End.",
        "en |     Indented. Code. |     Indented. Code.",
        "en | ```↵Fenced. Code.↵``` | ```↵Fenced. Code.↵```",
        "en | <!-- One. Two. -->↵A text. End. | <!-- One. Two. -->↵A text.↵End.",
        "en | Text. <!-- A comment. --> End. | Text. <!-- A comment. --> End.",
        "en | ¦ a ¦ b ¦↵¦---¦---¦↵¦ One is. Two are. ¦ x ¦ |"
            + " ¦ a ¦ b ¦↵¦---¦---¦↵¦ One is. Two are. ¦ x ¦",
        "en | ::: note↵Text. End.↵::: | ::: note↵Text. End.↵:::",
        "en | > [!NOTE]↵> Text. End. | > [!NOTE]↵> Text. End.",
        "ru | Рост составил 5 %. Это т. е. много. См. таблицу. |"
            + " Рост составил 5 %.↵Это т. е. много.↵См. таблицу.",
        "zh | 贸易额增长。2024年为[438亿美元](=a.b@2024)。[11%](=a.c@2024)是增幅。 |"
            + " 贸易额增长。↵2024年为[438亿美元](=a.b@2024)。↵[11%](=a.c@2024)是增幅。",
        "zh | 如此。[^n]下一句。 | 如此。[^n]↵下一句。",
        "zh | 他说：“如此。”然后走了。 | 他说：“如此。”↵然后走了。",
        "zh | 贸易额↵增长。下一句。 | 贸易额增长。↵下一句。",
        "zh | **方向。** 中国出口。下一句。 | **方向。** 中国出口。↵下一句。",
      })
  void aSentenceHasALine(String language, String before, String after) {
    String from = before.replace('↵', '\n').replace('¦', '|') + "\n";
    String to = after.replace('↵', '\n').replace('¦', '|') + "\n";

    assertThat(broken(language, from)).isEqualTo(to);
    assertThat(broken(language, to)).as("again").isEqualTo(to);
  }

  @Test
  void keepsTheEndsOfLinesOfTheFile() {
    assertThat(broken("en", "One is. Two are.\r\nThree is\r\nlong.\r\n"))
        .isEqualTo("One is.\r\nTwo are.\r\nThree is long.\r\n");
  }

  @Test
  void aChineseLineEndsWithoutABlank() {
    assertThat(page("zh", "贸易额增长。\n2024年为五。\n").body().html((one, words) -> ""))
        .isEqualTo("<p>贸易额增长。2024年为五。</p>\n");
    assertThat(page("zh", "贸易额增长。\n2024年为五。\n").body().plain(i -> "")).isEqualTo("贸易额增长。2024年为五。");
  }

  @Test
  void randomPagesSayTheSameAndAreBrokenOnce() {
    int changed = 0;
    for (int seed = 0; seed < PAGES; seed++) {
      String body = new RandomPages(new Random(seed)).page();
      Page before = page("en", body);
      String broken = PageLines.of(before).text();
      Page after = page("en", broken.substring(HEAD.length()));

      assertThat(said(after)).as("seed %d: %s", seed, body).isEqualTo(said(before));
      assertThat(PageLines.of(after).text()).as("seed %d: %s", seed, body).isEqualTo(broken);
      changed += broken.equals(before.file().text()) ? 0 : 1;
    }
    assertThat(changed).isGreaterThan(PAGES / 10);
  }

  private static String said(Page page) {
    return page.body().html((one, words) -> "{" + words + "}").replaceAll("\\s+", " ");
  }
}
