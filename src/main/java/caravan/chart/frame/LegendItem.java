package caravan.chart.frame;

import caravan.chart.spec.Annotation;
import caravan.chart.spec.ChartPlace;
import caravan.chart.spec.ChartSeries;
import caravan.chart.spec.ChartSpec;
import caravan.chart.spec.ChartValue;
import caravan.chart.spec.ChartWords;
import caravan.chart.spec.ValueState;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * A sign with what it means.
 *
 * @param number of a series its slot in the palette, of a line across the chart its number from 0;
 *     else without meaning
 */
public record LegendItem(Sign sign, int number, String text) {
  public enum Sign {
    SERIES,
    HOLLOW_BAR,
    DASHED_BAR,
    HOLLOW_POINT,
    DASHED_LINE,
    BREAK,
    LEVEL,
    BALANCE,
    MISSING
  }

  /** How values are marked. */
  public enum Marks {
    BARS(Sign.HOLLOW_BAR, Sign.DASHED_BAR),
    POINTS(Sign.HOLLOW_POINT, Sign.DASHED_LINE);

    private final Sign provisional;
    private final Sign forecast;

    Marks(Sign provisional, Sign forecast) {
      this.provisional = provisional;
      this.forecast = forecast;
    }
  }

  static List<LegendItem> of(List<ChartSeries> series) {
    return series.stream().map(s -> new LegendItem(Sign.SERIES, s.colour(), s.label())).toList();
  }

  /**
   * All that is to be explained.
   *
   * @param named whether the series are among it
   */
  public static List<LegendItem> all(ChartSpec spec, boolean named, Marks marks) {
    List<LegendItem> items = new ArrayList<>(named ? of(spec.known()) : List.of());
    items.addAll(signs(spec, marks));
    items.addAll(levels(spec));
    return items;
  }

  /** The signs that the chart uses beside colours. */
  public static List<LegendItem> signs(ChartSpec spec, Marks marks) {
    List<LegendItem> items = new ArrayList<>();
    ChartWords words = spec.text().words();
    if (any(spec, value -> value.state() == ValueState.PROVISIONAL)) {
      items.add(new LegendItem(marks.provisional, 0, words.provisional()));
    }
    if (any(spec, value -> value.state() == ValueState.FORECAST)) {
      items.add(new LegendItem(marks.forecast, 0, words.forecast()));
    }
    if (spec.overTime() && any(spec, ChartValue::breaks)) {
      items.add(new LegendItem(Sign.BREAK, 0, words.breaks()));
    }
    return items;
  }

  /** The lines across a chart. */
  static List<LegendItem> levels(ChartSpec spec) {
    List<LegendItem> items = new ArrayList<>();
    for (Annotation annotation : spec.annotations()) {
      if (annotation.place() instanceof ChartPlace.Level<Integer, BigDecimal> level) {
        items.add(new LegendItem(Sign.LEVEL, items.size(), annotation.text()));
      }
    }
    return items;
  }

  private static boolean any(ChartSpec spec, Predicate<ChartValue> test) {
    return spec.series().stream()
        .flatMap(series -> series.values().stream())
        .anyMatch(value -> value != null && test.test(value));
  }
}
