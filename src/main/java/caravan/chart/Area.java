package caravan.chart;

/** Where the marks go, in user units of the picture. Whole numbers, as XChart works with them. */
record Area(int left, int top, int width, int height) {
  // XChart draws nothing in a smaller one and misplaces values below about 75 units.
  static final int LEAST = 80;

  Area {
    if (width < LEAST) {
      throw new IllegalArgumentException("plot " + width + " wide");
    }
  }

  int right() {
    return left + width;
  }

  int bottom() {
    return top + height;
  }
}
