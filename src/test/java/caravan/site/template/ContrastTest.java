package caravan.site.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The colours of style.css, by the formula of WCAG 2.2, "contrast ratio" and "relative luminance".
 */
class ContrastTest {
  private static final Pattern COLOUR = Pattern.compile("--([a-z-]+): #([0-9a-f]{6});");

  private static Map<String, Integer> colours(boolean dark) {
    String css =
        new Theme(null)
            .assets().stream()
                .filter(f -> f.path().equals("style.css"))
                .map(f -> new String(f.bytes().read(), StandardCharsets.UTF_8))
                .findFirst()
                .orElseThrow();
    int split = css.indexOf("prefers-color-scheme: dark");
    Map<String, Integer> colours = new LinkedHashMap<>();
    Matcher m = COLOUR.matcher(dark ? css.substring(split) : css.substring(0, split));
    while (m.find()) {
      colours.put(m.group(1), Integer.parseInt(m.group(2), 16));
    }
    return colours;
  }

  private static double luminance(int rgb) {
    return 0.2126 * channel(rgb >> 16 & 255)
        + 0.7152 * channel(rgb >> 8 & 255)
        + 0.0722 * channel(rgb & 255);
  }

  private static double channel(int value) {
    double c = value / 255.0;
    return c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
  }

  @ParameterizedTest
  @CsvSource({
    "ink, bg, 7",
    "ink, surface, 7",
    "ink, mark, 7",
    "muted, bg, 4.5",
    "muted, surface, 4.5",
    "muted, mark, 4.5",
    "accent, bg, 4.5",
    "accent, surface, 4.5",
    "accent, mark, 4.5",
    "ochre, bg, 4.5",
    "good, bg, 4.5",
    "bad, bg, 4.5",
    "violet, bg, 4.5",
    "strong-line, bg, 3",
  })
  void everyPairIsReadableInBothModes(String front, String back, double least) {
    for (boolean dark : new boolean[] {false, true}) {
      Map<String, Integer> colours = colours(dark);
      double a = luminance(colours.get(front));
      double b = luminance(colours.get(back));
      assertThat((Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05))
          .as("%s on %s, dark: %s", front, back, dark)
          .isGreaterThanOrEqualTo(least);
    }
  }
}
