package caravan.chart;

import java.util.ArrayList;
import java.util.List;

/** Names of series with a patch of their colour, in rows, for where they cannot stand at marks. */
final class Legend {
  private static final double ROW = 19;
  private static final double PATCH = 11;
  private static final double GAP = 16;

  private record Entry(double x, int row, int slot, String text, String whole) {}

  private final List<Entry> entries = new ArrayList<>();
  private final int rows;

  Legend(List<ChartSeries> series, double width, TextMeasure measure) {
    double x = 0;
    int row = 0;
    for (ChartSeries each : series) {
      String text = measure.shortened(each.label(), TextStyle.LABEL, width - PATCH - 6);
      double needed = PATCH + 6 + measure.width(text, TextStyle.LABEL);
      if (x > 0 && x + needed > width) {
        x = 0;
        row++;
      }
      entries.add(new Entry(x, row, each.colour(), text, each.label()));
      x += needed + GAP;
    }
    rows = series.isEmpty() ? 0 : row + 1;
  }

  double height() {
    return rows * ROW;
  }

  void draw(SvgWriter svg, double top) {
    for (Entry entry : entries) {
      double baseline = top + entry.row() * ROW + 13;
      svg.bar(
          new Box(entry.x(), baseline - PATCH + 1, entry.x() + PATCH, baseline + 1),
          ChartPalette.mark(entry.slot()),
          ChartPalette.PAGE,
          null);
      svg.text(
          Label.plain(
                  entry.text(),
                  entry.x() + PATCH + 6,
                  baseline,
                  Label.Anchor.START,
                  TextStyle.LABEL,
                  ChartPalette.text(entry.slot()))
              .shortenedFrom(entry.whole()));
    }
  }
}
