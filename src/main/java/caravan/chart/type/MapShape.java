package caravan.chart.type;

import caravan.chart.drawing.Box;
import caravan.chart.drawing.Path;
import caravan.chart.map.MapThinning;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An area as it lies in the picture, cut off at the edge of the map. Immutable.
 *
 * @param rings its outlines and holes, each a list of points
 */
public record MapShape(List<double[][]> rings) {
  private static final int SAMPLES = 22;
  // Tenths of a unit are finer than what is thinned out.
  private static final double TENTHS = 10;

  public MapShape {
    rings = List.copyOf(rings);
  }

  /** A circle, near enough for a small one. */
  static MapShape circle(double x, double y, double radius) {
    double[][] ring = new double[16][];
    for (int i = 0; i < ring.length; i++) {
      double angle = 2 * Math.PI * i / ring.length;
      ring[i] = new double[] {x + radius * Math.cos(angle), y + radius * Math.sin(angle)};
    }
    return new MapShape(List.<double[][]>of(ring));
  }

  /** How much of the picture it takes up, in square units. */
  public double size() {
    return rings.stream().mapToDouble(MapShape::size).sum();
  }

  int points() {
    return rings.stream().mapToInt(ring -> ring.length).sum();
  }

  private static double size(double[][] ring) {
    double sum = 0;
    for (int i = 0; i < ring.length; i++) {
      double[] a = ring[i];
      double[] b = ring[(i + 1) % ring.length];
      sum += a[0] * b[1] - b[0] * a[1];
    }
    return Math.abs(sum / 2);
  }

  boolean holds(double x, double y) {
    boolean inside = false;
    for (double[][] ring : rings) {
      for (int i = 0; i < ring.length; i++) {
        double[] a = ring[i];
        double[] b = ring[(i + 1) % ring.length];
        if ((a[1] > y) != (b[1] > y)) {
          inside ^= x < a[0] + (y - a[1]) / (b[1] - a[1]) * (b[0] - a[0]);
        }
      }
    }
    return inside;
  }

  /** Whether a box lies within it as far as its corners, its edges and the outline tell. */
  boolean holds(Box box) {
    for (double across : new double[] {0, 0.25, 0.5, 0.75, 1}) {
      double x = box.left() + across * box.width();
      if (!holds(x, box.top()) || !holds(x, box.bottom()) || !holds(x, box.centreY())) {
        return false;
      }
    }
    return rings.stream()
        .flatMap(java.util.Arrays::stream)
        .noneMatch(
            p ->
                p[0] > box.left() && p[0] < box.right() && p[1] > box.top() && p[1] < box.bottom());
  }

  /** The place in its largest part that is farthest from its outline; null where it has none. */
  double @Nullable [] anchor() {
    double[][] largest = null;
    for (double[][] ring : rings) {
      largest = largest == null || size(ring) > size(largest) ? ring : largest;
    }
    double[] best = null;
    double most = 0;
    for (double[] place : samples(largest == null ? new double[0][] : largest)) {
      double off = holds(place[0], place[1]) && largest != null ? distance(largest, place) : 0;
      if (off > most) {
        most = off;
        best = place;
      }
    }
    return best;
  }

  private static double distance(double[][] ring, double[] place) {
    double least = Double.POSITIVE_INFINITY;
    for (int i = 0; i < ring.length; i++) {
      double[] a = ring[i];
      double[] b = ring[(i + 1) % ring.length];
      least =
          Math.min(least, MapThinning.squareDistance(place[0], place[1], a[0], a[1], b[0], b[1]));
    }
    return least;
  }

  /** A middle for a box within the area, as near to a place as there is one; null if none. */
  double @Nullable [] roomFor(double width, double height, double[] near) {
    double[] best = null;
    double least = Double.POSITIVE_INFINITY;
    List<double[]> places = new ArrayList<>(List.of(near));
    for (double[][] ring : rings) {
      Box around = box(ring);
      boolean large = around.width() > width && around.height() > height;
      places.addAll(large ? samples(ring) : List.of());
    }
    for (double[] place : places) {
      double off = Math.hypot(place[0] - near[0], place[1] - near[1]);
      Box box =
          new Box(
              place[0] - width / 2,
              place[1] - height / 2,
              place[0] + width / 2,
              place[1] + height / 2);
      if (off < least && holds(box)) {
        least = off;
        best = place;
      }
    }
    return best;
  }

  /** Places spread over the box around a ring. */
  private static List<double[]> samples(double[][] ring) {
    List<double[]> places = new ArrayList<>();
    Box box = box(ring);
    for (int i = 1; i < SAMPLES && ring.length > 0; i++) {
      for (int j = 1; j < SAMPLES; j++) {
        double x = box.left() + box.width() * i / SAMPLES;
        places.add(new double[] {x, box.top() + box.height() * j / SAMPLES});
      }
    }
    return places;
  }

  static Box box(double[][] ring) {
    double left = Double.POSITIVE_INFINITY;
    double right = Double.NEGATIVE_INFINITY;
    double top = Double.POSITIVE_INFINITY;
    double bottom = Double.NEGATIVE_INFINITY;
    for (double[] p : ring) {
      left = Math.min(left, p[0]);
      right = Math.max(right, p[0]);
      top = Math.min(top, p[1]);
      bottom = Math.max(bottom, p[1]);
    }
    return new Box(left, top, right, bottom);
  }

  /** Lines from lower left to upper right across it, for what has no value. */
  Path hatching(double gap) {
    Path.Maker path = new Path.Maker();
    double least = Double.POSITIVE_INFINITY;
    double most = Double.NEGATIVE_INFINITY;
    for (double[][] ring : rings) {
      for (double[] p : ring) {
        least = Math.min(least, p[0] + p[1]);
        most = Math.max(most, p[0] + p[1]);
      }
    }
    for (double sum = Math.ceil(least / gap) * gap; sum < most; sum += gap) {
      List<Double> cuts = cuts(sum);
      for (int i = 0; i + 1 < cuts.size(); i += 2) {
        path.move(cuts.get(i), sum - cuts.get(i));
        path.line(cuts.get(i + 1), sum - cuts.get(i + 1));
      }
    }
    return path.path();
  }

  /** Where the line x + y = sum meets the outline: x, in order. */
  private List<Double> cuts(double sum) {
    List<Double> cuts = new ArrayList<>();
    for (double[][] ring : rings) {
      for (int i = 0; i < ring.length; i++) {
        double[] a = ring[i];
        double[] b = ring[(i + 1) % ring.length];
        double da = a[0] + a[1] - sum;
        double db = b[0] + b[1] - sum;
        if ((da > 0) != (db > 0)) {
          cuts.add(a[0] + da / (da - db) * (b[0] - a[0]));
        }
      }
    }
    cuts.sort(null);
    return cuts;
  }

  /** Its outline. */
  Path path() {
    Path.Maker path = new Path.Maker();
    for (double[][] ring : rings) {
      add(path, ring);
      path.close();
    }
    return path.coarse();
  }

  /** Adds a line to a coarse path. */
  static void add(Path.Maker path, double[][] points) {
    for (int i = 0; i < points.length; i++) {
      path.to(i > 0, tenths(points[i][0]), tenths(points[i][1]));
    }
  }

  private static double tenths(double value) {
    return Math.round(value * 10) / 10.0;
  }
}
