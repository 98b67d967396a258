package caravan.chart.raster;

import caravan.chart.drawing.Stroke;
import java.awt.Shape;
import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.List;

/**
 * The surface of a line, put together from pieces that all turn the same way and may overlap. Done
 * here since that of Java differs from one JDK to the next. For one line.
 */
final class StrokeShape {
  private static final double FLATNESS = 0.05;

  /** Cosine of a small turn, of which curves make many: its corner is as good as round. */
  private static final double SLIGHT = 0.9;

  /** How far the tip of a corner may reach, in widths of the line. */
  private static final double MITRE = 4;

  private final Path2D.Double out = new Path2D.Double(Path2D.WIND_NON_ZERO);
  private final Stroke stroke;
  private final double scale;
  private final double radius;

  private StrokeShape(Stroke stroke, double scale) {
    this.stroke = stroke;
    this.scale = scale;
    this.radius = stroke.width() * scale / 2;
  }

  /**
   * The surface.
   *
   * @param shape in pixels
   * @param stroke in user units
   * @param scale pixels to a user unit
   */
  static Shape of(Shape shape, Stroke stroke, double scale) {
    StrokeShape made = new StrokeShape(stroke, scale);
    for (Line line : lines(shape)) {
      if (stroke.dashes().isEmpty()) {
        made.line(line);
      } else {
        made.dashed(line, stroke.dashes());
      }
    }
    return made.out;
  }

  private record Line(List<Point2D.Double> points, boolean closed) {}

  private static List<Line> lines(Shape shape) {
    List<Line> lines = new ArrayList<>();
    List<Point2D.Double> points = new ArrayList<>();
    double[] at = new double[6];
    PathIterator path = shape.getPathIterator(null, FLATNESS);
    for (; !path.isDone(); path.next()) {
      switch (path.currentSegment(at)) {
        case PathIterator.SEG_MOVETO -> {
          finish(lines, points, false);
          points = new ArrayList<>(List.of(new Point2D.Double(at[0], at[1])));
        }
        case PathIterator.SEG_LINETO -> {
          Point2D.Double to = new Point2D.Double(at[0], at[1]);
          if (!to.equals(points.get(points.size() - 1))) {
            points.add(to);
          }
        }
        default -> {
          Point2D.Double start = points.get(0);
          finish(lines, points, true);
          points = new ArrayList<>(List.of(start));
        }
      }
    }
    finish(lines, points, false);
    return lines;
  }

  private static void finish(List<Line> lines, List<Point2D.Double> points, boolean closed) {
    int last = points.size() - 1;
    if (closed && last > 0 && points.get(0).equals(points.get(last))) {
      points.remove(last);
    }
    if (points.size() > 1) {
      lines.add(new Line(points, closed));
    }
  }

  private void line(Line line) {
    List<Point2D.Double> points = line.points();
    int count = points.size();
    for (int i = 0; i + 1 < count; i++) {
      piece(points.get(i), points.get(i + 1));
    }
    for (int i = 1; i + 1 < count; i++) {
      join(points.get(i - 1), points.get(i), points.get(i + 1));
    }
    if (line.closed()) {
      piece(points.get(count - 1), points.get(0));
      join(points.get(count - 2), points.get(count - 1), points.get(0));
      join(points.get(count - 1), points.get(0), points.get(1));
    } else {
      cap(points.get(0));
      cap(points.get(count - 1));
    }
  }

  private void dashed(Line line, List<Double> dashes) {
    List<Point2D.Double> points = new ArrayList<>(line.points());
    if (line.closed()) {
      points.add(points.get(0));
    }
    int dash = 0;
    double left = dashes.get(0) * scale;
    List<Point2D.Double> drawn = new ArrayList<>(List.of(points.get(0)));
    for (int i = 0; i + 1 < points.size(); i++) {
      Point2D.Double from = points.get(i);
      Point2D.Double to = points.get(i + 1);
      double length = length(from, to);
      double done = 0;
      while (length - done > left) {
        done += left;
        Point2D.Double here = between(from, to, done / length);
        drawn.add(here);
        dash(drawn, dash);
        drawn = new ArrayList<>(List.of(here));
        dash++;
        left = dashes.get(dash % dashes.size()) * scale;
      }
      left -= length - done;
      drawn.add(to);
    }
    dash(drawn, dash);
  }

