package caravan.report.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import caravan.testing.TestData;
import caravan.text.diagnostic.Diagnostics;
import caravan.text.source.GivenUp;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StoppableTextTest {
  /** The library that parses knows nothing of it, and ends where it reads on. */
  @ParameterizedTest
  @ValueSource(
      strings = {"a *b*", "> a", "- a\n- b", "|a|b|\n|-|-|\n|1|2|", "```\nx\n```", "[a]: b"})
  void theParserEndsThatIsGivenUp(String markdown) {
    Thread.currentThread().interrupt();
    try {
      assertThatThrownBy(() -> Markdown.body(TestData.text(markdown), new Diagnostics()))
          .isInstanceOf(GivenUp.class)
          .hasStackTraceContaining("com.vladsch.flexmark.parser");
    } finally {
      Thread.interrupted();
    }
  }

  @Test
  void elseItIsTheTextItself() {
    StoppableText text = new StoppableText("a *b*");
    assertThat(text).hasToString("a *b*").hasSize(5);
    assertThat(text.subSequence(2, 5)).hasToString("*b*");
    assertThat(text.charAt(2)).isEqualTo('*');
  }
}
