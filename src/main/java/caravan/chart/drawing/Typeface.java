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
   * The outlines of a text, letter by letter, without what no font has; none if nothing is to be
   * seen.
   */
  public List<Path> letters(Label label) {
    Line line = line(label.text(), label.style().bold() ? semibold : regular);
    double scale = label.style().size() / (double) BASE;
    double start = Path.rounded(label.x()) - line.width() * scale * label.anchor().share();
    double baseline = Path.rounded(label.baseline());
    List<Path> paths = new ArrayList<>();
    for (Run run : line.runs()) {
      AffineTransform place =
          new AffineTransform(scale, 0, 0, scale, start + run.x() * scale, baseline);
      for (int i = 0; i < run.glyphs().getNumGlyphs(); i++) {
        Path path = path(run.glyphs().getGlyphOutline(i), place);
        if (!path.isEmpty()) {
          paths.add(path);
        }
      }
    }
    return paths;
  }

  private Line line(String text, List<Font> fonts) {
    List<Run> runs = new ArrayList<>();
    StringBuilder same = new StringBuilder();
    Font current = fonts.get(0);
    double x = 0;
    for (int point : text.codePoints().filter(p -> !FontCoverage.isUnseen(p)).toArray()) {
      // A kind of space that no font has is as wide as the one that all have.
      int shown = font(point, fonts) == null && space(point) ? ' ' : point;
      Font font = font(shown, fonts);
      if (font == null) {
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

  private static Path path(Shape shape, AffineTransform place) {
    Path.Maker path = new Path.Maker();
    double[] at = new double[6];
    for (PathIterator each = shape.getPathIterator(place); !each.isDone(); each.next()) {
      switch (each.currentSegment(at)) {
        case PathIterator.SEG_MOVETO -> path.move(at[0], at[1]);
        case PathIterator.SEG_LINETO -> path.line(at[0], at[1]);
        case PathIterator.SEG_QUADTO -> path.arc(at[0], at[1], at[2], at[3]);
        case PathIterator.SEG_CUBICTO -> path.curve(at[0], at[1], at[2], at[3], at[4], at[5]);
        default -> path.close();
      }
    }
    return path.path();
  }
}
