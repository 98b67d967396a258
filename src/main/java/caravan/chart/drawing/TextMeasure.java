package caravan.chart.drawing;

import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.util.ArrayList;
import java.util.List;

/** How wide a text comes out, and how to fit it. Immutable, safe for use by several threads. */
public final class TextMeasure {
  private static final String ELLIPSIS = "…";

  /** Chinese marks after which a line may end. */
  private static final String ENDS = "，。：；、！？》）";

  // Measured large and scaled down, so that no hinting for small sizes gets in.
  private static final float BASE = 1000f;

  private final FontRenderContext context = new FontRenderContext(null, true, true);
  private final Font regular;
  private final Font semibold;

  TextMeasure(ChartFonts fonts) {
    regular = fonts.regular().deriveFont(BASE);
    semibold = fonts.semibold().deriveFont(BASE);
  }

  /** Width in user units, rounded to a tenth so that JDKs agree. */
  public double width(String text, TextStyle style) {
    Font font = style.bold() ? semibold : regular;
    double sum = 0;
    StringBuilder known = new StringBuilder();
    for (int i = 0; i < text.length(); ) {
      int point = text.codePointAt(i);
      i += Character.charCount(point);
      if (font.canDisplay(point)) {
        known.appendCodePoint(point);
      } else {
        // The page shows it in a font of the reader's: a Han character is one em, others less.
        sum += BASE;
      }
    }
    if (known.length() > 0) {
      sum += font.createGlyphVector(context, known.toString()).getLogicalBounds().getWidth();
    }
    return Math.round(sum / BASE * style.size() * 10) / 10.0;
  }

  public double widest(List<String> texts, TextStyle style) {
    return texts.stream().mapToDouble(text -> width(text, style)).max().orElse(0);
  }

  /**
   * Breaks a text into lines no wider than {@code limit}, at spaces or between Han characters; what
   * does not fit into {@code maxLines} ends in an ellipsis. Never empty.
   */
  public List<String> wrap(String text, TextStyle style, double limit, int maxLines) {
    List<String> lines = new ArrayList<>();
    String rest = text.strip();
    while (lines.size() < maxLines - 1 && width(rest, style) > limit) {
      int cut = breakBefore(rest, style, limit);
      if (cut <= 0) {
        break;
      }
      lines.add(rest.substring(0, cut).strip());
      rest = rest.substring(cut).strip();
    }
    lines.add(shortened(rest, style, limit));
    return lines;
  }

  /** The text, or as much of its beginning as fits with an ellipsis. */
  public String shortened(String text, TextStyle style, double limit) {
    if (width(text, style) <= limit) {
      return text;
    }
    // By halves: a text may be as long as its author likes.
    int fits = 0;
    int tooLong = text.length();
    while (tooLong - fits > 1) {
      int middle = (fits + tooLong) / 2;
      if (width(cut(text, middle), style) <= limit) {
        fits = middle;
      } else {
        tooLong = middle;
      }
    }
    return cut(text, fits);
  }

  /** The beginning of a text with an ellipsis; no pair of surrogates is split. */
  private static String cut(String text, int end) {
    boolean parted = end > 0 && Character.isHighSurrogate(text.charAt(end - 1));
    return text.substring(0, parted ? end - 1 : end).stripTrailing() + ELLIPSIS;
  }

  /** The last index where a line that fits may end; 0 if there is none. */
  private int breakBefore(String text, TextStyle style, double limit) {
    int best = 0;
    for (int i = 1; i < text.length(); i++) {
      boolean breaks =
          Character.isWhitespace(text.charAt(i))
              || text.charAt(i - 1) == '-'
              || (Character.isIdeographic(text.charAt(i))
                  && (Character.isIdeographic(text.charAt(i - 1))
                      || ENDS.indexOf(text.charAt(i - 1)) >= 0));
      if (breaks) {
        if (width(text.substring(0, i), style) > limit) {
          break;
        }
        best = i;
      }
    }
    return best;
  }
}
