package caravan.report.exhibit;

import caravan.expression.evaluate.DataContext;
import caravan.expression.evaluate.Used;
import caravan.language.registry.Language;
import caravan.model.data.Period;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Names the series of a chart, where its author named none. */
final class ChartRowNames {
  private final DataContext data;
  private final Language language;
  private final List<ChartRows.Row> rows;
  private final boolean overTime;
  private final @Nullable String dimension;
  private final List<String> turnedCodes;

  /**
   * @param of whose rows are named, in place
   * @param dimension of its members; null where there are none
   * @param turnedCodes the codes of its series where the series are members; else empty
   */
  ChartRowNames(
      DataContext data,
      Language language,
      ChartRows of,
      @Nullable String dimension,
      List<String> turnedCodes) {
    this.data = data;
    this.language = language;
    this.rows = of.rows();
    this.overTime = of.overTime();
    this.dimension = dimension;
    this.turnedCodes = turnedCodes;
  }

  /**
   * Series of members named by their period, where that tells them apart and the author named none.
   */
  void byPeriods() {
    List<@Nullable Period> of = rows.stream().map(ChartRowNames::period).toList();
    Set<Period> distinct = new HashSet<>();
    for (Period period : of) {
      if (overTime || period == null || !distinct.add(period)) {
        return;
      }
    }
    for (int i = 0; i < rows.size(); i++) {
      ChartRows.Row row = rows.get(i);
      Period period = of.get(i);
      if (period != null) {
        String label = language.dateWriter().period(period);
        rows.set(i, new ChartRows.Row(row.place(), row.name(), label, row.values()));
      }
    }
  }

  /** Series of members named by the codes that set them apart, where the author named none. */
  void byCodes() {
    List<SeriesNames.Named> names = all();
    for (int i = 0; i < rows.size() && rows.size() > 1; i++) {
      ChartRows.Row row = rows.get(i);
      rows.set(i, new ChartRows.Row(row.place(), row.name(), names.get(i).label(), row.values()));
    }
  }

  /** Names and colours of the series; of members that were turned into series, those of members. */
  List<SeriesNames.Named> all() {
    SeriesNames names = new SeriesNames(data, language);
    if (dimension != null && !turnedCodes.isEmpty()) {
      return names.ofCodes(dimension, turnedCodes, fallbacks());
    }
    return names.name(rows.stream().map(ChartRows.Row::any).toList(), fallbacks());
  }

  private List<String> fallbacks() {
    return rows.stream().map(ChartRows.Row::fallback).toList();
  }

  /** The period that all values of a row are of, or null. */
  private static @Nullable Period period(ChartRows.Row row) {
    List<Period> periods =
        row.values().values().stream()
            .flatMap(value -> value.used().stream())
            .map(Used::observation)
            .map(observation -> observation.period())
            .distinct()
            .toList();
    return periods.size() == 1 ? periods.get(0) : null;
  }
}
