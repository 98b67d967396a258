package caravan.chart.frame;

import caravan.chart.drawing.Box;
import caravan.chart.drawing.Path;

/** Paths of what marks a cell whose value is missing or negative, for readers without colours. */
public final class CellMarks {
  private CellMarks() {}

  /** A cell without value: an outline, and a stroke across. */
  public static Path missing(Box box) {
    Box inner = box.grown(-1.5);
    return new Path.Maker()
        .move(inner.left(), inner.bottom())
        .down(inner.top())
        .across(inner.right())
        .down(inner.bottom())
        .across(inner.left())
        .line(inner.right(), inner.top())
        .path();
  }

  /** A minus sign in the middle of a cell. */
  public static Path minus(Box box) {
    double half = Math.min(4, box.width() / 2 - 1.5);
    double left = box.centreX() - half;
    return new Path.Maker().move(left, box.centreY()).across(left + 2 * half).path();
  }
}
