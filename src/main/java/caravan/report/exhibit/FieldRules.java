package caravan.report.exhibit;

import caravan.expression.evaluate.DataText;
import caravan.expression.evaluate.Traced;
import caravan.language.registry.Language;
import caravan.model.data.Period;
import caravan.model.data.Quantity;
import caravan.model.data.Unit;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What heatmaps and treemaps can show. */
final class FieldRules {
  /** Cells that a phone can still show apart. */
  private static final int MOST_PERIODS = 48;

  private static final int MOST_ROWS = 60;

  /** Turned names that fit side by side on a phone. */
  private static final int MOST_NAMES = 12;

  private static final int MOST_CELLS = 600;
  private static final int MOST_PARTS = 60;
  private static final Quantity HUNDRED = Quantity.exact(BigDecimal.valueOf(100), Unit.PERCENT);

  /**
   * What is wrong with a chart.
   *
   * @param help with the type that suits
   */
  record Fault(String message, String help) {}

  private final ChartRows rows;
  private final Language language;

  FieldRules(ChartRows rows, Language language) {
    this.rows = rows;
    this.language = language;
  }

  /** What keeps the data from being a heatmap; null if nothing does. */
  @Nullable Fault heatmap() {
    int series = rows.rows().size();
    if (rows.overTime()) {
      int periods = periods();
      Fault fault = periods == 1 ? onePeriod() : tooManyPeriods(periods, series);
      return fault == null ? tooManyRows(series, periods) : fault;
    }
    int members = rows.members();
    if (series == 1 || members == 1) {
      return new Fault(
          "a heatmap has rows and columns, this is one "
              + (series == 1 ? "series of members" : "member"),
          "use type: bar, or name several: series: [trade.*.export@2024, trade.*.import@2024]");
    }
    if (Math.min(series, members) > MOST_NAMES) {
      return new Fault(
          "a heatmap of members has at most "
              + MOST_NAMES
              + " columns, these are "
              + Math.min(series, members),
          "choose fewer, or draw each series as type: bar");
    }
    return tooManyRows(Math.max(series, members), Math.min(series, members));
  }

  private static Fault onePeriod() {
    return new Fault(
        "a heatmap over time has several periods, this is one",
        "use type: bar, with series: trade.*.total@2024, or choose a longer range");
  }

  private static @Nullable Fault tooManyPeriods(int periods, int series) {
    if (periods <= MOST_PERIODS) {
      return null;
    }
    String other = series <= 8 ? "line" : "multiples";
    return new Fault(
        "a heatmap has at most " + MOST_PERIODS + " periods, these are " + periods,
        "choose a shorter range, or use type: " + other);
  }

  private static @Nullable Fault tooManyRows(int many, int columns) {
    if (many > MOST_ROWS) {
      return new Fault(
          "a heatmap has at most " + MOST_ROWS + " rows, these are " + many,
          "choose fewer, or one period of them as type: bar");
    }
    if (many * columns > MOST_CELLS) {
      return new Fault(
          "a heatmap has at most " + MOST_CELLS + " cells, these are " + many * columns,
          "choose fewer rows, or fewer columns, or use type: multiples");
    }
    return null;
  }

  private int periods() {
    TreeSet<Period> periods = rows.periods();
    return periods.first().stepsTo(periods.last()) + 1;
  }

  /** The period of a value that stands for one, as a sum over years does not. */
  private static Set<Period> onlyPeriod(Traced value) {
    Set<Period> periods =
        value.used().stream()
            .map(used -> used.observation().period())
            .collect(Collectors.toCollection(TreeSet::new));
    return periods.size() == 1 ? periods : Set.of();
  }

  private static String joined(Set<Period> periods) {
    return periods.stream().map(Period::toString).collect(Collectors.joining(" and "));
  }

  /** What keeps the data from being a treemap; null if nothing does. */
  @Nullable Fault treemap() {
    if (rows.overTime()) {
      return new Fault(
          "a treemap is of one period, this is a series over time",
          "choose a period: series: trade.*.total@2024, or use type: stacked");
    }
    List<Traced> all = rows.all();
    Set<Period> periods = new TreeSet<>();
    all.forEach(value -> periods.addAll(onlyPeriod(value)));
    if (periods.size() > 1) {
      return new Fault(
          "parts of one whole are of one period, these are of " + joined(periods),
          "choose one of them, or use type: bar");
    }
    if (all.size() == 1) {
      return new Fault(
          "one value is not divided into parts", "name the other parts, or use type: bar");
    }
    if (all.stream().anyMatch(value -> value.quantity().value().signum() < 0)) {
      return new Fault("negative values have no area", "use type: bar");
    }
    if (all.stream().allMatch(value -> value.quantity().value().signum() == 0)) {
      return new Fault("all values are zero, so that there is no area", "use type: bar");
    }
    if (all.size() > MOST_PARTS) {
      return new Fault(
          "a treemap has at most " + MOST_PARTS + " parts, these are " + all.size(),
          "choose fewer, or use type: bar");
    }
    Quantity sum = Traced.sum(all).quantity();
    return sum.unit().equals(Unit.PERCENT) && !sum.meets(HUNDRED)
        ? new Fault(
            "the parts add up to " + DataText.of(sum, language) + ", not to 100",
            "name the parts that are missing, or use type: bar")
        : null;
  }
}
