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

  /** Width of the outline in the page's colour around texts on marks, in user units. */
  public static final double HALO = 3.5;

  public enum Anchor {
    START(0),
    MIDDLE(0.5),
    END(1);

    private final double share;

    Anchor(double share) {
      this.share = share;
    }

    /** How much of a text stands before its anchor, 0 to 1. */
    public double share() {
      return share;
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

  /** The same place with another text. */
  public Label saying(String other) {
    return new Label(other, x, baseline, anchor, style, ink, halo, full);
  }

  public Box box(TextMeasure measure) {
    double width = measure.width(text, style);
    double left = x - width * anchor.share();
    return new Box(left, baseline - style.ascent(), left + width, baseline + style.descent());
  }
}
