package caravan.report.page;

import static org.assertj.core.api.Assertions.assertThat;

import caravan.report.prose.Heading;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Markdown as a code host shows it, and what is said where this program reads less. */
class HostMarkdownTest {
  /** Wherever a comment stands, the figure beside it is read and the comment is not. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "<!-- secret --> [1](=a)",
        "- <!-- secret --> [1](=a)\n- two",
        "> <!-- secret --> [1](=a)",
        "<!-- secret\nsecret\n--> [1](=a)",
        "> <!-- secret\n> secret --> [1](=a)",
        "rose <!-- secret -- secret? --> [1](=a)",
        "rose <!-- secret\n\nsecret --> [1](=a)",
        "<!-- secret -->\n[1](=a)",
        "text\n<!-- secret -->\n[1](=a)",
        "text\n        <!-- secret -->\n[1](=a)",
        "| A |\n|---|\n| <!-- secret | --> [1](=a) |",
        "# <!-- secret --> [1](=a)",
        "[1](=a)<!-- secret `code -->, `b` <!-- secret -->",
        "<!-- secret ``` -->\n\n[1](=a)\n\n```\ncode\n```",
        "1. <!-- secret -->\n   [1](=a)",
        "text\n2. - <!-- secret -->\n     <!-- secret -->\n     [1](=a)",
        "[^1]\n\n[^1]: <!-- secret --> [1](=a)",
        "<!-->[1](=a)",
        "x <!---> [1](=a)",
        "<!-- secret --><!-- secret --> [1](=a)",
        "<!-- [^x] [5](=b) secret --> [1](=a)",
      })
  void commentsHideNothingElse(String text) {
    Pages page = Pages.of(text);
    assertThat(page.errors()).isEmpty();
    assertThat(page.references()).hasSize(1);
    assertThat(page.html()).contains("{=a|1}").doesNotContain("secret", "--", "\uE003");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "`<!-- shown -->`",
        "```html\n<!-- shown -->\n```",
        "> ~~~\n> <!-- shown -->\n> ~~~",
        "text\n\n    <!-- shown -->\n",
        "<!-- it`s --> `<!-- shown -->`",
        "\\<!-- shown -->",
        "`<!--` opens, shown, and `-->` closes",
      })
  void commentsInCodeAreShown(String text) {
    Pages page = Pages.of(text);
    assertThat(page.errors()).isEmpty();
    assertThat(Jsoup.parse(page.html()).text()).contains("<!--", "shown", "-->");
  }

  @Test
  void whatFollowsACommentThatIsNotClosedIsRead() {
    Pages page = Pages.of("<!-- open\n\n[1](=a)");
    assertThat(page.errors()).containsExactly("4:1 markdown-syntax: this comment is not closed");
    assertThat(page.references()).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "Table 1: Trade\\n| A | B |\\n|---|---|\\n| 1 | 2 | ~ <p>Table 1: Trade</p> | 2 | 2",
        "**Trade**\\n| A | B |\\n|:-:|--:|\\n| 1 | 2 | ~ <strong>Trade</strong> | 2 | 2",
        "| A | B |\\n|-|-|\\n| 1 | 2 | ~ <td>1</td> | 2 | 2",
        "A | B\\n--|--\\n1 | 2 ~ <td>2</td> | 2 | 2",
        "A | B\\n"
            + "----------------------------------------------------------|-\\n"
            + "1 | 2 ~ <td>2</td> | 2 | 2",
        "> | A |\\n> |---|\\n> | 1 | ~ <td>1</td> | 1 | 1",
        "| A | B |\\n|---|---|\\n| `a \\\\| b` | 2 | ~ <code>a | b</code> | 2 | 2",
        "| A | B |\\n|---|---|\\n| 1 | 2 |\\nlast | x ~ <td>last</td> | 2 | 4",
      })
  void tablesAreThoseOfTheHost(String text, String expected) {
    Pages page = Pages.of(text.replace("\\n", "\n").replace("\\\\", "\\"));
    String[] parts = expected.split(" \\| (?=\\d)", -1);
    assertThat(page.errors()).isEmpty();
    assertThat(page.html()).contains(parts[0]);
    var html = Jsoup.parse(page.html());
    assertThat(html.select("th")).hasSize(Integer.parseInt(parts[1]));
    assertThat(html.select("td")).hasSize(Integer.parseInt(parts[2]));
  }

  @Test
  void anUnescapedBarInCodeEndsTheCell() {
    Pages page = Pages.of("| A | B |\n|---|---|\n| `x | y` |");
    assertThat(page.html()).contains("<td>`x</td><td>y`</td>");
  }

  @Test
  void notesAreNumberedAsReadersMeetThemAndLeadBackToEachMention() {
    Pages page =
        Pages.of("A[^a] B[^b] again[^a].\n\nC[^c]\n\n[^c]: c\n[^b]: b\n[^a]: a[^d]\n[^d]: d\n");
    assertThat(page.errors()).isEmpty();
    var html = Jsoup.parse(page.html());
    assertThat(html.select("p > sup").eachText()).startsWith("1", "2", "1");
    assertThat(html.select("aside").eachAttr("id")).containsExactly("fn-1", "fn-2", "fn-3", "fn-4");
    assertThat(html.select("#fn-1 .footnote-backref").eachAttr("href"))
        .containsExactly("#fnref-1", "#fnref-1-2");
    html.select("a[href^=#fn]").forEach(a -> assertThat(html.select(a.attr("href"))).hasSize(1));
  }

  /** What it costs grows with the notes, not with their square. */
  @Test
  void aPageOfManyNotesIsGoneThroughOnce() {
    StringBuilder body = new StringBuilder();
    for (int i = 0; i < 2000; i++) {
      body.append("Text[^n").append(i).append("].\n\n[^n").append(i).append("]: Note.\n\n");
    }
    Pages page = Pages.of(body.toString());
    assertThat(page.errors()).isEmpty();
    assertThat(Jsoup.parse(page.html()).select("aside")).hasSize(2000);
  }

