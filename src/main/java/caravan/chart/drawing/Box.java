package caravan.chart.drawing;

import caravan.chart.drawing.Path.Kind;
import caravan.chart.drawing.Path.Step;
import java.util.List;

/** A rectangle that a label or a mark takes up, in user units; y grows downwards. */
public record Box(double left, double top, double right, double bottom) implements Outline {
  public boolean overlaps(Box other) {
    return left < other.right && other.left < right && top < other.bottom && other.top < bottom;
  }

  public Box grown(double by) {
    return new Box(left - by, top - by, right + by, bottom + by);
  }

  public double width() {
    return right - left;
  }

  public double height() {
    return bottom - top;
  }

  public double centreX() {
    return (left + right) / 2;
  }

  public double centreY() {
    return (top + bottom) / 2;
  }

  @Override
  public Path path() {
    double x = Path.rounded(left);
    double y = Path.rounded(top);
    double end = x + Path.rounded(width());
    double foot = y + Path.rounded(height());
    return new Path(
        List.of(
            new Step(Kind.MOVE, 0, 0, 0, 0, x, y),
            new Step(Kind.LINE, 0, 0, 0, 0, end, y),
            new Step(Kind.LINE, 0, 0, 0, 0, end, foot),
            new Step(Kind.LINE, 0, 0, 0, 0, x, foot),
            new Step(Kind.CLOSE, 0, 0, 0, 0, x, y)),
        false);
  }
}
