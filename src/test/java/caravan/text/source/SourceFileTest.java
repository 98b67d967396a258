package caravan.text.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
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

  /** Of a file that was put together each character is written where it says. */
  @Test
  void aJoinedFileKnowsWhereItIsWritten() {
    Random random = new Random(3);
    SourceFile[] files = {
      new SourceFile("a", "0123456789"),
      new SourceFile("b", "abcdefghij\nklm"),
      new SourceFile("c", "")
    };
    for (int round = 0; round < 100; round++) {
      List<Span> pieces = new ArrayList<>();
      int count = 1 + random.nextInt(6);
      for (int i = 0; i < count; i++) {
        SourceFile file = files[random.nextInt(files.length)];
        int start = random.nextInt(file.text().length() + 1);
        pieces.add(file.span(start, start + random.nextInt(file.text().length() - start + 1)));
      }
      SourceFile joined = SourceFile.joined("x", pieces);
      assertThat(joined.isJoined()).isTrue();
      for (int at = 0; at < joined.text().length(); at++) {
        Span written = joined.span(at, at + 1).written();
        assertThat(written.text()).isEqualTo(joined.text().substring(at, at + 1));
        assertThat(written.file()).isIn((Object[]) files);
      }
      // What goes on in another piece is told as far as it goes in the first.
      Span whole = joined.span(0, joined.text().length()).written();
      assertThat(joined.text()).startsWith(whole.text());
    }
    Span plain = files[0].span(2, 4);
    assertThat(plain.written()).isSameAs(plain);
  }
}
