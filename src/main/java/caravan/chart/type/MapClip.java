package caravan.chart.type;

import caravan.chart.drawing.Box;
import java.util.ArrayList;
import java.util.List;

/** Cuts off what lies outside a box: Sutherland and Hodgman's way for rings. */
final class MapClip {
  private MapClip() {}

  /** The part of a ring within a box; empty where there is none. */
  static double[][] ring(double[][] ring, Box box) {
    List<double[]> points = List.of(ring);
    points = half(points, 0, box.left(), 1);
    points = half(points, 0, box.right(), -1);
    points = half(points, 1, box.top(), 1);
    points = half(points, 1, box.bottom(), -1);
    return points.toArray(double[][]::new);
  }

  /**
   * What is on one side of a line.
   *
   * @param axis 0 for x, 1 for y
   * @param sign 1 to keep what is beyond the edge, -1 for what is before it
   */
  private static List<double[]> half(List<double[]> points, int axis, double edge, int sign) {
    List<double[]> kept = new ArrayList<>();
    for (int i = 0; i < points.size(); i++) {
      double[] from = points.get((i + points.size() - 1) % points.size());
      double[] to = points.get(i);
      boolean fromIn = sign * (from[axis] - edge) >= 0;
      boolean toIn = sign * (to[axis] - edge) >= 0;
      if (fromIn != toIn) {
        kept.add(cut(from, to, axis, edge));
      }
      if (toIn) {
        kept.add(to);
      }
    }
    return kept;
  }

  private static double[] cut(double[] from, double[] to, int axis, double edge) {
    double t = (edge - from[axis]) / (to[axis] - from[axis]);
    double[] at = {from[0] + t * (to[0] - from[0]), from[1] + t * (to[1] - from[1])};
    at[axis] = edge;
    return at;
  }

  /** The pieces of a line whose points lie within a box. */
  static List<double[][]> line(double[][] line, Box box) {
    List<double[][]> pieces = new ArrayList<>();
    List<double[]> piece = new ArrayList<>();
    for (double[] p : line) {
      boolean inside =
          p[0] >= box.left() && p[0] <= box.right() && p[1] >= box.top() && p[1] <= box.bottom();
      // A line that is cut at the edge of the globe goes on at the other side.
      boolean leaps =
          !piece.isEmpty() && Math.abs(p[0] - piece.get(piece.size() - 1)[0]) > box.width() / 2;
      if (leaps) {
        add(pieces, piece);
        piece = new ArrayList<>();
      }
      if (inside) {
        piece.add(p);
      } else {
        add(pieces, piece);
        piece = new ArrayList<>();
      }
    }
    add(pieces, piece);
    return pieces;
  }

  private static void add(List<double[][]> pieces, List<double[]> piece) {
    if (piece.size() > 1) {
      pieces.add(piece.toArray(double[][]::new));
    }
  }
}
