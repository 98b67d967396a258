package caravan.chart;

/** A rectangle that a label or a mark takes up, in user units; y grows downwards. */
record Box(double left, double top, double right, double bottom) {
  boolean overlaps(Box other) {
    return left < other.right && other.left < right && top < other.bottom && other.top < bottom;
  }

  Box grown(double by) {
    return new Box(left - by, top - by, right + by, bottom + by);
  }

  double width() {
    return right - left;
  }

  double height() {
    return bottom - top;
  }

  double centreX() {
    return (left + right) / 2;
  }

  double centreY() {
    return (top + bottom) / 2;
  }
}
