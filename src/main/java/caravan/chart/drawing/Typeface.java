package caravan.chart.drawing;

import caravan.chart.font.FontCoverage;
import java.awt.Font;
import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.awt.font.GlyphVector;
import java.awt.geom.AffineTransform;
import java.awt.geom.PathIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/**
 * Text as the outlines of its letters, for where the reader's machine draws none: each character in
 * the first font that has it. Immutable, safe for use by several threads.
 */
public final class Typeface {
  // Fonts have 1000 units an em: at this size outlines are drawn as designed, in whole numbers.
  private static final float BASE = 1000f;

  private final FontRenderContext context = new FontRenderContext(null, true, true);
  private final List<Font> regular;
  private final List<Font> semibold;

  /** Fonts in the order in which they are asked for a character. */
  Typeface(List<Font> regular, List<Font> semibold) {
    this.regular = regular.stream().map(font -> font.deriveFont(BASE)).toList();
    this.semibold = semibold.stream().map(font -> font.deriveFont(BASE)).toList();
  }

  /** Some characters of a text in one font, from {@code x} on, in thousandths of an em. */
  private record Run(GlyphVector glyphs, double x) {}

  private record Line(List<Run> runs, double width) {}

  /**
   * The outlines of a line of text as SVG path data, letter by letter; none if nothing is to be
   * seen.
   *
   * @param x in user units, of what {@code anchor} says
   * @param size of the text in user units
   * @param missing takes the code points that no font has
   */
  List<String> paths(
      String text,
      double x,
      double baseline,
      double size,
      boolean bold,
      Label.Anchor anchor,
      SortedSet<Integer> missing) {
    Line line = line(text, bold ? semibold : regular, missing);
    double scale = size / BASE;
    double share =
        switch (anchor) {
          case START -> 0;
          case MIDDLE -> 0.5;
          case END -> 1;
        };
    double start = x - line.width() * scale * share;
    List<String> paths = new ArrayList<>();
    for (Run run : line.runs()) {
      AffineTransform place =
          new AffineTransform(scale, 0, 0, scale, start + run.x() * scale, baseline);
      for (int i = 0; i < run.glyphs().getNumGlyphs(); i++) {
        String path = path(run.glyphs().getGlyphOutline(i), place);
        if (!path.isEmpty()) {
          paths.add(path);
        }
      }
    }
    return paths;
  }

  private Line line(String text, List<Font> fonts, SortedSet<Integer> missing) {
    List<Run> runs = new ArrayList<>();
    StringBuilder same = new StringBuilder();
    Font current = fonts.get(0);
    double x = 0;
    for (int point : text.codePoints().filter(p -> !FontCoverage.isUnseen(p)).toArray()) {
      // A kind of space that no font has is as wide as the one that all have.
      int shown = font(point, fonts) == null && space(point) ? ' ' : point;
      Font font = font(shown, fonts);
      if (font == null) {
        missing.add(point);
        continue;
      }
      if (!font.equals(current) && same.length() > 0) {
        x += add(runs, same, current, x);
      }
      current = font;
      same.appendCodePoint(shown);
    }
    x += add(runs, same, current, x);
    return new Line(runs, x);
  }

  /** Adds what was collected, and says how wide it is. */
  private double add(List<Run> runs, StringBuilder same, Font font, double x) {
    if (same.length() == 0) {
      return 0;
    }
    GlyphVector glyphs = font.createGlyphVector(context, same.toString());
    runs.add(new Run(glyphs, x));
    same.setLength(0);
    return Math.round(glyphs.getLogicalBounds().getWidth());
  }

  private static @Nullable Font font(int point, List<Font> fonts) {
    for (Font font : fonts) {
      if (font.canDisplay(point)) {
        return font;
      }
    }
    return null;
  }

  private static boolean space(int point) {
    return Character.isSpaceChar(point) || Character.isWhitespace(point);
  }

  private static String path(Shape shape, AffineTransform place) {
    StringBuilder path = new StringBuilder();
    double[] at = new double[6];
    for (PathIterator each = shape.getPathIterator(place); !each.isDone(); each.next()) {
      switch (each.currentSegment(at)) {
        case PathIterator.SEG_MOVETO -> points(path.append('M'), at, 2);
        case PathIterator.SEG_LINETO -> points(path.append('L'), at, 2);
        case PathIterator.SEG_QUADTO -> points(path.append('Q'), at, 4);
        case PathIterator.SEG_CUBICTO -> points(path.append('C'), at, 6);
        default -> path.append('Z');
      }
    }
    return path.toString();
  }

  private static void points(StringBuilder path, double[] at, int count) {
    for (int i = 0; i < count; i++) {
      path.append(i == 0 ? "" : " ").append(SvgWriter.number(at[i]));
    }
  }
}
