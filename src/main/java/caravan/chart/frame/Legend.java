package caravan.chart.frame;

import caravan.chart.drawing.Box;
import caravan.chart.drawing.Label;
import caravan.chart.drawing.SvgWriter;
import caravan.chart.drawing.TextMeasure;
import caravan.chart.drawing.TextStyle;
import caravan.chart.spec.ChartPalette;
import java.util.ArrayList;
import java.util.List;

/** What colours and signs mean, in rows above a plot, for what cannot be written at the marks. */
public final class Legend {
  private static final double ROW = 19;
  private static final double PATCH = 11;
  private static final double DASH = 22;
  private static final double SPACE = 6;
  private static final double GAP = 16;
  private static final List<String> DASHES =
      List.of(
          " stroke-dasharray=\"6 3\"",
          " stroke-dasharray=\"2 3\"",
          " stroke-dasharray=\"9 3 2 3\"");

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

  /** How the n-th line across a chart is dashed, from 0. */
  static String dashes(int level) {
    return DASHES.get(level % DASHES.size());
  }

  private static double width(LegendItem item) {
    return item.sign() == LegendItem.Sign.LEVEL || item.sign() == LegendItem.Sign.DASHED_LINE
        ? DASH
        : PATCH;
  }

  public double height() {
    return rows * ROW;
  }

  public void draw(SvgWriter svg, double top) {
    for (Entry entry : entries) {
      double baseline = top + entry.row() * ROW + 13;
      LegendItem item = entry.item();
      sign(svg, item, entry.x(), baseline);
      boolean series = item.sign() == LegendItem.Sign.SERIES;
      svg.text(
          Label.plain(
                  entry.text(),
                  entry.x() + width(item) + SPACE,
                  baseline,
                  Label.Anchor.START,
                  TextStyle.LABEL,
                  series ? ChartPalette.text(item.number()) : ChartPalette.MUTED)
              .shortenedFrom(item.text()));
    }
  }

  private static void sign(SvgWriter svg, LegendItem item, double x, double baseline) {
    Box patch = new Box(x, baseline - PATCH + 1, x + PATCH, baseline + 1);
    double middle = baseline - 4.5;
    switch (item.sign()) {
      case SERIES -> svg.bar(patch, ChartPalette.mark(item.number()), ChartPalette.PAGE, null);
      case HOLLOW_BAR -> svg.hollow(patch, ChartPalette.MUTED, false);
      case DASHED_BAR -> svg.hollow(patch, ChartPalette.MUTED, true);
      case HOLLOW_POINT -> svg.ring(x + PATCH / 2, middle, 4.5, ChartPalette.MUTED);
      case DASHED_LINE ->
          svg.line(x, middle, x + DASH, middle, 2.5, ChartPalette.MUTED, LineMarks.FORECAST);
      case BALANCE -> svg.disc(x + PATCH / 2, middle, 4.5, ChartPalette.INK);
      case BREAK -> LineMarks.breakSign(svg, x + PATCH / 2, middle);
      case MISSING -> svg.stroke(CellMarks.missing(patch), ChartPalette.AXIS, 1, "");
      case LEVEL ->
          svg.line(x, middle, x + DASH, middle, 1.5, ChartPalette.INK, dashes(item.number()));
    }
  }
}
