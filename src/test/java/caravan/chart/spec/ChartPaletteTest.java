package caravan.chart.spec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import caravan.chart.drawing.ChartStyles;
import caravan.chart.picture.ChartRenderer;
import caravan.chart.picture.Samples;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Colour vision deficiency as in Machado, Oliveira and Fernandes, "A Physiologically-based Model
 * for Simulation of Color Vision Deficiency" (2009), severity 1.0, on linear RGB; difference as in
 * Sharma, Wu and Dalal, "The CIEDE2000 Color-Difference Formula" (2005); contrast as in WCAG 2.
 */
final class ChartPaletteTest {
  /** Two colours are just told apart side by side at 1 to 2; far apart in a chart, ask for more. */
  private static final double SIX_APART = 18;

  private static final double EIGHT_APART = 10;

  private static final Map<String, double[][]> VISION =
      Map.of(
          "normal",
          new double[][] {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}},
          "protanopia",
          new double[][] {
            {0.152286, 1.052583, -0.204868},
            {0.114503, 0.786281, 0.099216},
            {-0.003882, -0.048116, 1.051998}
          },
          "deuteranopia",
          new double[][] {
            {0.367322, 0.860646, -0.227968},
            {0.280085, 0.672501, 0.047413},
            {-0.011820, 0.042940, 0.968881}
          },
          "tritanopia",
          new double[][] {
            {1.255528, -0.076749, -0.178779},
            {-0.078411, 0.930809, 0.147602},
            {0.004733, 0.691367, 0.303900}
          });

  private static Function<Ink, String> mode(boolean dark) {
    return dark ? ChartPalette.DEFAULT::dark : ChartPalette.DEFAULT::light;
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void slotsAreToldApartByEveryReader(boolean dark) {
    VISION.forEach(
        (name, matrix) -> {
          for (int a = 1; a <= Ink.SLOTS; a++) {
            for (int b = a + 1; b <= Ink.SLOTS; b++) {
              double difference =
                  ciede2000(
                      lab(seen(mode(dark).apply(Ink.mark(a)), matrix)),
                      lab(seen(mode(dark).apply(Ink.mark(b)), matrix)));
              assertThat(difference)
                  .as("%s, slots %d and %d", name, a, b)
                  .isGreaterThan(b <= 6 ? SIX_APART : EIGHT_APART);
            }
          }
        });
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void standsOutFromThePage(boolean dark) {
    Function<Ink, String> colour = mode(dark);
    String page = colour.apply(Ink.PAGE);
    for (int slot = 1; slot <= Ink.SLOTS; slot++) {
      String mark = colour.apply(Ink.mark(slot));
      assertThat(contrast(mark, page)).as("mark %d", slot).isGreaterThanOrEqualTo(3);
      assertThat(contrast(colour.apply(Ink.text(slot)), page))
          .as("text %d", slot)
          .isGreaterThanOrEqualTo(4.5);
      assertThat(contrast(colour.apply(Ink.onMark(slot)), mark))
          .as("text on %d", slot)
          .isGreaterThanOrEqualTo(4.5);
    }
    for (Ink ink : List.of(Ink.INK, Ink.MUTED)) {
      assertThat(contrast(colour.apply(ink), page)).isGreaterThanOrEqualTo(4.5);
    }
    assertThat(contrast(colour.apply(Ink.AXIS), page)).isGreaterThanOrEqualTo(3);
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void rampsLeadAwayFromThePageInGreyToo(boolean dark) {
    Function<Ink, String> colour = mode(dark);
    for (int step = 1; step <= Ink.STEPS; step++) {
      for (Ink ink : List.of(Ink.above(step), Ink.below(step))) {
        assertThat(contrast(colour.apply(Ink.on(step)), colour.apply(ink)))
            .as("text on %s", ink.css())
            .isGreaterThanOrEqualTo(4.5);
      }
      String before = step == 1 ? colour.apply(Ink.PAGE) : colour.apply(Ink.above(step - 1));
      double lighter = lightness(colour.apply(Ink.above(step))) - lightness(before);
      assertThat(dark ? lighter : -lighter).as("step %d", step).isGreaterThan(6);
      assertThat(lightness(colour.apply(Ink.below(step))))
          .as("both sides of step %d", step)
          .isCloseTo(
              lightness(colour.apply(Ink.above(step))), org.assertj.core.data.Offset.offset(1.0));
    }
    assertThat(contrast(colour.apply(Ink.on(1)), colour.apply(Ink.ZERO)))
        .isGreaterThanOrEqualTo(4.5);
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void bothSidesOfZeroAreToldApartByEveryReader(boolean dark) {
    VISION.forEach(
        (name, matrix) -> {
          // A side begins at the second step, next to zero, unless all values are on one side.
          for (int step = 2; step <= Ink.STEPS; step++) {
            double difference =
                ciede2000(
                    lab(seen(mode(dark).apply(Ink.above(step)), matrix)),
                    lab(seen(mode(dark).apply(Ink.below(step)), matrix)));
            assertThat(difference).as("%s, step %d", name, step).isGreaterThan(EIGHT_APART);
          }
        });
  }

  private static double lightness(String hex) {
    return lab(linear(hex))[0];
  }

  @Test
  void styleSheetKnowsEveryClassOfThePictures() {
    String css = ChartStyles.css(ChartPalette.DEFAULT);
    for (Ink ink : Ink.ofPages()) {
      assertThat(css).contains("--chart-" + ink.css() + ": " + ink.light() + ";");
      assertThat(css).contains("--chart-" + ink.css() + ": " + ink.dark() + ";");
    }
    ChartRenderer renderer = new ChartRenderer();
    for (ChartSpec spec : Samples.all().values()) {
      java.util.regex.Pattern.compile("[ \"]([fs]-[a-z0-9]+)[ \"]")
          .matcher(renderer.svg(spec, ChartSize.WIDE))
          .results()
          .forEach(found -> assertThat(css).contains("svg.chart ." + found.group(1) + " {"));
    }
  }

  @Test
  void aPaletteMayBringColoursOfItsOwn() {
    ChartPalette own =
        ChartPalette.of(Map.of("1", "#ffe14d", "2", "#003B6F", "ink", "#222222 #eeeeee"));

    for (boolean dark : List.of(false, true)) {
      Function<Ink, String> colour = dark ? own::dark : own::light;
      for (int slot : List.of(1, 2)) {
        assertThat(contrast(colour.apply(Ink.text(slot)), colour.apply(Ink.PAGE)))
            .isGreaterThanOrEqualTo(4.5);
        assertThat(contrast(colour.apply(Ink.onMark(slot)), colour.apply(Ink.mark(slot))))
            .isGreaterThanOrEqualTo(4.5);
      }
      assertThat(contrast(own.dark(Ink.mark(2)), own.dark(Ink.PAGE))).isGreaterThanOrEqualTo(3);
    }
    assertThat(own.light(Ink.mark(2))).isEqualTo("#003b6f");
    assertThat(own.light(Ink.onMark(2))).isEqualTo("#ffffff");
    assertThat(own.dark(Ink.INK)).isEqualTo("#eeeeee");
    assertThat(own.light(Ink.mark(3))).isEqualTo(ChartPalette.DEFAULT.light(Ink.mark(3)));
    ChartSpec spec = Samples.all().get("bar");
    assertThat(new ChartRenderer(own).svg(spec, ChartSize.WIDE)).contains("#ffe14d");
    assertThatThrownBy(() -> ChartPalette.of(Map.of("blue", "#0000ff")))
        .hasMessage("no colour is named \"blue\"");
    assertThatThrownBy(() -> ChartPalette.of(Map.of("1", "blue")))
        .hasMessage("\"blue\" is no colour such as #0056ac");
  }

  /** From the table of pairs of Sharma, Wu and Dalal. */
  @Test
  void differenceIsThatOfThePaper() {
    assertThat(ciede2000(new double[] {50, 2.6772, -79.7751}, new double[] {50, 0, -82.7485}))
        .isEqualTo(2.0425, org.assertj.core.data.Offset.offset(1e-4));
    assertThat(ciede2000(new double[] {50, 2.49, -0.001}, new double[] {50, -2.49, 0.0011}))
        .isEqualTo(7.2195, org.assertj.core.data.Offset.offset(1e-4));
    assertThat(
            ciede2000(
                new double[] {22.7233, 20.0904, -46.6940},
                new double[] {23.0331, 14.9730, -42.5619}))
        .isEqualTo(2.0373, org.assertj.core.data.Offset.offset(1e-4));
  }

  private static double[] linear(String hex) {
    double[] rgb = new double[3];
    for (int i = 0; i < 3; i++) {
      double c = Integer.parseInt(hex.substring(1 + 2 * i, 3 + 2 * i), 16) / 255.0;
      rgb[i] = c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
    }
    return rgb;
  }

  private static double contrast(String a, String b) {
    double x = luminance(a) + 0.05;
    double y = luminance(b) + 0.05;
    return Math.max(x, y) / Math.min(x, y);
  }

  private static double luminance(String hex) {
    double[] c = linear(hex);
    return 0.2126 * c[0] + 0.7152 * c[1] + 0.0722 * c[2];
  }

  private static double[] seen(String hex, double[][] matrix) {
    double[] c = times(matrix, linear(hex));
    for (int i = 0; i < 3; i++) {
      c[i] = Math.max(0, Math.min(1, c[i]));
    }
    return c;
  }

  private static double[] times(double[][] m, double[] v) {
    double[] out = new double[3];
    for (int i = 0; i < 3; i++) {
      out[i] = m[i][0] * v[0] + m[i][1] * v[1] + m[i][2] * v[2];
    }
    return out;
  }

  private static double[] lab(double[] linear) {
    double[] xyz =
        times(
            new double[][] {
              {0.4124564, 0.3575761, 0.1804375},
              {0.2126729, 0.7151522, 0.0721750},
              {0.0193339, 0.1191920, 0.9503041}
            },
            linear);
    double x = f(xyz[0] / 0.95047);
    double y = f(xyz[1]);
    double z = f(xyz[2] / 1.08883);
    return new double[] {116 * y - 16, 500 * (x - y), 200 * (y - z)};
  }

  private static double f(double t) {
    return t > 216.0 / 24389 ? Math.cbrt(t) : (24389.0 / 27 * t + 16) / 116;
  }

  private static double ciede2000(double[] p, double[] q) {
    double chroma = (Math.hypot(p[1], p[2]) + Math.hypot(q[1], q[2])) / 2;
    double g = 0.5 * (1 - Math.sqrt(weight(chroma)));
    double a1 = (1 + g) * p[1];
    double a2 = (1 + g) * q[1];
    double c1 = Math.hypot(a1, p[2]);
    double c2 = Math.hypot(a2, q[2]);
    double h1 = hue(a1, p[2]);
    double h2 = hue(a2, q[2]);
    boolean grey = c1 * c2 == 0;
    double turn = grey ? 0 : Math.IEEEremainder(h2 - h1, 360);
    double hueChange = 2 * Math.sqrt(c1 * c2) * Math.sin(Math.toRadians(turn / 2));
    double h = grey ? h1 + h2 : h1 + turn / 2;
    double l = (p[0] + q[0]) / 2;
    double c = (c1 + c2) / 2;
    double t =
        1 - 0.17 * cos(h - 30) + 0.24 * cos(2 * h) + 0.32 * cos(3 * h + 6) - 0.20 * cos(4 * h - 63);
    double lightness =
        (q[0] - p[0]) / (1 + 0.015 * Math.pow(l - 50, 2) / Math.sqrt(20 + Math.pow(l - 50, 2)));
    double chromaPart = (c2 - c1) / (1 + 0.045 * c);
    double huePart = hueChange / (1 + 0.015 * c * t);
    double blue = ((h % 360 + 360) % 360 - 275) / 25;
    double turned = 60 * Math.exp(-blue * blue);
    double rotation = -2 * Math.sqrt(weight(c)) * Math.sin(Math.toRadians(turned));
    return Math.sqrt(
        lightness * lightness
            + chromaPart * chromaPart
            + huePart * huePart
            + rotation * chromaPart * huePart);
  }

  private static double weight(double chroma) {
    return Math.pow(chroma, 7) / (Math.pow(chroma, 7) + Math.pow(25, 7));
  }

  private static double hue(double a, double b) {
    return (Math.toDegrees(Math.atan2(b, a)) + 360) % 360;
  }

  private static double cos(double degrees) {
    return Math.cos(Math.toRadians(degrees));
  }
}
