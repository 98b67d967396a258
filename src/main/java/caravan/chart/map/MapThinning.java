package caravan.chart.map;

import java.util.BitSet;

/** Leaves out points of a line that lie close to what is left: Douglas and Peucker's way. */
public final class MapThinning {
  private MapThinning() {}

  /**
   * Which points stay; the first and the last always do.
   *
   * @param x of each point
   * @param y of each point
   * @param tolerance how far a point that is left out may lie off the line
   */
  public static BitSet kept(double[] x, double[] y, double tolerance) {
    BitSet kept = new BitSet(x.length);
    kept.set(0);
    kept.set(x.length - 1);
    int[] open = new int[2 * x.length + 2];
    int top = 0;
    open[top++] = 0;
    open[top++] = x.length - 1;
    while (top > 0) {
      int to = open[--top];
      int from = open[--top];
      int far = farthest(x, y, from, to, tolerance);
      if (far > 0) {
        kept.set(far);
        open[top++] = from;
        open[top++] = far;
        open[top++] = far;
        open[top++] = to;
      }
    }
    return kept;
  }

  /** The point between two that is farthest off; 0 where none is beyond the tolerance. */
  private static int farthest(double[] x, double[] y, int from, int to, double tolerance) {
    int far = 0;
    double most = tolerance * tolerance;
    for (int i = from + 1; i < to; i++) {
      double off = squareDistance(x[i], y[i], x[from], y[from], x[to], y[to]);
      if (off > most) {
        most = off;
        far = i;
      }
    }
    return far;
  }

  /** Square of the distance of a point from a piece of a line. */
  public static double squareDistance(
      double px, double py, double ax, double ay, double bx, double by) {
    double dx = bx - ax;
    double dy = by - ay;
    double length = dx * dx + dy * dy;
    double along = length == 0 ? 0 : ((px - ax) * dx + (py - ay) * dy) / length;
    double t = Math.max(0, Math.min(1, along));
    double x = px - ax - t * dx;
    double y = py - ay - t * dy;
    return x * x + y * y;
  }
}
