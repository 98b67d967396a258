package caravan.chart.drawing;

/** Where the marks go, in user units of the picture. Whole numbers, as XChart works with them. */
public record Area(int left, int top, int width, int height) {
  // XChart draws nothing in a smaller one and misplaces values below about 75 units.
  public static final int LEAST = 80;

  public Area {
    if (width < LEAST) {
      throw new IllegalArgumentException("plot " + width + " wide");
    }
  }

  public int right() {
    return left + width;
  }

  public int bottom() {
    return top + height;
  }
}
