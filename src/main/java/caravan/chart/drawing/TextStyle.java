package caravan.chart.drawing;

/**
 * How a text is set. Charts have the kinds named here, none below 13, to be readable on a phone.
 *
 * @param size in user units
 */
public record TextStyle(int size, boolean bold) {
  /** Ticks, categories, names of series. */
  public static final TextStyle LABEL = new TextStyle(13, false);

  /** Values at marks. */
  public static final TextStyle VALUE = new TextStyle(13, true);

  /** The value that the chart is about: at the end of a line. */
  public static final TextStyle LEAD = new TextStyle(15, true);

  /** The message over a picture that stands alone. */
  public static final TextStyle TITLE = new TextStyle(22, true);

  /** What a picture that stands alone measures. */
  public static final TextStyle SUBTITLE = new TextStyle(15, false);

  /** From the top of a capital letter to the foot of a "g", about. */
  public double height() {
    return ascent() + descent();
  }

  /** How far above the base line a box of this text reaches. */
  public double ascent() {
    return size * 0.74;
  }

  public double descent() {
    return size * 0.24;
  }

  /** Distance between base lines of a text of several lines. */
  public double leading() {
    return size * 1.2;
  }
}
