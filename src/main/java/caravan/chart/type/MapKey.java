package caravan.chart.type;

import caravan.chart.drawing.Box;
import caravan.chart.drawing.Canvas;
import caravan.chart.drawing.Label;
import caravan.chart.drawing.Stroke;
import caravan.chart.drawing.TextMeasure;
import caravan.chart.drawing.TextStyle;
import caravan.chart.spec.ChartSpec;
import caravan.chart.spec.ChartValue;
import caravan.chart.spec.ChartWords;
import caravan.chart.spec.Ink;
import caravan.chart.spec.ValueState;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the signs of a map mean, beside its scale of colours: in rows above it. */
final class MapKey {
  private static final double ROW = 19;
  private static final double PATCH = 14;
  private static final double SPACE = 6;
  private static final double GAP = 16;

  private enum Sign {
    REPORTER,
    MISSING,
    PROVISIONAL,
    FORECAST
  }

  private record Entry(Sign sign, String text) {}

  private record Placed(Entry entry, String text, double x, int row) {}

  private final List<Placed> placed = new ArrayList<>();
  private final int rows;

  /**
   * @param reporter name of who reports; null where that is not in the picture
   */
  MapKey(ChartSpec spec, @Nullable String reporter, double width, TextMeasure measure) {
    double x = 0;
    int row = 0;
    for (Entry entry : entries(spec, reporter)) {
      String text = measure.shortened(entry.text(), TextStyle.LABEL, width - PATCH - SPACE);
      double needed = PATCH + SPACE + measure.width(text, TextStyle.LABEL);
      if (x > 0 && x + needed > width) {
        x = 0;
        row++;
      }
      placed.add(new Placed(entry, text, x, row));
      x += needed + GAP;
    }
    rows = placed.isEmpty() ? 0 : row + 1;
  }

  private static List<Entry> entries(ChartSpec spec, @Nullable String reporter) {
    List<Entry> entries = new ArrayList<>();
    ChartWords words = spec.text().words();
    List<@Nullable ChartValue> values = spec.series().get(0).values();
    if (reporter != null) {
      entries.add(new Entry(Sign.REPORTER, reporter));
    }
    if (values.contains(null)) {
      entries.add(new Entry(Sign.MISSING, words.missing()));
    }
    if (values.stream().anyMatch(v -> v != null && v.state() == ValueState.PROVISIONAL)) {
      entries.add(new Entry(Sign.PROVISIONAL, words.provisional()));
    }
    if (values.stream().anyMatch(v -> v != null && v.state() == ValueState.FORECAST)) {
      entries.add(new Entry(Sign.FORECAST, words.forecast()));
    }
    return entries;
  }

  double height() {
    return rows * ROW;
  }

  void draw(Canvas canvas, double top) {
    for (Placed each : placed) {
      double baseline = top + each.row() * ROW + 13;
      double middle = baseline - 4.5;
      double x = each.x();
      Box patch = new Box(x, middle - 5.5, x + PATCH, middle + 5.5);
      switch (each.entry().sign()) {
        case REPORTER -> canvas.bar(patch, Ink.HOME, Ink.PAGE, null);
        case MISSING -> missing(canvas, patch);
        case PROVISIONAL ->
            MapLabels.sign(canvas, x + PATCH / 2, middle, ValueState.PROVISIONAL, Ink.INK);
        case FORECAST ->
            MapLabels.sign(canvas, x + PATCH / 2, middle, ValueState.FORECAST, Ink.INK);
      }
      canvas.text(
          Label.plain(
                  each.text(),
                  x + PATCH + SPACE,
                  baseline,
                  Label.Anchor.START,
                  TextStyle.LABEL,
                  Ink.MUTED)
              .shortenedFrom(each.entry().text()));
    }
  }

  private static void missing(Canvas canvas, Box patch) {
    double[][] corners = {
      {patch.left(), patch.top()},
      {patch.right(), patch.top()},
      {patch.right(), patch.bottom()},
      {patch.left(), patch.bottom()}
    };
    missing(canvas, new MapShape(List.<double[][]>of(corners)));
  }

  /** Draws something that has no value. */
  static void missing(Canvas canvas, MapShape shape) {
    canvas.area(shape.path(), Ink.LAND, null);
    canvas.stroke(shape.hatching(MapRenderer.HATCHING), Stroke.of(Ink.AXIS, 1));
  }
}
