package caravan.chart.drawing;

import caravan.chart.drawing.Path.Kind;
import caravan.chart.drawing.Path.Step;
import java.util.List;

/** A circle, in user units. */
public record Circle(double x, double y, double radius) implements Outline {
  /** How far the handles of four curves lie from their ends, so that these make a circle. */
  private static final double ROUND = 0.5522847498307933;

  @Override
  public Path path() {
    double cx = Path.rounded(x);
    double cy = Path.rounded(y);
    double r = Path.rounded(radius);
    double c = r * ROUND;
    return new Path(
        List.of(
            new Step(Kind.MOVE, 0, 0, 0, 0, cx + r, cy),
            new Step(Kind.CURVE, cx + r, cy + c, cx + c, cy + r, cx, cy + r),
            new Step(Kind.CURVE, cx - c, cy + r, cx - r, cy + c, cx - r, cy),
            new Step(Kind.CURVE, cx - r, cy - c, cx - c, cy - r, cx, cy - r),
            new Step(Kind.CURVE, cx + c, cy - r, cx + r, cy - c, cx + r, cy),
            new Step(Kind.CLOSE, 0, 0, 0, 0, cx + r, cy)),
        false);
  }
}
