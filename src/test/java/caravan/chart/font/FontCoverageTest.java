package caravan.chart.font;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Font;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.BitSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FontCoverageTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "China’s trade: US$106.3 billion – “up” 12%…",
        "Торговля № 5, ёлки, ₽, «кавычки»",
        "Қазақстан Кыргызстан Ўзбекистон Тоҷикистон әіңғүұқөһ",
        "中国与中亚五国的贸易额（亿美元）：“增长”，第１期——吉尔吉斯斯坦、塔吉克斯坦",
        "no\u00ADbreak\u00A0space\u202F1\u2009000\u200Bend"
      })
  void hasWhatReportsSay(String text) {
    assertThat(FontCoverage.missing(text)).isEmpty();
  }

  @Test
  void namesWhatIsMissingOnce() {
    assertThat(FontCoverage.missing("䶮 and 䶮 and 🚂")).containsExactly(0x4DAE, 0x1F682);
  }

  @Test
  void hasTheNationalStandard() {
    StringBuilder han = new StringBuilder();
    for (int row = 0xB0; row <= 0xF7; row++) {
      for (int cell = 0xA1; cell <= 0xFE; cell++) {
        String text = new String(new byte[] {(byte) row, (byte) cell}, Charset.forName("GB2312"));
        han.append(text.equals("\uFFFD") ? "" : text);
      }
    }
    assertThat(han.toString().replace("\uFFFD", "").codePointCount(0, han.length()))
        .isEqualTo(6763);
    assertThat(FontCoverage.missing(han.toString().replace("\uFFFD", ""))).isEmpty();
  }

  /** Read here without AWT, and there with it; the heavy weight has what the regular one has. */
  @ParameterizedTest
  @ValueSource(strings = {"SourceSans3", "NotoSansSC"})
  void agreesWithWhatDraws(String family) throws Exception {
    new caravan.chart.picture.ChartRenderer();
    for (String weight : new String[] {"Regular", "SemiBold"}) {
      Path file = Path.of("templates/fonts", family + "-" + weight + ".ttf");
      Font font = Font.createFont(Font.TRUETYPE_FONT, file.toFile());
      BitSet regular =
          CharacterMap.of(Files.readAllBytes(file.resolveSibling(family + "-Regular.ttf")));
      for (int point = 0x20; point < 0x30000; point++) {
        if (!leavesNoMark(point) && regular.get(point) != font.canDisplay(point)) {
          assertThat(font.canDisplay(point))
              .as("%s U+%04X", file.getFileName(), point)
              .isEqualTo(regular.get(point));
        }
      }
    }
  }

  /** AWT claims to have these in any font. */
  private static boolean leavesNoMark(int point) {
    return FontCoverage.isUnseen(point) || point == 0x2028 || point == 0x2029;
  }
}
