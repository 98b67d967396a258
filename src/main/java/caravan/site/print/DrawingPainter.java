package caravan.site.print;

import caravan.chart.drawing.Drawing;
import caravan.chart.drawing.Label;
import caravan.chart.drawing.Mark;
import caravan.chart.drawing.Paint;
import caravan.chart.drawing.Path;
import caravan.chart.drawing.Stroke;
import caravan.chart.spec.ChartPalette;
import caravan.chart.spec.Ink;
import java.io.IOException;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.state.PDExtendedGraphicsState;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceStream;
import org.apache.pdfbox.util.Matrix;

/** Writes a drawing as lines, areas and real text of a PDF. For one drawing. */
final class DrawingPainter {
  private final PdfFonts fonts;
  private final ChartPalette palette;
  private final PDPageContentStream out;

  /** Of the drawing, whose y runs down, that of a PDF up. */
  private final double height;

  private final Map<List<Double>, PDExtendedGraphicsState> states = new HashMap<>();

  private DrawingPainter(
      PdfFonts fonts, ChartPalette palette, PDPageContentStream out, double height) {
    this.palette = palette;
    this.fonts = fonts;
    this.out = out;
    this.height = height;
  }

  /** The drawing in its own units. */
  static PDFormXObject form(Drawing drawing, PdfFonts fonts, ChartPalette palette)
      throws IOException {
    // The one kind of form for which PDFBox can cut the fonts that it uses.
    PDAppearanceStream form = new PDAppearanceStream(fonts.document());
    form.setResources(new PDResources());
    form.setBBox(new PDRectangle(drawing.width(), drawing.height()));
    try (OutputStream bytes = form.getContentStream().createOutputStream(COSName.FLATE_DECODE);
        PDPageContentStream content = new PDPageContentStream(fonts.document(), form, bytes)) {
      new DrawingPainter(fonts, palette, content, drawing.height()).marks(drawing.marks());
    }
    return form;
  }

  private void marks(List<Mark> marks) throws IOException {
    for (Mark mark : marks) {
      if (mark instanceof Mark.Shape shape) {
        shape(shape);
      } else if (mark instanceof Mark.Text text) {
        text(text.label(), text.turned());
      } else if (mark instanceof Mark.Group group) {
        marks(group.marks());
      } else if (mark instanceof Mark.Spot spot) {
        marks(spot.marks());
      } else if (mark instanceof Mark.Inset inset) {
        inset(inset);
      }
    }
  }

  private void inset(Mark.Inset inset) throws IOException {
    double inner = inset.drawing().height();
    float scale = (float) inset.scale();
    float y = (float) (height - inset.y() - inner * inset.scale());
    out.saveGraphicsState();
    out.transform(new Matrix(scale, 0, 0, scale, (float) inset.x(), y));
    new DrawingPainter(fonts, palette, out, inner).marks(inset.drawing().marks());
    out.restoreGraphicsState();
  }

  private void shape(Mark.Shape shape) throws IOException {
    Paint paint = shape.paint();
    Ink fill = paint.fill();
    Stroke stroke = paint.stroke();
    if (!paint.isSeen()) {
      return;
    }
    out.saveGraphicsState();
    opacity(paint.opacity(), stroke == null ? 1 : stroke.opacity());
    if (fill != null) {
      float[] colour = colour(fill);
      out.setNonStrokingColor(colour[0], colour[1], colour[2]);
    }
    if (stroke != null) {
      line(stroke);
    }
    path(shape.outline().path());
    boolean evenOdd = paint.role() == Paint.Role.LAND;
    if (fill == null) {
      out.stroke();
    } else if (stroke == null) {
      if (evenOdd) {
        out.fillEvenOdd();
      } else {
        out.fill();
      }
    } else if (evenOdd) {
      out.fillAndStrokeEvenOdd();
    } else {
      out.fillAndStroke();
    }
    out.restoreGraphicsState();
  }

  private void line(Stroke stroke) throws IOException {
    float[] colour = colour(stroke.ink());
    out.setStrokingColor(colour[0], colour[1], colour[2]);
    out.setLineWidth((float) stroke.width());
    out.setLineCapStyle(stroke.ends() == Stroke.Ends.PLAIN ? 0 : 1);
    out.setLineJoinStyle(stroke.ends() == Stroke.Ends.ROUND ? 1 : 0);
    if (!stroke.dashes().isEmpty()) {
      float[] pattern = new float[stroke.dashes().size()];
      for (int i = 0; i < pattern.length; i++) {
        pattern[i] = stroke.dashes().get(i).floatValue();
      }
      out.setLineDashPattern(pattern, 0);
    }
  }

  private void opacity(double fill, double stroke) throws IOException {
    if (fill == 1 && stroke == 1) {
      return;
    }
    PDExtendedGraphicsState state = states.get(List.of(fill, stroke));
    if (state == null) {
      state = new PDExtendedGraphicsState();
      state.setNonStrokingAlphaConstant((float) fill);
      state.setStrokingAlphaConstant((float) stroke);
      states.put(List.of(fill, stroke), state);
    }
    out.setGraphicsStateParameters(state);
  }

  private void path(Path path) throws IOException {
    for (Path.Step step : path.steps()) {
      float x = (float) step.x();
      float y = up(step.y());
      switch (step.kind()) {
        case MOVE -> out.moveTo(x, y);
        case LINE, ACROSS, DOWN -> out.lineTo(x, y);
        case CURVE ->
            out.curveTo((float) step.x1(), up(step.y1()), (float) step.x2(), up(step.y2()), x, y);
        case ARC -> throw new IllegalArgumentException("a curve of letters");
        case CLOSE -> out.closePath();
      }
    }
  }

  private float up(double y) {
    return (float) (height - y);
  }

  private void text(Label label, boolean turned) throws IOException {
    ChartLine line = ChartLine.of(label.text(), fonts, label.style().bold(), label.style().size());
    double shift = line.width() * label.anchor().share();
    double x = Path.rounded(label.x()) - (turned ? 0 : shift);
    double y = height - Path.rounded(label.baseline()) - (turned ? shift : 0);
    line.draw(out, x, y, turned, colour(label.ink()), label.halo() ? colour(Ink.PAGE) : null);
  }

  /** Red, green and blue from 0 to 1. */
  private float[] colour(Ink ink) {
    int rgb = palette.paper(ink);
    return new float[] {(rgb >> 16) / 255f, (rgb >> 8 & 0xFF) / 255f, (rgb & 0xFF) / 255f};
  }
}
