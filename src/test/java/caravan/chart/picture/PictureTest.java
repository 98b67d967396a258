package caravan.chart.picture;

import static org.assertj.core.api.Assertions.assertThat;

import caravan.chart.spec.ChartPicture;
import caravan.chart.spec.ChartSpec;
import caravan.chart.spec.PictureText;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class PictureTest {
  private static final ChartRenderer RENDERER = new ChartRenderer();
  private static final PictureText TEXT =
      new PictureText(
          "中国与中亚五国贸易额首次突破千亿美元 – Торговля Китая с Центральной Азией",
          "Exports and imports of goods, US$ billion",
          List.of(
              "Note: a remark that is long enough to be broken into two lines, since it says what"
                  + " was counted, by whom, and where",
              "Sources: CGTN 2025; 海关总署 2026"),
          "China–Central Asia trade");

  static Stream<ChartSpec> specs() {
    return Samples.golden().values().stream();
  }

  /** With {@code -Dpictures.look=FOLDER} the pictures are written there, to be looked at. */
  @ParameterizedTest
  @MethodSource("specs")
  void everyTypeBecomesAPicture(ChartSpec spec) throws IOException {
    ChartPicture picture = RENDERER.picture(spec, TEXT);

    assertThat(picture).isInstanceOf(ChartPicture.Drawn.class);
    ChartPicture.Drawn drawn = (ChartPicture.Drawn) picture;
    String look = System.getProperty("pictures.look");
    if (look != null) {
      Files.write(Path.of(look).resolve(spec.id() + ".png"), drawn.png());
    }
    BufferedImage read = ImageIO.read(new ByteArrayInputStream(drawn.png()));
    assertThat(read.getWidth()).isEqualTo(drawn.width()).isEqualTo(1360);
    assertThat(read.getHeight()).isEqualTo(drawn.height());
    assertMarginIsEmpty(read);
  }

  /** Nothing leaves the picture: the outermost 24 pixels are white. */
  private static void assertMarginIsEmpty(BufferedImage image) {
    for (int y = 0; y < image.getHeight(); y++) {
      for (int x = 0; x < image.getWidth(); x++) {
        int in = Math.min(Math.min(x, y), Math.min(image.getWidth() - x, image.getHeight() - y));
        if (in < 24) {
          assertThat(image.getRGB(x, y)).as("pixel %d, %d", x, y).isEqualTo(0xFFFFFFFF);
        }
      }
    }
  }

  @Test
  void whatNoFontHasIsNamed() {
    ChartSpec spec = Samples.golden().values().iterator().next();
    PictureText text = new PictureText("Mr 䶮 🚂 in Ísland", null, List.of(), "Report");

    ChartPicture picture = RENDERER.picture(spec, text);

    assertThat(picture).isInstanceOf(ChartPicture.Lacking.class);
    assertThat(((ChartPicture.Lacking) picture).characters()).containsExactly(0x4DAE, 0x1F682);
  }
}
