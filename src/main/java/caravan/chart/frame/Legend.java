package caravan.chart.frame;

import caravan.chart.drawing.Box;
import caravan.chart.drawing.Canvas;
import caravan.chart.drawing.Label;
import caravan.chart.drawing.Stroke;
import caravan.chart.drawing.TextMeasure;
import caravan.chart.drawing.TextStyle;
import caravan.chart.spec.Ink;
import java.util.ArrayList;
import java.util.List;

/** What colours and signs mean, in rows above a plot, for what cannot be written at the marks. */
public final class Legend {
  private static final double ROW = 19;
  private static final double PATCH = 11;
  private static final double DASH = 22;
  private static final double SPACE = 6;
  private static final double GAP = 16;
  private static final List<List<Double>> DASHES =
      List.of(List.of(6.0, 3.0), List.of(2.0, 3.0), List.of(9.0, 3.0, 2.0, 3.0));

  private record Entry(double x, int row, LegendItem item, String text) {}

  private final List<Entry> entries = new ArrayList<>();
  private final int rows;

  public Legend(List<LegendItem> items, double width, TextMeasure measure) {
    double x = 0;
    int row = 0;
    for (LegendItem item : items) {
      double sign = width(item) + SPACE;
      String text = measure.shortened(item.text(), TextStyle.LABEL, width - sign);
      double needed = sign + measure.width(text, TextStyle.LABEL);
      if (x > 0 && x + needed > width) {
        x = 0;
        row++;
      }
      entries.add(new Entry(x, row, item, text));
      x += needed + GAP;
    }
    rows = items.isEmpty() ? 0 : row + 1;
  }

  /** How the n-th line across a chart is drawn, from 0. */
  static Stroke level(int number) {
    return Stroke.of(Ink.INK, 1.5).dashed(DASHES.get(number % DASHES.size()));
  }

  private static double width(LegendItem item) {
    return item.sign() == LegendItem.Sign.LEVEL || item.sign() == LegendItem.Sign.DASHED_LINE
        ? DASH
        : PATCH;
  }

  public double height() {
    return rows * ROW;
  }

  public void draw(Canvas canvas, double top) {
    for (Entry entry : entries) {
      double baseline = top + entry.row() * ROW + 13;
      LegendItem item = entry.item();
      sign(canvas, item, entry.x(), baseline);
      boolean series = item.sign() == LegendItem.Sign.SERIES;
      canvas.text(
          Label.plain(
                  entry.text(),
                  entry.x() + width(item) + SPACE,
                  baseline,
                  Label.Anchor.START,
                  TextStyle.LABEL,
                  series ? Ink.text(item.number()) : Ink.MUTED)
              .shortenedFrom(item.text()));
    }
  }

  private static void sign(Canvas canvas, LegendItem item, double x, double baseline) {
    Box patch = new Box(x, baseline - PATCH + 1, x + PATCH, baseline + 1);
    double middle = baseline - 4.5;
    switch (item.sign()) {
      case SERIES -> canvas.bar(patch, Ink.mark(item.number()), Ink.PAGE, null);
      case HOLLOW_BAR -> canvas.hollow(patch, Ink.MUTED, false);
      case DASHED_BAR -> canvas.hollow(patch, Ink.MUTED, true);
      case HOLLOW_POINT -> canvas.ring(x + PATCH / 2, middle, 4.5, Stroke.of(Ink.MUTED, 2));
      case DASHED_LINE ->
          canvas.line(
              x, middle, x + DASH, middle, Stroke.of(Ink.MUTED, 2.5).dashed(LineMarks.FORECAST));
      case BALANCE -> canvas.disc(x + PATCH / 2, middle, 4.5, Ink.INK);
      case BREAK -> LineMarks.breakSign(canvas, x + PATCH / 2, middle);
      case MISSING -> canvas.stroke(CellMarks.missing(patch), Stroke.of(Ink.AXIS, 1));
      case LEVEL -> canvas.line(x, middle, x + DASH, middle, level(item.number()));
    }
  }
}
