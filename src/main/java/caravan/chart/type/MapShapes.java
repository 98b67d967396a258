package caravan.chart.type;

import caravan.chart.drawing.Box;
import caravan.chart.drawing.Path;
import caravan.chart.map.MapAreas;
import caravan.chart.map.MapThinning;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * The areas of the world as a view shows them, with no more points than can be seen. Lines that
 * areas share are thinned once, so that no gaps come up between them. For one picture.
 */
final class MapShapes {
  // So many points, less some for each tooltip, keep a picture below 15 KB when it is packed.
  private static final int MOST_POINTS = 3500;
  private static final int FOR_EACH = 6;
  private static final double FINEST = 0.35;
  private static final double COARSER = 1.3;
  // Places at which three areas meet stay, of however many areas.
  private static final double COARSEST = 20;
  private static final double SPECK = 2;

  /**
   * A line with each of its points in the picture.
   *
   * @param seen whether any of it may lie in the picture
   */
  private record Drawn(MapAreas.Arc arc, double[] x, double[] y, boolean near, boolean seen) {
    /**
     * The line itself; where none of it is seen, its ends, whose straight line is not seen either.
     */
    IntStream kept(double tolerance) {
      return seen
          ? MapThinning.kept(x, y, tolerance).stream()
          : IntStream.of(0, x.length - 1).distinct();
    }
  }

  private final MapAreas areas;
  private final MapView view;
  private final boolean cut;

  // East and north where the map is cut at 180 degrees, else places in the picture.
  private final List<double[][]> lines = new ArrayList<>();
  private final Map<String, MapShape> shapes = new TreeMap<>();

  private MapShapes(MapAreas areas, MapView view, List<Drawn> drawn, double tolerance) {
    this.areas = areas;
    this.view = view;
    cut = view.projection().isCut();
    drawn.forEach(line -> lines.add(line(line, tolerance)));
    areas
        .rings()
        .forEach(
            (code, rings) -> {
              MapShape shape = shape(rings);
              if (!shape.rings().isEmpty()) {
                shapes.put(code, shape);
              }
            });
  }

  /**
   * What a view shows.
   *
   * @param members how many areas are told about
   */
  static MapShapes of(MapAreas areas, MapView view, int members) {
    List<Drawn> drawn = areas.arcs().stream().map(arc -> drawn(arc, view)).toList();
    double tolerance = FINEST;
    MapShapes shapes = new MapShapes(areas, view, drawn, tolerance);
    while (shapes.points() > MOST_POINTS - FOR_EACH * members && tolerance < COARSEST) {
      tolerance *= COARSER;
      shapes = new MapShapes(areas, view, drawn, tolerance);
    }
    return shapes;
  }

  /** What is in the picture, by code. */
  Map<String, MapShape> byCode() {
    return shapes;
  }

  private int points() {
    return shapes.values().stream().mapToInt(MapShape::points).sum();
  }

  private static Drawn drawn(MapAreas.Arc arc, MapView view) {
    int count = arc.east().length;
    double[] x = new double[count];
    double[] y = new double[count];
    boolean near = false;
    for (int i = 0; i < count; i++) {
      double[] at = view.at(arc.east()[i], arc.north()[i]);
      x[i] = at[0];
      y[i] = at[1];
      near |= view.projection().isNear(arc.east()[i], arc.north()[i]);
    }
    boolean seen = view.projection().isCut() || box(x, y).overlaps(view.frame());
    return new Drawn(arc, x, y, near, seen);
  }

  private static Box box(double[] x, double[] y) {
    return new Box(
        Arrays.stream(x).min().orElse(0),
        Arrays.stream(y).min().orElse(0),
        Arrays.stream(x).max().orElse(0),
        Arrays.stream(y).max().orElse(0));
  }

  private double[][] line(Drawn line, double tolerance) {
    if (!line.near()) {
      return new double[0][];
    }
    double[] first = cut ? line.arc().east() : line.x();
    double[] second = cut ? line.arc().north() : line.y();
    return line.kept(tolerance)
        .mapToObj(i -> new double[] {first[i], second[i]})
        .toArray(double[][]::new);
  }

  private MapShape shape(List<int[]> rings) {
    List<double[][]> clipped = new ArrayList<>();
    for (int[] ring : rings) {
      List<double[]> points = new ArrayList<>();
      for (int number : ring) {
        double[][] line = lines.get(number < 0 ? ~number : number);
        for (int i = 0; i < line.length; i++) {
          points.add(line[number < 0 ? line.length - 1 - i : i]);
        }
      }
      for (double[][] part : cut ? DateLine.parts(points) : List.<double[][]>of(array(points))) {
        add(clipped, MapClip.ring(projected(part), view.frame()));
      }
    }
    return new MapShape(clipped);
  }

  private static void add(List<double[][]> rings, double[][] ring) {
    Box box = MapShape.box(ring);
    if (ring.length >= 3 && Math.max(box.width(), box.height()) >= SPECK) {
      rings.add(ring);
    }
  }

  private static double[][] array(List<double[]> points) {
    return points.toArray(double[][]::new);
  }

  private double[][] projected(double[][] places) {
    if (!cut) {
      return places;
    }
    double[][] points = new double[places.length][];
    for (int i = 0; i < places.length; i++) {
      points[i] = view.at(places[i][0], places[i][1]);
    }
    return points;
  }

  /** The boundaries as one path. */
  Path borders() {
    return path(areas.borders());
  }

  /** The lines of their own as one path. */
  Path lines() {
    return path(areas.lines());
  }

  private Path path(int[] numbers) {
    Path.Maker path = new Path.Maker();
    for (int number : numbers) {
      for (double[][] piece : MapClip.line(projected(lines.get(number)), view.frame())) {
        MapShape.add(path, piece);
      }
    }
    return path.coarse();
  }
}
