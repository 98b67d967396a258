package caravan.report.page;

import static org.assertj.core.api.Assertions.assertThat;

import caravan.report.prose.Prose;
import caravan.testing.TestData;
import caravan.text.diagnostic.Diagnostics;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is one line of text, such as a title or a note, stays one, whatever it begins with. */
class OneLineTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "+ 5 percent",
        "- 5 percent",
        "1. Trade",
        "2) Trade",
        "# 1 in the world",
        "### 1",
        "~~~ about",
        "---",
        "=====",
        "    1 percent",
        "+",
        "1."
      })
  void readersSeeItAsItStands(String line) {
    Diagnostics out = new Diagnostics();
    Prose prose = Markdown.inline(TestData.text(line), out);

    assertThat(prose.html((one, words) -> words)).isEqualTo(line.strip());
    assertThat(prose.plain(one -> "")).isEqualTo(line.strip());
  }

  @ParameterizedTest
  @ValueSource(strings = {"> 5 percent", ">5"})
  void aSignIsNoQuote(String line) {
    Prose prose = Markdown.inline(TestData.text(line), new Diagnostics());

    assertThat(prose.html((one, words) -> words)).isEqualTo(line.replace(">", "&gt;"));
  }
}
