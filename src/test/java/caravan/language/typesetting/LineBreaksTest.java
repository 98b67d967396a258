package caravan.language.typesetting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LineBreaksTest {
  /** The pieces that a line may end behind. */
  private static List<String> pieces(String language, String text) {
    LineBreaks breaks = new LineBreaks(language);
    breaks.setText(text);
    List<String> pieces = new ArrayList<>();
    int start = 0;
    for (int end = breaks.next(); end != LineBreaks.DONE; end = breaks.next()) {
      if (end > start) {
        pieces.add(text.substring(start, end));
      }
      start = end;
    }
    return pieces;
  }

  @Test
  void noChineseLineBeginsWithAComma() {
    assertThat(pieces("zh", "贸易，增长")).containsExactly("贸", "易，", "增", "长");
  }

  @Test
  void theNumberOfANoteStaysWithItsWord() {
    assertThat(pieces("zh", "亿美元²⁰（据）")).containsExactly("亿", "美", "元²⁰", "（据）");
    assertThat(pieces("en", "US$5 billion⁷ more")).containsExactly("US$5 ", "billion⁷ ", "more");
  }
}
