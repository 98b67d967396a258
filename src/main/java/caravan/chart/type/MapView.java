package caravan.chart.type;

import caravan.chart.drawing.Box;
import caravan.chart.map.MapAreas;
import caravan.chart.map.MapProjection;
import caravan.chart.spec.ChartSize;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which part of the globe a map shows, and where it lies in the picture: what is to be seen, with
 * some surroundings. Immutable.
 */
public record MapView(MapProjection projection, double scale, double x0, double y0, Box frame) {
  /** Of the areas of a country, those this small beside its largest may lie outside the picture. */
  private static final double SMALL_PART = 1.0 / 6;

  private static final double WIDEST_COSINE = Math.cos(Math.toRadians(70));
  // About 1300 kilometres: a smaller region would show more than the data hold.
  private static final double LEAST_EXTENT = 0.2;
  private static final double FILLED = 0.93;
  private static final int STEPS = 60;
  private static final double SOUTH_OF_LAND = -57;
  private static final double NORTH_OF_LAND = 84;

  /**
   * The view of some areas.
   *
   * @param codes what is to be seen; at least one
   * @param top y of the upper edge of the map
   */
  public static MapView of(MapAreas areas, Collection<String> codes, ChartSize size, double top) {
    List<double[]> places =
        codes.stream().map(code -> places(areas, code)).flatMap(List::stream).toList();
    List<double[]> units = places.stream().map(MapView::unit).toList();
    double[] centre = centre(units);
    double least = WIDEST_COSINE * length(centre);
    boolean around = units.stream().allMatch(unit -> product(centre, unit) > least);
    if (around) {
      double east = Math.toDegrees(Math.atan2(centre[1], centre[0]));
      double north = Math.toDegrees(Math.asin(centre[2] / Math.max(length(centre), 1e-9)));
      return fitted(new MapProjection.Around(east, north), places, size, top);
    }
    double south = codes.contains("ATA") ? -90 : SOUTH_OF_LAND;
    List<double[]> world = new ArrayList<>();
    for (double north : new double[] {south, 0, NORTH_OF_LAND}) {
      world.add(new double[] {-180, north});
      world.add(new double[] {180, north});
    }
    return fitted(new MapProjection.World(), world, size, top);
  }

  private static MapView fitted(
      MapProjection projection, List<double[]> places, ChartSize size, double top) {
    double left = Double.POSITIVE_INFINITY;
    double right = Double.NEGATIVE_INFINITY;
    double low = Double.POSITIVE_INFINITY;
    double high = Double.NEGATIVE_INFINITY;
    for (double[] place : places) {
      double[] p = projection.project(place[0], place[1]);
      left = Math.min(left, p[0]);
      right = Math.max(right, p[0]);
      low = Math.min(low, p[1]);
      high = Math.max(high, p[1]);
    }
    double width = Math.max(LEAST_EXTENT, right - left);
    double height = Math.max(LEAST_EXTENT / 2, high - low);
    boolean wide = size == ChartSize.WIDE;
    double across = size.width();
    double most = across * (wide ? 0.72 : 1.1);
    double down =
        Math.rint(Math.max(across * (wide ? 0.46 : 0.75), Math.min(most, across * height / width)));
    double scale = FILLED * Math.min(across / width, down / height);
    double x0 = across / 2 - scale * (left + right) / 2;
    double y0 = top + down / 2 + scale * (low + high) / 2;
    return new MapView(projection, scale, x0, y0, new Box(0, top, across, top + down));
  }

  /** Where a place lies in the picture. */
  double[] at(double east, double north) {
    double[] p = projection.project(east, north);
    return new double[] {x0 + scale * p[0], y0 - scale * p[1]};
  }

  /** Where a country too small to be seen lies in the picture; null if it is not in it. */
  public static double @Nullable [] place(MapAreas areas, String code, MapView view) {
    List<double[]> places = places(areas, code);
    if (places.isEmpty()) {
      return null;
    }
    double[] mean = meanOf(places);
    double east = Math.toDegrees(Math.atan2(mean[1], mean[0]));
    double north = Math.toDegrees(Math.asin(mean[2] / Math.max(length(mean), 1e-9)));
    double[] at = view.at(east, north);
    Box box = view.frame();
    boolean inside =
        at[0] >= box.left() && at[0] <= box.right() && at[1] >= box.top() && at[1] <= box.bottom();
    return inside ? at : null;
  }

  /** East and north of places that show where a country lies: its main parts. */
  private static List<double[]> places(MapAreas areas, String code) {
    double[] point = areas.point(code);
    if (point != null) {
      return List.of(point);
    }
    List<List<double[]>> rings = new ArrayList<>();
    for (int[] ring : areas.rings().getOrDefault(code, List.of())) {
      List<double[]> places = new ArrayList<>();
      for (int number : ring) {
        MapAreas.Arc arc = areas.arcs().get(number < 0 ? ~number : number);
        int last = arc.east().length - 1;
        for (int i = 0; i <= last; i++) {
          int at = number < 0 ? last - i : i;
          places.add(new double[] {arc.east()[at], arc.north()[at]});
        }
      }
      rings.add(places);
    }
    double largest = rings.stream().mapToDouble(MapView::size).max().orElse(0);
    return rings.stream()
        .filter(ring -> size(ring) >= SMALL_PART * largest)
        .flatMap(List::stream)
        .toList();
  }

  /** About how large a ring is, for comparison. */
  private static double size(List<double[]> ring) {
    double sum = 0;
    for (int i = 0; i < ring.size(); i++) {
      double[] a = ring.get(i);
      double[] b = ring.get((i + 1) % ring.size());
      sum += (b[0] - a[0]) * (Math.sin(Math.toRadians(a[1])) + Math.sin(Math.toRadians(b[1])));
    }
    return Math.abs(sum);
  }

  private static double[] unit(double[] place) {
    double lon = Math.toRadians(place[0]);
    double lat = Math.toRadians(place[1]);
    return new double[] {
      Math.cos(lat) * Math.cos(lon), Math.cos(lat) * Math.sin(lon), Math.sin(lat)
    };
  }

  /**
   * About the middle of the smallest circle around all places: Bădoiu and Clarkson's way, "Smaller
   * core-sets for balls" (2003), from the mean on.
   */
  private static double[] centre(List<double[]> units) {
    double[] centre = mean(units);
    for (int step = 2; step < STEPS; step++) {
      double[] from = centre;
      double[] far =
          Collections.min(units, Comparator.comparingDouble(unit -> product(from, unit)));
      double[] next = new double[3];
      for (int i = 0; i < 3; i++) {
        next[i] = centre[i] + (far[i] - centre[i]) / step;
      }
      centre = next;
    }
    return centre;
  }

  private static double[] meanOf(List<double[]> places) {
    return mean(places.stream().map(MapView::unit).toList());
  }

  private static double[] mean(List<double[]> vectors) {
    double[] sum = new double[3];
    for (double[] vector : vectors) {
      for (int i = 0; i < 3; i++) {
        sum[i] += vector[i] / vectors.size();
      }
    }
    return sum;
  }

  private static double length(double[] v) {
    return Math.sqrt(v[0] * v[0] + v[1] * v[1] + v[2] * v[2]);
  }

  private static double product(double[] a, double[] b) {
    return a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
  }
}
