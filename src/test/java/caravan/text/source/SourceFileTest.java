package caravan.text.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class SourceFileTest {
  @Test
  void columnsAreCountedInCodePoints() {
    Random random = new Random(5);
    String[] pieces = {"a", "é", "中", "\uD83D\uDE00", "\uD83D", "\uDE00", "\n", "\r\n", "\t"};
    for (int round = 0; round < 20; round++) {
      StringBuilder text = new StringBuilder();
      // Some lines are longer than what is counted at once.
      int kinds = round % 2 == 0 ? pieces.length : 4;
      for (int i = 0; i < 2_500; i++) {
        text.append(pieces[random.nextInt(kinds)]);
      }
      SourceFile file = new SourceFile("a", text.toString());
      for (int offset = 0; offset <= text.length(); offset += 1 + random.nextInt(50)) {
        int start = file.lineStart(file.line(offset));
        boolean parted =
            offset > 0
                && offset < text.length()
                && Character.isSurrogatePair(text.charAt(offset - 1), text.charAt(offset));
        if (!parted) {
          assertThat(file.column(offset))
              .isEqualTo(text.toString().codePointCount(start, offset) + 1);
        }
      }
    }
  }
}
