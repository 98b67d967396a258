package caravan.chart.spec;

/** The two renderings of a chart, of which the page shows the one that fits. */
public enum ChartSize {
  /** For a column of text as wide as the default look makes it, so that text keeps its size. */
  WIDE(608, 'w'),
  /** For phones: text stays above 12 CSS pixels on a screen 320 wide. */
  NARROW(320, 'n');

  private final int width;
  private final char suffix;

  ChartSize(int width, char suffix) {
    this.width = width;
    this.suffix = suffix;
  }

  /** Width of the view box, in user units; one is a CSS pixel at full size. */
  public int width() {
    return width;
  }

  /** What keeps the ids of the two renderings apart. */
  public char suffix() {
    return suffix;
  }
}
