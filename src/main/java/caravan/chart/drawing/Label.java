package caravan.chart.drawing;

import caravan.chart.spec.Ink;
import org.jspecify.annotations.Nullable;

/**
 * A line of text in a picture.
 *
 * @param x where the anchor is
 * @param baseline y of the base line
 * @param halo whether it stands on marks and needs the page's colour around it
 * @param full the whole text where {@code text} is a shortened one, else null
 */
public record Label(
    String text,
    double x,
    double baseline,
    Anchor anchor,
    TextStyle style,
    Ink ink,
    boolean halo,
    @Nullable String full) {

  public enum Anchor {
    START("start"),
    MIDDLE("middle"),
    END("end");

    private final String css;

    Anchor(String css) {
      this.css = css;
    }

    String css() {
      return css;
    }
  }

  /** A label without halo, not shortened. */
  public static Label plain(
      String text, double x, double baseline, Anchor anchor, TextStyle style, Ink ink) {
    return new Label(text, x, baseline, anchor, style, ink, false, null);
  }

  public Label withHalo() {
    return new Label(text, x, baseline, anchor, style, ink, true, full);
  }

  /** Says what the text was before it was shortened; nothing changes if it was not. */
  public Label shortenedFrom(String whole) {
    return whole.equals(text)
        ? this
        : new Label(text, x, baseline, anchor, style, ink, halo, whole);
  }

  public Label at(double newX, double newBaseline, Anchor newAnchor) {
    return new Label(text, newX, newBaseline, newAnchor, style, ink, halo, full);
  }

  public Box box(TextMeasure measure) {
    double width = measure.width(text, style);
    double left =
        switch (anchor) {
          case START -> x;
          case MIDDLE -> x - width / 2;
          case END -> x - width;
        };
    return new Box(left, baseline - style.ascent(), left + width, baseline + style.descent());
  }
}
