package caravan.chart.spec;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A chart with everything resolved: nothing is looked up while it is drawn. Immutable.
 *
 * @param type how it is drawn
 * @param text what it is called and says
 * @param overTime whether the categories are periods, not members
 * @param categories in the order of the axis, with those that have no value, so that gaps show
 * @param series each as long as the categories
 * @param totals labels over the columns of a stacked chart, aligned with the categories; of a
 *     balance, the balances; of a flow, what flows on each side. Empty: the sum of the parts,
 *     printed by the tick format, where no part is missing. Other types ignore it
 * @param order of the rows of a chart of lying bars
 * @param annotations remarks on places
 * @param tickFormat prints a number of the axis in the language, with the decimals of its scale
 *     (0.50 as "0.50"); must be a pure function
 */
public record ChartSpec(
    ChartType type,
    ChartText text,
    boolean overTime,
    List<Category> categories,
    List<ChartSeries> series,
    List<@Nullable ChartValue> totals,
    RowOrder order,
    List<Annotation> annotations,
    Function<BigDecimal, String> tickFormat) {
  /** How many periods readers can choose from; of more, the table is the better help. */
  public static final int MOST_READ = 40;

  /**
   * Copies the lists.
   *
   * @throws IllegalArgumentException if there is no category or no series, a list is not aligned
   *     with the categories, an annotation lies beyond them, or no value at all is known
   */
  public ChartSpec {
    Objects.requireNonNull(text, "text");
    categories = List.copyOf(categories);
    series = List.copyOf(series);
    totals = Collections.unmodifiableList(new ArrayList<>(totals));
    annotations = List.copyOf(annotations);
    boolean known = false;
    for (ChartSeries each : series) {
      requireAligned(each.values(), categories);
      known |= each.lastIndex() >= 0;
    }
    if (!totals.isEmpty()) {
      requireAligned(totals, categories);
    }
    if (!known) {
      throw new IllegalArgumentException("chart " + text.id() + " has no value to draw");
    }
    for (Annotation annotation : annotations) {
      requireWithin(annotation, categories.size());
    }
  }

  /** A chart whose totals are sums and whose bars are sorted by value, without annotations. */
  public ChartSpec(
      ChartType type,
      ChartText text,
      boolean overTime,
      List<Category> categories,
      List<ChartSeries> series,
      Function<BigDecimal, String> tickFormat) {
    this(
        type,
        text,
        overTime,
        categories,
        series,
        List.of(),
        RowOrder.BY_VALUE,
        List.of(),
        tickFormat);
  }

  private static void requireAligned(List<?> values, List<Category> categories) {
    if (values.size() != categories.size()) {
      throw new IllegalArgumentException(
          values.size() + " values for " + categories.size() + " categories");
    }
  }

  private static void requireWithin(Annotation annotation, int categories) {
    boolean within = true;
    if (annotation.place() instanceof ChartPlace.At<Integer, BigDecimal> at) {
      within = at.category() >= 0 && at.category() < categories;
    } else if (annotation.place() instanceof ChartPlace.Range<Integer, BigDecimal> range) {
      within = range.from() >= 0 && range.from() <= range.to() && range.to() < categories;
    }
    if (!within) {
      throw new IllegalArgumentException(annotation + " of " + categories + " categories");
    }
  }

  /** The same with other remarks. */
  public ChartSpec withAnnotations(List<Annotation> other) {
    return new ChartSpec(
        type, text, overTime, categories, series, totals, order, other, tickFormat);
  }

  /** The same with other labels over its columns. */
  public ChartSpec withTotals(List<@Nullable ChartValue> other) {
    return new ChartSpec(
        type, text, overTime, categories, series, other, order, annotations, tickFormat);
  }

  /** The same with its categories in another order. */
  public ChartSpec reordered(List<Integer> indexes) {
    List<ChartSeries> sorted = new ArrayList<>();
    for (ChartSeries each : series) {
      sorted.add(each.with(pick(each.values(), indexes)));
    }
    return new ChartSpec(
        type,
        text,
        overTime,
        indexes.stream().map(categories::get).toList(),
        sorted,
        totals.isEmpty() ? totals : pick(totals, indexes),
        order,
        annotations,
        tickFormat);
  }

  private static List<@Nullable ChartValue> pick(
      List<@Nullable ChartValue> values, List<Integer> indexes) {
    List<@Nullable ChartValue> picked = new ArrayList<>();
    indexes.forEach(i -> picked.add(values.get(i)));
    return picked;
  }

  /** Whether readers can choose a period of it, to be told all values there. */
  public boolean isReadByPeriod() {
    return overTime && type.has(Trait.PERIODS) && categories.size() <= MOST_READ;
  }

  /** The series with at least one value. */
  public List<ChartSeries> known() {
    return series.stream().filter(s -> s.lastIndex() >= 0).toList();
  }

  /** Unit of all values; may be empty. */
  public String unitLabel() {
    return text.unitLabel();
  }

  /** Id of the chart on its page. */
  public String id() {
    return text.id();
  }
}
