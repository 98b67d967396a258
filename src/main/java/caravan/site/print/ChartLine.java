package caravan.site.print;

import caravan.chart.drawing.Label;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.fontbox.ttf.GlyphData;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.util.Matrix;
import org.jspecify.annotations.Nullable;

/**
 * A line of text in a drawing, each character in the first font that has it.
 *
 * @param width in units of the drawing
 */
record ChartLine(List<Run> runs, double size, double width) {
  ChartLine {
    runs = List.copyOf(runs);
  }

  /** Some characters in one font. */
  private record Run(PdfFonts.Face face, PDType0Font font, PdfFonts fonts, String text) {}

  static ChartLine of(String text, PdfFonts fonts, boolean bold, double size) throws IOException {
    List<Run> runs = new ArrayList<>();
    StringBuilder same = new StringBuilder();
    PdfFonts.Face western = bold ? PdfFonts.Face.TEXT_BOLD : PdfFonts.Face.TEXT;
    PdfFonts.Face chinese = bold ? PdfFonts.Face.CHINESE_BOLD : PdfFonts.Face.CHINESE;
    PdfFonts.Face current = western;
    for (int point : text.codePoints().toArray()) {
      PdfFonts.Face face = fonts.has(western, point) ? western : chinese;
      if (face != current && same.length() > 0) {
        runs.add(new Run(current, fonts.font(current), fonts, same.toString()));
        same.setLength(0);
      }
      current = face;
      same.appendCodePoint(point);
    }
    if (same.length() > 0) {
      runs.add(new Run(current, fonts.font(current), fonts, same.toString()));
    }
    double width = 0;
    for (Run run : runs) {
      width += run.font().getStringWidth(run.text()) / 1000 * size;
    }
    return new ChartLine(runs, size, width);
  }

  /**
   * Draws it.
   *
   * @param y upwards
   * @param turned whether it is read upwards
   * @param halo the colour of the outline around it; null for none
   */
  void draw(
      PDPageContentStream out,
      double x,
      double y,
      boolean turned,
      float[] fill,
      float @Nullable [] halo)
      throws IOException {
    if (halo != null) {
      out.saveGraphicsState();
      out.setStrokingColor(halo[0], halo[1], halo[2]);
      halo(out, x, y);
      out.restoreGraphicsState();
    }
    out.saveGraphicsState();
    out.setNonStrokingColor(fill[0], fill[1], fill[2]);
    out.beginText();
    Matrix place =
        turned
            ? new Matrix(0, 1, -1, 0, (float) x, (float) y)
            : Matrix.getTranslateInstance((float) x, (float) y);
    out.setTextMatrix(place);
    for (Run run : runs) {
      out.setFont(run.font(), (float) size);
      out.showText(run.text());
    }
    out.endText();
    out.restoreGraphicsState();
  }

  /** The outlines of the letters: text drawn twice would be copied twice. */
  private void halo(PDPageContentStream out, double x, double y) throws IOException {
    out.setLineWidth((float) Label.HALO);
    out.setLineJoinStyle(1);
    double at = x;
    for (Run run : runs) {
      for (int point : run.text().codePoints().toArray()) {
        GlyphData glyph = run.fonts().outline(run.face(), point);
        if (glyph != null) {
          GlyphOutline.draw(glyph, out, at, y, size / run.fonts().unitsPerEm(run.face()));
        }
        at += run.font().getStringWidth(Character.toString(point)) / 1000 * size;
      }
    }
  }
}
