package caravan.site.print;

import java.awt.geom.PathIterator;
import java.io.IOException;
import org.apache.fontbox.ttf.GlyphData;
import org.apache.pdfbox.pdmodel.PDPageContentStream;

/** Strokes the outline of a letter. */
final class GlyphOutline {
  private GlyphOutline() {}

  static void draw(GlyphData glyph, PDPageContentStream out, double x, double y, double scale)
      throws IOException {
    float[] p = new float[6];
    float fromX = 0;
    float fromY = 0;
    boolean drawn = false;
    for (PathIterator each = glyph.getPath().getPathIterator(null); !each.isDone(); each.next()) {
      int kind = each.currentSegment(p);
      int last = kind == PathIterator.SEG_QUADTO ? 2 : kind == PathIterator.SEG_CUBICTO ? 4 : 0;
      float toX = (float) (x + p[last] * scale);
      float toY = (float) (y + p[last + 1] * scale);
      switch (kind) {
        case PathIterator.SEG_MOVETO -> out.moveTo(toX, toY);
        case PathIterator.SEG_LINETO -> out.lineTo(toX, toY);
        case PathIterator.SEG_QUADTO -> {
          float cx = (float) (x + p[0] * scale);
          float cy = (float) (y + p[1] * scale);
          out.curveTo(
              fromX + (cx - fromX) * 2 / 3,
              fromY + (cy - fromY) * 2 / 3,
              toX + (cx - toX) * 2 / 3,
              toY + (cy - toY) * 2 / 3,
              toX,
              toY);
        }
        case PathIterator.SEG_CLOSE -> out.closePath();
        default -> throw new IllegalStateException("a letter of cubic curves");
      }
      if (kind != PathIterator.SEG_CLOSE) {
        fromX = toX;
        fromY = toY;
      }
      drawn = true;
    }
    if (drawn) {
      out.stroke();
    }
  }
}
