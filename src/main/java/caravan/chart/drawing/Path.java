package caravan.chart.drawing;

import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.List;

/**
 * Lines and curves from place to place, in user units. Immutable.
 *
 * @param coarse whether it has many points, all in tenths: an area of a map
 */
public record Path(List<Step> steps, boolean coarse) implements Outline {
  /** How a path goes on. */
  public enum Kind {
    MOVE,
    LINE,
    /** A line whose end is level with its beginning. */
    ACROSS,
    /** A line whose end is right above or below its beginning. */
    DOWN,
    /** A curve with one handle, as letters have. */
    ARC,
    CURVE,
    CLOSE
  }

  /**
   * A part of a path.
   *
   * @param x1 with {@code y1}, the handle of its beginning, which only curves have
   * @param x2 with {@code y2}, the handle of the end of a curve
   * @param x with {@code y}, where it ends
   */
  public record Step(Kind kind, double x1, double y1, double x2, double y2, double x, double y) {}

  public Path {
    steps = List.copyOf(steps);
  }

  public boolean isEmpty() {
    return steps.isEmpty();
  }

  @Override
  public Path path() {
    return this;
  }

  /**
   * A coordinate as pictures have it, in hundredths.
   *
   * @throws IllegalStateException if it is not finite: a picture with such a number is broken
   */
  public static double rounded(double value) {
    if (!Double.isFinite(value)) {
      throw new IllegalStateException("coordinate " + value);
    }
    return Math.round(value * 100) / 100.0;
  }

  /** A straight line. */
  public static Path line(double x1, double y1, double x2, double y2) {
    return new Maker().move(x1, y1).line(x2, y2).path();
  }

  /** The outline of a rectangle. */
  public static Path around(Box box) {
    return new Maker()
        .move(box.left(), box.top())
        .across(box.right())
        .down(box.bottom())
        .across(box.left())
        .close()
        .path();
  }

  /** Puts a path together. For one path and one thread. */
  public static final class Maker {
    private final List<Step> steps = new ArrayList<>();
    private double x;
    private double y;
    private double startX;
    private double startY;

    public Maker move(double newX, double newY) {
      add(Kind.MOVE, newX, newY);
      startX = x;
      startY = y;
      return this;
    }

    public Maker line(double newX, double newY) {
      return add(Kind.LINE, newX, newY);
    }

    /** A line to the side. */
    public Maker across(double newX) {
      return add(Kind.ACROSS, newX, y);
    }

    /** A line down or up. */
    public Maker down(double newY) {
      return add(Kind.DOWN, x, newY);
    }

    /** To a place: a line if the path has begun, else the beginning of one. */
    public Maker to(boolean begun, double newX, double newY) {
      return begun ? line(newX, newY) : move(newX, newY);
    }

    /** The lines from point to point. */
    public Maker through(List<Point2D> points) {
      for (int i = 0; i < points.size(); i++) {
        to(i > 0, points.get(i).getX(), points.get(i).getY());
      }
      return this;
    }

    public Maker arc(double x1, double y1, double newX, double newY) {
      x = rounded(newX);
      y = rounded(newY);
      steps.add(new Step(Kind.ARC, rounded(x1), rounded(y1), 0, 0, x, y));
      return this;
    }

    public Maker curve(double x1, double y1, double x2, double y2, double newX, double newY) {
      x = rounded(newX);
      y = rounded(newY);
      steps.add(new Step(Kind.CURVE, rounded(x1), rounded(y1), rounded(x2), rounded(y2), x, y));
      return this;
    }

    public Maker close() {
      return add(Kind.CLOSE, startX, startY);
    }

    public Maker add(Path other) {
      steps.addAll(other.steps());
      return this;
    }

    private Maker add(Kind kind, double newX, double newY) {
      x = rounded(newX);
      y = rounded(newY);
      steps.add(new Step(kind, 0, 0, 0, 0, x, y));
      return this;
    }

    public boolean isEmpty() {
      return steps.isEmpty();
    }

    public Path path() {
      return new Path(steps, false);
    }

    /** One of which all points are in tenths. */
    public Path coarse() {
      return new Path(steps, true);
    }
  }
}
