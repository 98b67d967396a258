package caravan.chart.type;

import caravan.chart.drawing.Box;
import java.util.ArrayList;
import java.util.List;

/** Cuts outlines at 180 degrees, for maps that end there. */
public final class DateLine {
  private static final double HALF = 180;
  private static final double WHOLE = 360;
  private static final double WORLD = 2 * WHOLE;

  private DateLine() {}

  /**
   * The parts of a ring, each within 180 degrees east and west.
   *
   * @param ring east and north of each point, not cut
   */
  public static List<double[][]> parts(List<double[]> ring) {
    List<double[]> open = unrolled(ring);
    List<double[][]> parts = new ArrayList<>();
    for (int turn = -1; turn <= 1; turn++) {
      double shift = WHOLE * turn;
      double[][] moved =
          open.stream().map(p -> new double[] {p[0] + shift, p[1]}).toArray(double[][]::new);
      double[][] part = MapClip.ring(moved, new Box(-HALF, -WORLD, HALF, WORLD));
      if (part.length >= 3) {
        parts.add(part);
      }
    }
    return parts;
  }

  /** East without jumps; a ring around a pole is led over the pole. */
  private static List<double[]> unrolled(List<double[]> ring) {
    List<double[]> open = new ArrayList<>();
    double turned = 0;
    for (int i = 0; i < ring.size(); i++) {
      double[] p = ring.get(i);
      double before = i == 0 ? p[0] : ring.get(i - 1)[0];
      turned += jump(before, p[0]);
      open.add(new double[] {p[0] + turned, p[1]});
    }
    if (!ring.isEmpty()) {
      double[] first = open.get(0);
      double[] last = open.get(open.size() - 1);
      turned += jump(ring.get(ring.size() - 1)[0], ring.get(0)[0]);
      if (turned != 0) {
        double pole = first[1] < 0 ? -HALF / 2 : HALF / 2;
        open.add(new double[] {first[0] + turned, first[1]});
        open.add(new double[] {first[0] + turned, pole});
        open.add(new double[] {first[0], pole});
      } else if (last[0] != first[0] || last[1] != first[1]) {
        open.add(first);
      }
    }
    return open;
  }

  private static double jump(double from, double to) {
    if (to - from > HALF) {
      return -WHOLE;
    }
    return from - to > HALF ? WHOLE : 0;
  }
}
