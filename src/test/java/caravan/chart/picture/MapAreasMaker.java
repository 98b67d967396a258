package caravan.chart.picture;

import caravan.chart.map.MapThinning;
import com.ibm.icu.util.Region;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Makes {@code src/main/resources/caravan/chart/map/areas.txt} from {@code countries-50m.json} of
 * the npm package {@code world-atlas}; see the README beside that file.
 *
 * <p>{@code mvn test-compile exec:java -Dexec.classpathScope=test
 * -Dexec.mainClass=caravan.chart.picture.MapAreasMaker "-Dexec.args=countries-50m.json
 * src/main/resources/caravan/chart/map/areas.txt"}
 */
public final class MapAreasMaker {
  /** Points this near the line between others are left out, in degrees on the equator. */
  private static final double TOLERANCE = 0.03;

  /** Without a code of their own in the data; drawn as land that belongs to no area. */
  private static final String NOBODY = "-";

  /** What the data name without a code and others have a code for. */
  private static final Map<String, String> CODES =
      Map.of("Kosovo", "XKX", "Indian Ocean Ter.", NOBODY);

  /** A point in Crimea, which the data give to Russia as a polygon of its own. */
  private static final double[] CRIMEA = {34.2, 45.3};

  /** Pairs with a boundary that is disputed, not agreed on, or an armistice line: none is drawn. */
  private static final List<String> DISPUTED =
      List.of(
          "ARM AZE", "BTN CHN", "CHN IND", "CHN PAK", "IND PAK", "IND NPL", "AFG PAK", "CYP -",
          "CHN -", "IND -", "PAK -", "SOM -", "ETH -", "DJI -", "UKR -", "RUS UKR", "RUS GEO",
          "SRB XKX", "ISR PSE", "ISR SYR", "ISR LBN", "JOR PSE", "EGY PSE", "MAR ESH", "DZA ESH",
          "MRT ESH", "EGY SDN", "SDN SSD", "KEN SSD", "ETH SOM", "ETH SDN", "GUY VEN", "GUY SUR",
          "BLZ GTM", "PRK KOR", "KHM THA");

  /** Inhabited codes that the data hold within another area, or not at all: east, north. */
  private static final String[] POINTS = {
    "BES -68.3 12.2", "CCK 96.8 -12.2", "CXR 105.6 -10.5", "GIB -5.4 36.1", "GLP -61.5 16.2",
    "GUF -53.1 4.0", "MTQ -61.0 14.7", "MYT 45.2 -12.8", "REU 55.5 -21.1", "SJM 16.0 78.5",
    "TKL -171.8 -9.2", "TUV 179.2 -8.5"
  };

  private final JsonNode root;
  private final List<double[][]> arcs = new ArrayList<>();
  private final Map<String, List<List<Integer>>> areas = new TreeMap<>();

  private MapAreasMaker(JsonNode root) {
    this.root = root;
  }

  public static void main(String[] args) throws IOException {
    JsonNode root = JsonMapper.shared().readTree(Files.readString(Path.of(args[0])));
    Files.writeString(Path.of(args[1]), new MapAreasMaker(root).text());
  }

  private String text() {
    readArcs();
    readAreas();
    StringBuilder out = new StringBuilder("# Made by caravan.chart.picture.MapAreasMaker.\n");
    for (double[][] arc : arcs) {
      out.append("arc").append(steps(arc)).append('\n');
    }
    areas.forEach((code, rings) -> appendArea(out, code, rings));
    out.append("borders");
    borders().forEach(arc -> out.append(' ').append(arc));
    out.append('\n');
    for (String point : POINTS) {
      String[] parts = point.split(" ");
      out.append("point ").append(parts[0]);
      out.append(' ').append(hundredths(Double.parseDouble(parts[1])));
      out.append(' ').append(hundredths(Double.parseDouble(parts[2]))).append('\n');
    }
    return out.toString();
  }

  private static void appendArea(StringBuilder out, String code, List<List<Integer>> rings) {
    out.append("area ").append(code);
    for (int i = 0; i < rings.size(); i++) {
      out.append(i == 0 ? "" : " ;");
      rings.get(i).forEach(arc -> out.append(' ').append(arc));
    }
    out.append('\n');
  }

  private static long hundredths(double degrees) {
    return Math.round(degrees * 100);
  }

  /** The first point and the steps to the others, in hundredths of a degree. */
  private static String steps(double[][] arc) {
    StringBuilder out = new StringBuilder();
    long x = 0;
    long y = 0;
    for (int i = 0; i < arc[0].length; i++) {
      long nextX = hundredths(arc[0][i]);
      long nextY = hundredths(arc[1][i]);
      if (i == 0 || i == arc[0].length - 1 || nextX != x || nextY != y) {
        out.append(' ').append(nextX - x).append(' ').append(nextY - y);
      }
      x = nextX;
      y = nextY;
    }
    return out.toString();
  }

  private void readArcs() {
    JsonNode scale = root.get("transform").get("scale");
    JsonNode translate = root.get("transform").get("translate");
    for (JsonNode arc : root.get("arcs")) {
      double[][] points = new double[2][arc.size()];
      for (int axis = 0; axis < 2; axis++) {
        long at = 0;
        for (int i = 0; i < arc.size(); i++) {
          at += arc.get(i).get(axis).asLong();
          points[axis][i] = at * scale.get(axis).asDouble() + translate.get(axis).asDouble();
        }
      }
      arcs.add(thinned(points));
    }
  }

  /** With east and west as long as north and south where the line runs. */
  private static double[][] thinned(double[][] points) {
    int count = points[0].length;
    double[] x = new double[count];
    for (int i = 0; i < count; i++) {
      x[i] = points[0][i] * Math.cos(Math.toRadians(points[1][i]));
    }
    // A ring begins where it ends: its farthest point has to stay.
    boolean ring = points[0][0] == points[0][count - 1] && points[1][0] == points[1][count - 1];
    BitSet kept = MapThinning.kept(x, points[1], ring ? TOLERANCE / 2 : TOLERANCE);
    if (ring && kept.cardinality() < 4) {
      kept.set(count / 3);
      kept.set(2 * count / 3);
    }
    double[][] thin = new double[2][];
    for (int axis = 0; axis < 2; axis++) {
      double[] values = points[axis];
      thin[axis] = kept.stream().mapToDouble(i -> values[i]).toArray();
    }
    return thin;
  }

  private void readAreas() {
    for (JsonNode shape : root.get("objects").get("countries").get("geometries")) {
      boolean several = shape.get("type").asString().equals("MultiPolygon");
      for (JsonNode polygon : several ? shape.get("arcs") : List.of(shape.get("arcs"))) {
        List<List<Integer>> rings = new ArrayList<>();
        for (JsonNode ring : polygon) {
          List<Integer> numbers = new ArrayList<>();
          ring.forEach(arc -> numbers.add(arc.asInt()));
          rings.add(numbers);
        }
        String code = code(shape, rings.get(0));
        areas.computeIfAbsent(code, key -> new ArrayList<>()).addAll(rings);
      }
    }
  }

  private String code(JsonNode shape, List<Integer> ring) {
    String name = shape.get("properties").get("name").asString();
    JsonNode id = shape.get("id");
    if (id == null) {
      return CODES.getOrDefault(name, NOBODY);
    }
    if (name.equals("Russia") && ring.size() < 4 && holds(ring, CRIMEA)) {
      return NOBODY;
    }
    String region = Region.getInstance(Integer.parseInt(id.asString())).toString();
    return new Locale.Builder().setRegion(region).build().getISO3Country();
  }

  private boolean holds(List<Integer> ring, double[] point) {
    boolean inside = false;
    for (int number : ring) {
      double[][] arc = arcs.get(number < 0 ? ~number : number);
      for (int i = 1; i < arc[0].length; i++) {
        double y1 = arc[1][i - 1];
        double y2 = arc[1][i];
        if ((y1 > point[1]) != (y2 > point[1])) {
          double x = arc[0][i - 1] + (point[1] - y1) / (y2 - y1) * (arc[0][i] - arc[0][i - 1]);
          inside ^= point[0] < x;
        }
      }
    }
    return inside;
  }

  /** The arcs between two areas, without those that are disputed. */
  private Set<Integer> borders() {
    Map<Integer, Set<String>> sides = new TreeMap<>();
    areas.forEach(
        (code, rings) ->
            rings.forEach(
                ring ->
                    ring.forEach(
                        arc ->
                            sides
                                .computeIfAbsent(arc < 0 ? ~arc : arc, key -> new TreeSet<>())
                                .add(code))));
    Set<Set<String>> disputed = new java.util.HashSet<>();
    DISPUTED.forEach(pair -> disputed.add(Set.of(pair.split(" "))));
    Set<Integer> borders = new TreeSet<>();
    sides.forEach(
        (arc, codes) -> {
          if (Objects.requireNonNull(codes).size() == 2 && !disputed.contains(codes)) {
            borders.add(arc);
          }
        });
    return borders;
  }
}
