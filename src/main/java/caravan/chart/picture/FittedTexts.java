package caravan.chart.picture;

import caravan.chart.drawing.ChartStyles;
import caravan.chart.drawing.SvgWriter;
import caravan.chart.drawing.TextMeasure;
import caravan.chart.drawing.TextStyle;
import caravan.chart.spec.ChartPalette;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tells the width of each text in an SVG, so that it keeps its room where the reader has another
 * font: a picture that stands alone brings none along.
 */
final class FittedTexts {
  /**
   * A text as {@link SvgWriter} writes it: its attributes, perhaps a whole text, the text shown.
   */
  private static final Pattern TEXT =
      Pattern.compile("<text ([^>]*)>(<title>[^<]*</title>)?([^<]+)</text>");

  private static final Pattern SIZE = Pattern.compile("font-size=\"(\\d+)\"");

  private static final Pattern HALO = Pattern.compile("class=\"halo[ \"]");

  private static final String OUTLINE =
      " paint-order=\"stroke\" stroke=\""
          + ChartPalette.PAGE.light()
          + "\" stroke-width=\""
          + ChartStyles.HALO
          + "\" stroke-linejoin=\"round\"";

  private FittedTexts() {}

  static String of(String svg, TextMeasure measure) {
    return TEXT.matcher(svg).replaceAll(text -> Matcher.quoteReplacement(fitted(text, measure)));
  }

  private static String fitted(MatchResult text, TextMeasure measure) {
    String shown =
        text.group(3)
            .replace("&quot;", "\"")
            .replace("&gt;", ">")
            .replace("&lt;", "<")
            .replace("&amp;", "&");
    String width = SvgWriter.number(measure.width(shown, style(text.group(1))));
    String whole = text.group(2) == null ? "" : text.group(2);
    return "<text "
        + haloed(text.group(1))
        + " textLength=\""
        + width
        + "\" lengthAdjust=\"spacingAndGlyphs\">"
        + whole
        + text.group(3)
        + "</text>";
  }

  /** A halo is a class of the page's style sheet; servers' policies forbid one in the picture. */
  private static String haloed(String attributes) {
    return HALO.matcher(attributes).find() ? attributes + OUTLINE : attributes;
  }

  private static TextStyle style(String attributes) {
    Matcher found = SIZE.matcher(attributes);
    int size = found.find() ? Integer.parseInt(found.group(1)) : TextStyle.LABEL.size();
    boolean bold = attributes.contains("font-weight=\"600\"");
    for (TextStyle style : TextStyle.values()) {
      if (style.size() == size && style.bold() == bold) {
        return style;
      }
    }
    throw new IllegalArgumentException("no style for " + attributes);
  }
}
