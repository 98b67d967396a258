package caravan.text.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class WhiteSpaceTest {
  @Test
  void eachRunIsOneBlank() {
    assertThat(WhiteSpace.single(" a\t\n b\u000b\fc\r\n")).isEqualTo("a b c");
    assertThat(WhiteSpace.single(" \n ")).isEmpty();
    // A blank that does not break is a sign like any other.
    assertThat(WhiteSpace.single("1\u00a0 \u00a0000")).isEqualTo("1\u00a0 \u00a0000");
  }

  @Test
  void itIsThePattern() {
    String signs = " \t\n\r\u000b\f\u00a0\u2003\u3000a中";
    Random random = new Random(5);
    for (int i = 0; i < 20_000; i++) {
      StringBuilder text = new StringBuilder();
      for (int j = random.nextInt(9); j > 0; j--) {
        text.append(signs.charAt(random.nextInt(signs.length())));
      }
      assertThat(WhiteSpace.single(text.toString()))
          .isEqualTo(text.toString().replaceAll("\\s+", " ").strip());
    }
  }
}
