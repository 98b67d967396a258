package caravan.chart.raster;

import caravan.chart.drawing.Drawing;
import caravan.chart.drawing.Label;
import caravan.chart.drawing.Mark;
import caravan.chart.drawing.Paint;
import caravan.chart.drawing.Path;
import caravan.chart.drawing.Stroke;
import caravan.chart.drawing.Typeface;
import caravan.chart.spec.ChartPalette;
import caravan.chart.spec.Ink;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.util.List;

/** Draws a drawing as a PNG picture, in the colours for paper. For one picture and one thread. */
public final class DrawingRaster {
  private final Raster raster;
  private final Typeface typeface;
  private final ChartPalette palette;

  private DrawingRaster(Raster raster, Typeface typeface, ChartPalette palette) {
    this.palette = palette;
    this.raster = raster;
    this.typeface = typeface;
  }

  /**
   * The picture, without what no font has.
   *
   * @param scale pixels to a user unit
   */
  public static byte[] png(Drawing drawing, int scale, Typeface typeface, ChartPalette palette) {
    Raster raster =
        new Raster(drawing.width() * scale, drawing.height() * scale, palette.paper(Ink.PAGE));
    new DrawingRaster(raster, typeface, palette)
        .marks(drawing.marks(), AffineTransform.getScaleInstance(scale, scale));
    return PngWriter.png(raster, scale);
  }

  private void marks(List<Mark> marks, AffineTransform place) {
    for (Mark mark : marks) {
      if (mark instanceof Mark.Shape shape) {
        shape(shape, place);
      } else if (mark instanceof Mark.Text text) {
        text(text, place);
      } else if (mark instanceof Mark.Group group) {
        marks(group.marks(), place);
      } else if (mark instanceof Mark.Spot spot) {
        marks(spot.marks(), place);
      } else if (mark instanceof Mark.Inset inset) {
        AffineTransform inner = new AffineTransform(place);
        inner.translate(inset.x(), inset.y());
        inner.scale(inset.scale(), inset.scale());
        marks(inset.drawing().marks(), inner);
      }
    }
  }

  private void shape(Mark.Shape shape, AffineTransform place) {
    Paint paint = shape.paint();
    if (!paint.isSeen()) {
      return;
    }
    boolean evenOdd = paint.role() == Paint.Role.LAND;
    Shape pixels = pixels(shape.outline().path(), evenOdd, place);
    if (paint.fill() != null) {
      raster.fill(pixels, palette.paper(paint.fill()), paint.opacity());
    }
    if (paint.stroke() != null) {
      stroke(pixels, paint.stroke(), place);
    }
  }

  private void stroke(Shape pixels, Stroke stroke, AffineTransform place) {
    double scale = Math.sqrt(Math.abs(place.getDeterminant()));
    raster.fill(
        StrokeShape.of(pixels, stroke, scale), palette.paper(stroke.ink()), stroke.opacity());
  }

  private void text(Mark.Text text, AffineTransform place) {
    Label label = text.label();
    AffineTransform turned = new AffineTransform(place);
    if (text.turned()) {
      turned.rotate(0, -1, label.x(), label.baseline());
    }
    List<Shape> letters =
        typeface.letters(label).stream().map(path -> pixels(path, false, turned)).toList();
    if (label.halo()) {
      Stroke halo = Stroke.of(Ink.PAGE, Label.HALO).ending(Stroke.Ends.ROUND);
      letters.forEach(letter -> stroke(letter, halo, turned));
    }
    letters.forEach(letter -> raster.fill(letter, palette.paper(label.ink()), 1));
  }

  private static Shape pixels(Path path, boolean evenOdd, AffineTransform place) {
    int rule = evenOdd ? Path2D.WIND_EVEN_ODD : Path2D.WIND_NON_ZERO;
    Path2D.Double shape = new Path2D.Double(rule, path.steps().size());
    for (Path.Step step : path.steps()) {
      switch (step.kind()) {
        case MOVE -> shape.moveTo(step.x(), step.y());
        case LINE, ACROSS, DOWN -> shape.lineTo(step.x(), step.y());
        case ARC -> shape.quadTo(step.x1(), step.y1(), step.x(), step.y());
        case CURVE -> shape.curveTo(step.x1(), step.y1(), step.x2(), step.y2(), step.x(), step.y());
        case CLOSE -> shape.closePath();
      }
    }
    shape.transform(place);
    return shape;
  }
}
