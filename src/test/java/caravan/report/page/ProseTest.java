package caravan.report.page;

import static org.assertj.core.api.Assertions.assertThat;

import caravan.text.diagnostic.Diagnostics;
import caravan.text.source.SourceFile;
import caravan.text.source.SourceText;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The tree of a text, and the HTML that it becomes. */
class ProseTest {
  private record Found(int number) implements Meaning {}

  private static Prose body(String markdown) {
    SourceFile file = new SourceFile("content/en/a.md", markdown);
    return Markdown.body(SourceText.of(file, 0, markdown.length()), new Diagnostics());
  }

  private static String html(String markdown) {
    return body(markdown).html((one, words) -> words).strip();
  }

  /** What a browser reads and writes again without the parts that the guard knows not. */
  @RepeatedTest(100)
  void theGuardChangesNothing(RepetitionInfo run) {
    String page = new RandomPages(new Random(run.getCurrentRepetition())).page();
    String html = body(page).html((one, words) -> "");
    assertThat(Sanitizer.isClean(html)).as(page).isTrue();
    assertThat(Sanitizer.clean(html)).isEqualTo(html);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script>alert(1)</script>",
        "```\"><script>\nx\n```",
        "a <b onclick=x>b</b> &lt;i&gt; &#60;i&#62; &quot;",
        "# <i>\n\n[^1]\n\n[^1]: <i>\n",
        "|<i>|\n|-|\n|\"|",
        "> [!NOTE]\n> <i>",
        "- [ ] <i>"
      })
  void theGuardHasNothingToGuardAgainst(String markdown) {
    String html = body(markdown).html((one, words) -> "");
    assertThat(Sanitizer.clean(html)).isEqualTo(html).doesNotContain("<i>", "<script", "<b ");
  }

  @Test
  void theGuardKnowsWhatNoTextCanMean() {
    assertThat(Sanitizer.isClean("<p>a <em>b</em></p>")).isTrue();
    assertThat(
            List.of("<script>x</script>", "<p onclick=\"x\">a</p>", "<a href=\"https://x\">a</a>"))
        .noneMatch(Sanitizer::isClean);
  }

  @Test
  void whatWasFoundStandsInTheTree() {
    Prose prose = body("[a *b*](x.md) and @fig-c\n\n- [d](=e)\n");
    Prose looked = prose.meaning(List.of(new Found(1), new Found(2), new Found(3)));
    assertThat(looked.referring().stream().map(Referring::meaning))
        .containsExactly(new Found(1), new Found(2), new Found(3));
    assertThat(looked.references()).isEqualTo(prose.references());
    assertThat(prose.referring()).allMatch(one -> one.meaning() == null);
    assertThat(looked.html((one, words) -> "")).isEqualTo(prose.html((one, words) -> ""));
  }

  @Test
  void aPartKnowsItsPlace() {
    Prose prose = body("> one\n> *two*\n");
    Inline.Styled two = Tree.of(prose.blocks(), Inline.Styled.class).get(0);
    assertThat(two.span().text()).isEqualTo("*two*");
    assertThat(two.parts().get(0).span().text()).isEqualTo("two");
    assertThat(two.span().line()).isEqualTo(2);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "- [ ] a ~ <ul>|<li>☐ a</li>|</ul>",
        "- [x] a ~ <ul>|<li>☑ a</li>|</ul>",
        "- [ ]a ~ <ul>|<li>[ ]a</li>|</ul>",
        "- [ ] a||- [X] b ~ <ul>|<li>|<p>☐ a</p>|</li>|<li>|<p>☑ b</p>|</li>|</ul>",
        "> [!NOTE]|> a ~ <div class=\"markdown-alert markdown-alert-note\">|<p>a</p>|</div>",
        "> [!tip] ~ <div class=\"markdown-alert markdown-alert-tip\">|</div>",
        "> \\[!NOTE]|> a ~ <blockquote>|<p>[!NOTE]|a</p>|</blockquote>",
        "H<sub>2</sub>O<br>a <sub>b ~ <p>H<sub>2</sub>O<br>a &lt;sub&gt;b</p>",
      })
  void markdownOfCodeHosts(String markdown, String html) {
    assertThat(html(markdown.replace('|', '\n'))).isEqualTo(html.replace('|', '\n'));
  }

  @Test
  void readersSeeAddressesAndSigns() {
    Prose prose = body("See <https://a.example/b>.\n\n- [x] done\n");
    assertThat(prose.sections(one -> null).get(0).text())
        .isEqualTo("See https://a.example/b. ☑ done");
  }

  /** A note of which the note of an earlier block speaks stands there, and leads to both marks. */
  @Test
  void aNoteStandsBehindTheBlockThatLeadsToIt() {
    assertThat(html("a[^1]\n\nb[^2]\n\n[^1]: c[^2]\n[^2]: d\n"))
        .containsSubsequence("fnref-1", "id=\"fn-1\"", "id=\"fn-2\"", "#fnref-2\"", "#fnref-2-2\"")
        .endsWith(
            "<p>b<sup id=\"fnref-2-2\"><a class=\"footnote-ref\" href=\"#fn-2\">2</a></sup></p>");
  }

  /** Where comments and code can't be told apart, and none of them is left. */
  @Test
  void commentsThatAreNone() {
    String text =
        "~~~js x<y ~~~ \\ ~~~js x<y ~~~ <!-- c -->5 km \\* 10. ten 1. [^n]**b**=x === - sub ## H2"
            + " # H- [ref]: https://r.org \"t\" *i* <!-- c -->";
    SourceFile file = new SourceFile("content/en/a.md", text);
    Diagnostics out = new Diagnostics();
    Markdown.inline(SourceText.of(file, 0, text.length()), out);
    assertThat(out.list()).isNotEmpty();
  }
}
