package caravan.chart.type;

import caravan.chart.spec.Category;
import caravan.chart.spec.ChartSeries;
import caravan.chart.spec.ChartSpec;
import caravan.chart.spec.ChartValue;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A chart as rows and columns: series over periods; of members, the longer side goes downwards.
 *
 * @param values by row, then by column
 */
record HeatGrid(List<String> rows, List<String> columns, List<List<@Nullable ChartValue>> values) {
  HeatGrid {
    rows = List.copyOf(rows);
    columns = List.copyOf(columns);
    values = List.copyOf(values);
  }

  static HeatGrid of(ChartSpec spec) {
    List<String> series = spec.series().stream().map(ChartSeries::label).toList();
    List<String> categories = spec.categories().stream().map(Category::label).toList();
    if (spec.overTime() || series.size() >= categories.size()) {
      return new HeatGrid(
          series, categories, spec.series().stream().map(ChartSeries::values).toList());
    }
    List<List<@Nullable ChartValue>> values = new ArrayList<>();
    for (int i = 0; i < categories.size(); i++) {
      List<@Nullable ChartValue> row = new ArrayList<>();
      for (ChartSeries each : spec.series()) {
        row.add(each.values().get(i));
      }
      values.add(Collections.unmodifiableList(row));
    }
    return new HeatGrid(categories, series, values);
  }

  /** All that are known. */
  List<ChartValue> known() {
    return values.stream().flatMap(List::stream).filter(Objects::nonNull).toList();
  }

  List<BigDecimal> numbers() {
    return known().stream().map(ChartValue::value).toList();
  }

  boolean any(Predicate<ChartValue> test) {
    return known().stream().anyMatch(test);
  }

  boolean lacksSome() {
    return values.stream().flatMap(List::stream).anyMatch(Objects::isNull);
  }
}
