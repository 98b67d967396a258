package caravan.chart.map;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Areas of the globe by their codes: those of the world, which are countries and territories by
 * their ISO 3166-1 alpha-3 codes, or those of a report's own file. The file of the world and where
 * it comes from are in {@code caravan/chart/map}; it is read when first asked for. Immutable and
 * safe for use by several threads.
 */
public final class MapAreas {
  private static final String FILE = "/caravan/chart/map/areas.txt";

  /** Land without a code. */
  public static final String NOBODY = "-";

  /** Makes the reading of the file wait until a map is drawn. */
  private static final class Loaded {
    private static final MapAreas AREAS = new MapAreas();
  }

  /**
   * A line that areas share.
   *
   * @param east of each point, in degrees
   * @param north of each point, in degrees
   */
  public record Arc(double[] east, double[] north) {}

  private final List<Arc> arcs = new ArrayList<>();
  private final Map<String, List<int[]>> rings = new LinkedHashMap<>();
  private final Map<String, double[]> points = new LinkedHashMap<>();
  private int[] borders = {};
  private int[] lines = {};
  private final String digest;

  /**
   * Areas of a report.
   *
   * @param lines the numbers of the arcs that are lines of their own
   * @param digest tells them from others
   */
  MapAreas(
      List<Arc> arcs, Map<String, List<int[]>> rings, int[] borders, int[] lines, String digest) {
    this.arcs.addAll(arcs);
    this.rings.putAll(rings);
    this.borders = borders.clone();
    this.lines = lines.clone();
    this.digest = digest;
  }

  private MapAreas() {
    digest = "";
    try (InputStream in = MapAreas.class.getResourceAsStream(FILE)) {
      if (in == null) {
        throw new IllegalStateException("not on the class path: " + FILE);
      }
      BufferedReader lines =
          new BufferedReader(new InputStreamReader(in, StandardCharsets.US_ASCII));
      lines.lines().forEach(this::read);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void read(String line) {
    String[] words = line.split(" ", -1);
    switch (words[0]) {
      case "arc" -> arcs.add(arc(words));
      case "area" -> rings.put(words[1], rings(line));
      case "borders" -> borders = numbers(line.substring(words[0].length()));
      case "point" -> points.put(words[1], new double[] {degrees(words[2]), degrees(words[3])});
      default -> {
        // A comment.
      }
    }
  }

  private static double degrees(String hundredths) {
    return Integer.parseInt(hundredths) / 100.0;
  }

  private static Arc arc(String[] words) {
    int count = (words.length - 1) / 2;
    double[] east = new double[count];
    double[] north = new double[count];
    int x = 0;
    int y = 0;
    for (int i = 0; i < count; i++) {
      x += Integer.parseInt(words[1 + 2 * i]);
      y += Integer.parseInt(words[2 + 2 * i]);
      east[i] = x / 100.0;
      north[i] = y / 100.0;
    }
    return new Arc(east, north);
  }

  private static List<int[]> rings(String line) {
    List<int[]> rings = new ArrayList<>();
    for (String ring : line.substring(line.indexOf(' ', 5)).split(";", -1)) {
      rings.add(numbers(ring));
    }
    return rings;
  }

  private static int[] numbers(String text) {
    String stripped = text.strip();
    return stripped.isEmpty()
        ? new int[0]
        : Arrays.stream(stripped.split(" +", -1)).mapToInt(Integer::parseInt).toArray();
  }

  /** All that is known. */
  public static MapAreas world() {
    return Loaded.AREAS;
  }

  /** Whether a code is one of a country: of ISO 3166-1 alpha-3, or XKX for Kosovo. */
  public static boolean has(String code) {
    return world().contains(code);
  }

  /** Whether a map of these areas can show a code. */
  public boolean contains(String code) {
    return !code.equals(NOBODY) && (rings.containsKey(code) || points.containsKey(code));
  }

  /** Tells areas from others: empty for those of the world. */
  public String digest() {
    return digest;
  }

  /** The lines that areas share, by number. */
  public List<Arc> arcs() {
    return Collections.unmodifiableList(arcs);
  }

  /**
   * The outlines of each area. A ring is a row of numbers of arcs, from 0; a negative number n is
   * arc -n-1 backwards.
   */
  public Map<String, List<int[]>> rings() {
    return Collections.unmodifiableMap(rings);
  }

  /** Where a code is whose area is not in the data: east and north; null for others. */
  public double @Nullable [] point(String code) {
    return points.get(code);
  }

  /** The numbers of the arcs that belong to no area and are drawn, on land and at sea. */
  public int[] lines() {
    return lines.clone();
  }

  /** The numbers of the arcs that are drawn as boundaries. */
  public int[] borders() {
    return borders.clone();
  }
}