  @Test
  void headingsHaveUniqueAnchorsWithoutNotesAndCitations() {
    Pages page =
        Pages.of(
            "# Head[^1]\n"
                + "## By [@source]\n"
                + "## About heading\n"
                + "## About\n"
                + "## About\n"
                + "## About 1\n\n"
                + "[^1]: x");
    assertThat(page.page().body().headings())
        .extracting(h -> h.level() + " " + h.id() + " " + h.text())
        .containsExactly(
            "2 head Head",
            "3 by By",
            "3 s-about-heading About heading",
            "3 about About",
            "3 about-1 About",
            "3 about-1-1 About 1");
  }

  @Test
  void levelsStayWhereTheFirstIsNotUsed() {
    assertThat(Pages.of("## A\n### B").page().body().headings())
        .extracting(Heading::level)
        .containsExactly(2, 3);
  }

  @Test
  void tagsTasksAndAddressesOfTheHostWork() {
    Pages page =
        Pages.of(
            "CO<sub>2</sub> H<sup>+</sup> a<br>b https://e.org/a_b. 见https://e.org/c，其中\n\n"
                + "- [ ] todo\n"
                + "- [x] done");
    assertThat(page.errors()).isEmpty();
    assertThat(page.html())
        .contains("CO<sub>2</sub> H<sup>+</sup> a<br>b {https://e.org/a_b|https://e.org/a_b}.")
        .contains("{https://e.org/c|https://e.org/c}，其中")
        .contains("<li>☐ todo</li>", "<li>☑ done</li>");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "## Head {.wide}",
        "## Head {#id}",
        "!!! note",
        "::: {.box}",
        "The rate $x$ rose",
        "$$E = mc^2$$",
        "Term\n: what it is",
        "+---+---+\n| a | b |\n+---+---+",
        "[[wiki]]",
        "{{< fig >}}",
        "text^[a note]",
        "a ==mark== here",
        "H~2~O",
        "x^2^",
        "x :smile: y",
        "CO<sub>2",
        "<div>",
        "<span class=\"a\">",
        "> [!INFO]\n> text",
        "> text\n> [!NOTE]",
        "2025. The year was good.",
        "-\u00a0item",
        "[undefined][ref]",
        "[unused]: https://e.org",
        "[^u]: nobody",
        "#\u00a0Head",
        "| a | b |\n|---|\n| 1 | 2 |",
        "```mermaid\nx\n```",
        "```\nnever closed",
      })
  void whatIsNotReadIsToldOf(String text) {
    assertThat(Pages.of(text).errors())
        .hasSize(1)
        .first()
        .asString()
        .contains(" markdown-syntax: ");
  }

  /** Ordinary prose that looks a little like it. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Prices of $5 and $6, US$106 billion and A$7; from $5m/$6m to $10-$12 (= €9).",
        "About ~5 and ~6 percent, ~5–~6; 5 < 6 and 7 > 3; a {b} and {1, 2}; ratio 1:2:3, at"
            + " 10:30:15.",
        "It's the partners' view: \"yes\"; see [1], [a] and [b, c]. x^2 and 10^6; a == b; 2 * 3 *"
            + " 4.",
        "Торговля выросла на 5 % (в 2,3 раза); цены: $5 и $6; {1}; см. [1]. Итого ~5 млн, т. е."
            + " «да».",
        "贸易额为$5至$6；约~5亿；【注】：见[1]；{一}；比例1:2:3。",
        "1. one\n2. two\n\ntext\n\n3. three\n\n- a\n- b",
        "user@example.org, C:\\dir, a/b::c, #12, R&D, AT&T; 50%; <https://e.org> and <a@e.org>.",
        "| a | $5 | ~6 |\n|---|---|---|\n| x | $7 | y |",
      })
  void ordinaryProseIsLeftAlone(String text) {
    assertThat(Pages.of(text).errors()).isEmpty();
  }
}
