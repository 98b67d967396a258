package caravan.chart.picture;

import caravan.chart.drawing.Canvas;
import caravan.chart.drawing.Drawing;
import caravan.chart.drawing.Label;
import caravan.chart.drawing.Path;
import caravan.chart.drawing.Stroke;
import caravan.chart.drawing.TextMeasure;
import caravan.chart.drawing.TextStyle;
import caravan.chart.spec.ChartSize;
import caravan.chart.spec.Ink;
import caravan.chart.spec.PictureText;

/** A chart with its message over it and its sources under it, as one drawing. For one picture. */
final class PictureLayout {
  /** Empty on each side, in user units. */
  private static final int PADDING = 36;

  /** More lines than any text has that fits a picture. */
  private static final int LINES = 30;

  private static final int WIDTH = ChartSize.WIDE.width() + 2 * PADDING;

  private final TextMeasure measure;
  private final Canvas canvas = new Canvas();
  private double y = PADDING;

  PictureLayout(TextMeasure measure) {
    this.measure = measure;
  }

  /**
   * The whole picture.
   *
   * @param chart the wide one
   */
  Drawing of(Drawing chart, PictureText text) {
    paragraph(text.title(), TextStyle.TITLE, Ink.INK);
    if (text.subtitle() != null) {
      y += 5;
      paragraph(text.subtitle(), TextStyle.SUBTITLE, Ink.MUTED);
    }
    y += 16;
    canvas.inset(chart, PADDING, y, 1);
    y += chart.height() + 18;
    for (String note : text.notes()) {
      paragraph(note, TextStyle.LABEL, Ink.MUTED);
      y += 3;
    }
    y += 11;
    Path rule = new Path.Maker().move(PADDING, y).across(WIDTH - PADDING).path();
    canvas.stroke(rule, Stroke.of(Ink.GRID, 1));
    y += 11;
    paragraph(text.report(), TextStyle.VALUE, Ink.INK);
    int height = (int) Math.round(y) + PADDING - 8;
    return canvas.onGround(WIDTH, height, Ink.PAGE);
  }

  /** A text in as many lines as it takes. */
  private void paragraph(String text, TextStyle style, Ink ink) {
    for (String line : measure.wrap(text, style, ChartSize.WIDE.width(), LINES)) {
      y += style.ascent();
      canvas.text(Label.plain(line, PADDING, y, Label.Anchor.START, style, ink));
      y += style.leading() - style.ascent();
    }
  }
}
