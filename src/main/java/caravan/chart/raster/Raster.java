package caravan.chart.raster;

import java.awt.Shape;
import java.awt.geom.PathIterator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * An image of opaque pixels on which surfaces are drawn with smooth edges. Java's own drawing is
 * not used: the last bit of its edges differs from one JDK to the next. For one thread.
 */
final class Raster {
  /** Lines on which a pixel is sampled; along a line its coverage is exact. */
  private static final int SAMPLES = 16;

  /**
   * Steps from bare to covered: the eye sees no more, and a picture with few colours makes a small
   * file.
   */
  private static final int LEVELS = 15;

  /** How far, in pixels, a curve may be from the lines that stand for it. */
  private static final double FLATNESS = 0.05;

  private final int width;
  private final int height;
  private final int[] pixels;

  /** Of one row: coverage that ends within a pixel, and changes of coverage that goes on. */
  private final double[] parts;

  private final double[] steps;

  /** The pixels of the row that have any of these: the first, and the one behind the last. */
  private int from;

  private int to;

  /**
   * @param background {@code 0xRRGGBB}
   */
  Raster(int width, int height, int background) {
    this.width = width;
    this.height = height;
    this.pixels = new int[width * height];
    this.parts = new double[width + 2];
    this.steps = new double[width + 2];
    Arrays.fill(pixels, background);
  }

  int width() {
    return width;
  }

  int height() {
    return height;
  }

  /** A pixel as {@code 0xRRGGBB}. */
  int pixel(int x, int y) {
    return pixels[y * width + x];
  }

  /** An edge that goes down, or up if {@code turn} is -1. */
  private static final class Edge {
    private final double top;
    private final double bottom;
    private final double x;
    private final double slope;
    private final int turn;

    /** Where the line crosses it that is sampled. */
    private double now;

    Edge(double top, double bottom, double x, double slope, int turn) {
      this.top = top;
      this.bottom = bottom;
      this.x = x;
      this.slope = slope;
      this.turn = turn;
    }

    double top() {
      return top;
    }
  }

  /**
   * Fills a shape.
   *
   * @param shape in pixels
   * @param colour {@code 0xRRGGBB}
   * @param opacity 0 to 1
   */
  void fill(Shape shape, int colour, double opacity) {
    PathIterator path = shape.getPathIterator(null, FLATNESS);
    boolean evenOdd = path.getWindingRule() == PathIterator.WIND_EVEN_ODD;
    Edge[] edges = edges(path).toArray(Edge[]::new);
    Arrays.sort(edges, Comparator.comparingDouble(Edge::top));
    // Those that a row meets, in the first places.
    Edge[] active = new Edge[edges.length];
    int count = 0;
    int next = 0;
    int first = edges.length == 0 ? height : (int) Math.max(0, Math.floor(edges[0].top));
    for (int y = first; y < height && (next < edges.length || count > 0); y++) {
      while (next < edges.length && edges[next].top < y + 1) {
        active[count++] = edges[next++];
      }
      count = kept(active, count, y);
      if (count > 0) {
        cover(active, count, y, evenOdd);
        blend(y, colour, opacity);
      }
    }
  }

  /** Leaves out the edges that end above a row; returns how many stay. */
  private static int kept(Edge[] active, int count, int row) {
    int kept = 0;
    for (int i = 0; i < count; i++) {
      Edge edge = active[i];
      if (edge.bottom > row) {
        active[kept++] = edge;
      }
    }
    return kept;
  }

  private static List<Edge> edges(PathIterator path) {
    List<Edge> edges = new ArrayList<>();
    double[] at = new double[6];
    double startX = 0;
    double startY = 0;
    double x = 0;
    double y = 0;
    for (; !path.isDone(); path.next()) {
      int kind = path.currentSegment(at);
      if (kind == PathIterator.SEG_LINETO) {
        add(edges, x, y, at[0], at[1]);
      } else {
        // A surface is closed, whether its path says so or not.
        add(edges, x, y, startX, startY);
      }
      if (kind == PathIterator.SEG_MOVETO) {
        startX = at[0];
        startY = at[1];
      }
      x = kind == PathIterator.SEG_CLOSE ? startX : at[0];
      y = kind == PathIterator.SEG_CLOSE ? startY : at[1];
    }
    add(edges, x, y, startX, startY);
    return edges;
  }

  private static void add(List<Edge> edges, double x1, double y1, double x2, double y2) {
    if (y1 < y2) {
      edges.add(new Edge(y1, y2, x1, (x2 - x1) / (y2 - y1), 1));
    } else if (y2 < y1) {
      edges.add(new Edge(y2, y1, x2, (x1 - x2) / (y1 - y2), -1));
    }
  }

  private void cover(Edge[] active, int count, int row, boolean evenOdd) {
    from = width;
    to = 0;
    for (int sample = 0; sample < SAMPLES; sample++) {
      double y = row + (sample + 0.5) / SAMPLES;
      sort(active, count, y);
      int turns = 0;
      double start = 0;
      for (int i = 0; i < count; i++) {
        Edge edge = active[i];
        if (edge.top <= y && y < edge.bottom) {
          if (evenOdd ? turns % 2 != 0 : turns != 0) {
            span(start, edge.now);
          }
          turns += edge.turn;
          start = edge.now;
        }
      }
    }
  }

  /** From left to right. One line down, edges are nearly in order: what is out of it moves. */
  private static void sort(Edge[] edges, int count, double y) {
    for (int i = 0; i < count; i++) {
      Edge edge = edges[i];
      double now = edge.x + (y - edge.top) * edge.slope;
      edge.now = now;
      int place = i;
      while (place > 0 && edges[place - 1].now > now) {
        edges[place] = edges[place - 1];
        place--;
      }
      edges[place] = edge;
    }
  }

  /** What lies between two places of a sampled line is covered. */
  private void span(double start, double end) {
    double left = Math.min(Math.max(start, 0), width);
    double right = Math.min(Math.max(end, 0), width);
    int first = (int) left;
    int last = (int) right;
    from = Math.min(from, first);
    to = Math.max(to, Math.min(width, last + 1));
    if (first == last) {
      parts[first] += right - left;
    } else {
      parts[first] += first + 1 - left;
      steps[first + 1] += 1;
      steps[last] -= 1;
      parts[last] += right - last;
    }
  }

  private void blend(int y, int colour, double opacity) {
    double whole = 0;
    long level = 0;
    double share = 0;
    int under = -1;
    int mixed = 0;
    for (int x = from; x < to; x++) {
      if (x == from || steps[x] != 0 || parts[x] != 0 || parts[x - 1] != 0) {
        whole += steps[x];
        level = Math.round(Math.min(1, (whole + parts[x]) / SAMPLES) * LEVELS);
        share = opacity * level / LEVELS;
        under = -1;
      }
      if (level > 0) {
        int at = y * width + x;
        // Within a surface one pixel is as the next.
        if (pixels[at] != under) {
          under = pixels[at];
          mixed = share == 1 ? colour : mixed(under, colour, share);
        }
        pixels[at] = mixed;
      }
    }
    Arrays.fill(parts, Math.min(from, to), to + 1, 0);
    Arrays.fill(steps, Math.min(from, to), to + 1, 0);
  }

  private static int mixed(int under, int over, double share) {
    return mixed(under, over, share, 16)
        | mixed(under, over, share, 8)
        | mixed(under, over, share, 0);
  }

  private static int mixed(int under, int over, double share, int shift) {
    int low = under >> shift & 0xFF;
    int high = over >> shift & 0xFF;
    return (int) Math.round(low + (high - low) * share) << shift;
  }
}
