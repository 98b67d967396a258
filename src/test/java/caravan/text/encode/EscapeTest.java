package caravan.text.encode;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class EscapeTest {
  @Test
  void keepsTextFromBeingMarkup() {
    assertThat(Escape.html("<b title=\"a\" lang='b'>R&D</b> 中"))
        .isEqualTo("&lt;b title=&quot;a&quot; lang=&#39;b&#39;&gt;R&amp;D&lt;/b&gt; 中");
  }

  @Test
  void replacesWhatXmlCannotHold() {
    assertThat(Escape.xml("a\u0000b\uFFFEc\t<\uD800>"))
        .isEqualTo("a\uFFFDb\uFFFDc\t&lt;\uFFFD&gt;");
    assertThat(Escape.xml("😀")).isEqualTo("😀");
  }
}
