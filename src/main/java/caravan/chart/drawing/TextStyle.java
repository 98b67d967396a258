package caravan.chart.drawing;

/** The kinds of text in a chart. Sizes in user units; none below 13, to be readable on a phone. */
public enum TextStyle {
  /** Ticks, categories, names of series. */
  LABEL(13, false),
  /** Values at marks. */
  VALUE(13, true),
  /** The value that the chart is about: at the end of a line. */
  LEAD(15, true),
  /** The message over a picture that stands alone. */
  TITLE(22, true),
  /** What a picture that stands alone measures. */
  SUBTITLE(15, false);

  private final int size;
  private final boolean bold;

  TextStyle(int size, boolean bold) {
    this.size = size;
    this.bold = bold;
  }

  public int size() {
    return size;
  }

  public boolean bold() {
    return bold;
  }

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
