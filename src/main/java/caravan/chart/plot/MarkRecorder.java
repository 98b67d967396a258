package caravan.chart.plot;

import caravan.chart.drawing.Box;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.PathIterator;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/** Keeps what XChart draws for each series. For one picture and one thread. */
final class MarkRecorder {
  private final List<List<Box>> fills = new ArrayList<>();
  private final List<List<List<Point2D>>> lines = new ArrayList<>();

  MarkRecorder(int series) {
    for (int i = 0; i < series; i++) {
      fills.add(new ArrayList<>());
      lines.add(new ArrayList<>());
    }
  }

  void fill(int series, Shape shape) {
    Rectangle2D box = shape.getBounds2D();
    fills.get(series).add(new Box(box.getMinX(), box.getMinY(), box.getMaxX(), box.getMaxY()));
  }

  /** Adds a stroke; what begins where the one before ended continues that. */
  void draw(int series, Shape shape, AffineTransform transform) {
    List<List<Point2D>> paths = lines.get(series);
    double[] at = new double[6];
    for (PathIterator i = shape.getPathIterator(transform); !i.isDone(); i.next()) {
      int kind = i.currentSegment(at);
      Point2D point = new Point2D.Double(at[0], at[1]);
      if (kind == PathIterator.SEG_LINETO) {
        paths.get(paths.size() - 1).add(point);
      } else if (kind != PathIterator.SEG_MOVETO) {
        throw new IllegalStateException("a line with a segment of kind " + kind);
      } else if (!continues(paths, point)) {
        paths.add(new ArrayList<>(List.of(point)));
      }
    }
  }

  private static boolean continues(List<List<Point2D>> paths, Point2D point) {
    if (paths.isEmpty()) {
      return false;
    }
    List<Point2D> last = paths.get(paths.size() - 1);
    return last.get(last.size() - 1).equals(point);
  }

  /** Boxes around the filled shapes of a series, in the order drawn. */
  List<Box> fills(int series) {
    return fills.get(series);
  }

  /** The strokes of a series. */
  List<List<Point2D>> lines(int series) {
    return lines.get(series);
  }
}