  /** Every other piece is a gap. */
  private void dash(List<Point2D.Double> points, int number) {
    List<Point2D.Double> distinct = new ArrayList<>();
    for (Point2D.Double point : points) {
      if (distinct.isEmpty() || !distinct.get(distinct.size() - 1).equals(point)) {
        distinct.add(point);
      }
    }
    if (number % 2 == 0 && distinct.size() > 1) {
      line(new Line(distinct, false));
    }
  }

  private void piece(Point2D.Double from, Point2D.Double to) {
    Point2D.Double side = side(from, to);
    polygon(
        from.x + side.x,
        from.y + side.y,
        to.x + side.x,
        to.y + side.y,
        to.x - side.x,
        to.y - side.y,
        from.x - side.x,
        from.y - side.y);
  }

  private void join(Point2D.Double before, Point2D.Double at, Point2D.Double after) {
    Point2D.Double in = side(before, at);
    Point2D.Double next = side(at, after);
    boolean slight = in.x * next.x + in.y * next.y > SLIGHT * radius * radius;
    if (stroke.ends() == Stroke.Ends.ROUND && !slight) {
      circle(at);
      return;
    }
    double turn = in.x * next.y - in.y * next.x;
    double outer = turn > 0 ? -1 : 1;
    double x1 = at.x + in.x * outer;
    double y1 = at.y + in.y * outer;
    double x2 = at.x + next.x * outer;
    double y2 = at.y + next.y * outer;
    // The tip is over the middle of the two corners, as far as the angle says.
    double sumX = (in.x + next.x) * outer;
    double sumY = (in.y + next.y) * outer;
    double half = (sumX * sumX + sumY * sumY) / (4 * radius * radius);
    boolean pointed = half > 0 && 1 / half <= MITRE * MITRE;
    double tipX = pointed ? at.x + sumX / (2 * half) : (x1 + x2) / 2;
    double tipY = pointed ? at.y + sumY / (2 * half) : (y1 + y2) / 2;
    if (turn > 0) {
      polygon(at.x, at.y, x2, y2, tipX, tipY, x1, y1);
    } else {
      polygon(at.x, at.y, x1, y1, tipX, tipY, x2, y2);
    }
  }

  private void cap(Point2D.Double end) {
    if (stroke.ends() != Stroke.Ends.PLAIN) {
      circle(end);
    }
  }

  /** From a line to its edge: as long as half the width, to the left of its way on a screen. */
  private Point2D.Double side(Point2D.Double from, Point2D.Double to) {
    double share = radius / length(from, to);
    return new Point2D.Double(-(to.y - from.y) * share, (to.x - from.x) * share);
  }

  private void circle(Point2D.Double centre) {
    int corners = 12 + (int) (radius * 2);
    double[] places = new double[2 * corners];
    for (int i = 0; i < corners; i++) {
      // Anticlockwise, as all pieces are. The sines of StrictMath are the same everywhere.
      double angle = -2 * Math.PI * i / corners;
      places[2 * i] = centre.x + radius * StrictMath.cos(angle);
      places[2 * i + 1] = centre.y + radius * StrictMath.sin(angle);
    }
    polygon(places);
  }

  private void polygon(double... places) {
    out.moveTo(places[0], places[1]);
    for (int i = 2; i < places.length; i += 2) {
      out.lineTo(places[i], places[i + 1]);
    }
    out.closePath();
  }

  private static double length(Point2D.Double from, Point2D.Double to) {
    double x = to.x - from.x;
    double y = to.y - from.y;
    return Math.sqrt(x * x + y * y);
  }

  private static Point2D.Double between(Point2D.Double from, Point2D.Double to, double share) {
    return new Point2D.Double(from.x + (to.x - from.x) * share, from.y + (to.y - from.y) * share);
  }
}
