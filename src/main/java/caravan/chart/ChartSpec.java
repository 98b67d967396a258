package caravan.chart;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A chart with everything resolved: nothing is looked up while it is drawn. Immutable.
 *
 * @param type how it is drawn
 * @param id unique on its page; every id in the SVG starts with it. ASCII letters, digits, {@code
 *     -}, {@code _} and {@code .}, a letter first
 * @param language BCP 47 tag of the labels
 * @param title plain text, the accessible name
 * @param description plain text for those who cannot see it
 * @param unitLabel unit of all values, stated once, such as "US$ billion"; may be empty
 * @param categories in the order of the axis, with those that have no value, so that gaps show
 * @param series each as long as the categories
 * @param totals labels over the columns of a stacked chart, aligned with the categories. Empty: the
 *     sum of the parts, printed by the tick format, where no part is missing. Other types ignore it
 * @param order of the rows of a bar chart
 * @param tickFormat prints a number of the axis in the language, with the decimals of its scale
 *     (0.50 as "0.50"); must be a pure function
 */
public record ChartSpec(
    ChartType type,
    String id,
    String language,
    String title,
    String description,
    String unitLabel,
    List<Category> categories,
    List<ChartSeries> series,
    List<@Nullable ChartValue> totals,
    RowOrder order,
    Function<BigDecimal, String> tickFormat) {
  private static final Pattern ID = Pattern.compile("[A-Za-z][A-Za-z0-9._-]*");

  /**
   * Copies the lists.
   *
   * @throws IllegalArgumentException if the id is not one, there is no category or no series, a
   *     list is not aligned with the categories, or no value at all is known
   */
  public ChartSpec {
    if (!ID.matcher(id).matches()) {
      throw new IllegalArgumentException("not an id: " + id);
    }
    categories = List.copyOf(categories);
    series = List.copyOf(series);
    totals = Collections.unmodifiableList(new ArrayList<>(totals));
    boolean known = false;
    for (ChartSeries each : series) {
      requireAligned(each.values(), categories);
      known |= each.lastIndex() >= 0;
    }
    if (!totals.isEmpty()) {
      requireAligned(totals, categories);
    }
    if (!known) {
      throw new IllegalArgumentException("chart " + id + " has no value to draw");
    }
  }

  /** A chart whose totals are sums and whose bars are sorted by value. */
  public ChartSpec(
      ChartType type,
      String id,
      String language,
      String title,
      String description,
      String unitLabel,
      List<Category> categories,
      List<ChartSeries> series,
      Function<BigDecimal, String> tickFormat) {
    this(
        type,
        id,
        language,
        title,
        description,
        unitLabel,
        categories,
        series,
        List.of(),
        RowOrder.BY_VALUE,
        tickFormat);
  }

  private static void requireAligned(List<?> values, List<Category> categories) {
    if (values.size() != categories.size()) {
      throw new IllegalArgumentException(
          values.size() + " values for " + categories.size() + " categories");
    }
  }
}
