package caravan.chart.map;

import java.nio.LongBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Outlines of areas cut into the lines that neighbours share, so that both are thinned alike and a
 * boundary is drawn once. Places are in ten-thousandths of a degree, some eleven metres, packed in
 * a number each ({@link #place}). For one file.
 */
public final class SharedArcs {
  private static final double STEPS = 1e4;
  private static final long SHIFT = 1L << 32;
  private static final int MIDDLE = 1 << 30;

  /** An outline: its places in order, the first not again at the end. */
  private record Ring(String code, long[] places) {}

  private final List<Ring> rings = new ArrayList<>();
  private final List<long[]> lines = new ArrayList<>();

  // The neighbours of each place on the outline that has it first.
  private final Map<Long, Long> before = new HashMap<>();
  private final Map<Long, Long> after = new HashMap<>();
  private final Set<Long> junctions = new HashSet<>();

  private final List<MapAreas.Arc> arcs = new ArrayList<>();
  private final Map<LongBuffer, Integer> known = new HashMap<>();
  // The code of the area that had each arc first.
  private final List<String> owners = new ArrayList<>();
  private final Set<Integer> borders = new TreeSet<>();

  /** A place as a number. */
  public static long place(double east, double north) {
    return (Math.round(east * STEPS) + MIDDLE) * SHIFT + Math.round(north * STEPS) + MIDDLE;
  }

  private static double east(long place) {
    return (place / SHIFT - MIDDLE) / STEPS;
  }

  private static double north(long place) {
    return (place % SHIFT - MIDDLE) / STEPS;
  }

  /** Adds an outline, which ends where it begins; one that has no extent is left out. */
  public void add(String code, List<Long> outline) {
    long[] places = distinct(outline);
    int length = places.length;
    if (length > 1 && places[0] == places[length - 1]) {
      length--;
    }
    if (length >= 3) {
      Ring ring = new Ring(code, Arrays.copyOf(places, length));
      rings.add(ring);
      meet(ring.places());
    }
  }

  /** Adds a line that belongs to no area. */
  public void addLine(List<Long> line) {
    long[] places = distinct(line);
    if (places.length >= 2) {
      lines.add(places);
    }
  }

  private static long[] distinct(List<Long> places) {
    long[] out = new long[places.size()];
    int count = 0;
    for (long place : places) {
      if (count == 0 || out[count - 1] != place) {
        out[count++] = place;
      }
    }
    return Arrays.copyOf(out, count);
  }

  /** Notes the places at which outlines come together or part: their neighbours differ. */
  private void meet(long[] places) {
    for (int i = 0; i < places.length; i++) {
      long one = places[(i + places.length - 1) % places.length];
      long other = places[(i + 1) % places.length];
      long low = Math.min(one, other);
      long high = Math.max(one, other);
      Long first = before.putIfAbsent(places[i], low);
      Long second = after.putIfAbsent(places[i], high);
      if (first != null && second != null && (first != low || second != high)) {
        junctions.add(places[i]);
      }
    }
  }

  /**
   * The areas of all outlines that were added.
   *
   * @param digest tells them from others; not empty
   */
  public MapAreas areas(String digest) {
    Map<String, List<int[]>> byCode = new TreeMap<>();
    for (Ring ring : rings) {
      byCode.computeIfAbsent(ring.code(), code -> new ArrayList<>()).add(cut(ring));
    }
    int[] own = new int[lines.size()];
    for (int i = 0; i < own.length; i++) {
      own[i] = arcs.size();
      arcs.add(arc(lines.get(i)));
    }
    int[] drawn = borders.stream().mapToInt(Integer::intValue).toArray();
    return new MapAreas(arcs, byCode, drawn, own, digest);
  }

  /** The numbers of the arcs of an outline, which begins where others meet it, if any do. */
  private int[] cut(Ring ring) {
    long[] places = ring.places();
    int start = start(places);
    List<Integer> numbers = new ArrayList<>();
    List<Long> piece = new ArrayList<>();
    for (int i = 0; i <= places.length; i++) {
      long place = places[(start + i) % places.length];
      piece.add(place);
      if (i > 0 && (i == places.length || junctions.contains(place))) {
        numbers.add(number(ring.code(), piece));
        piece = new ArrayList<>(List.of(place));
      }
    }
    return numbers.stream().mapToInt(Integer::intValue).toArray();
  }

  private int start(long[] places) {
    int least = 0;
    for (int i = 0; i < places.length; i++) {
      if (junctions.contains(places[i])) {
        return i;
      }
      least = places[i] < places[least] ? i : least;
    }
    return least;
  }

  /** The number of an arc: that of the same line forwards, or of the same backwards. */
  private int number(String code, List<Long> piece) {
    long[] line = piece.stream().mapToLong(Long::longValue).toArray();
    long[] turned = new long[line.length];
    for (int i = 0; i < line.length; i++) {
      turned[i] = line[line.length - 1 - i];
    }
    Integer same = known.get(LongBuffer.wrap(line));
    Integer back = known.get(LongBuffer.wrap(turned));
    Integer found = same != null ? same : back;
    if (found == null) {
      int number = arcs.size();
      known.put(LongBuffer.wrap(line), number);
      arcs.add(arc(line));
      owners.add(code);
      return number;
    }
    if (!owners.get(found).equals(code)) {
      borders.add(found);
    }
    return same != null ? found : ~found;
  }

  private static MapAreas.Arc arc(long[] places) {
    double[] east = new double[places.length];
    double[] north = new double[places.length];
    for (int i = 0; i < places.length; i++) {
      east[i] = east(places[i]);
      north[i] = north(places[i]);
    }
    return new MapAreas.Arc(east, north);
  }
}
