package caravan.chart.spec;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Values that belong together, one for each category.
 *
 * @param label name of the series in the language of the chart
 * @param colour slot of the palette, 1 to {@link Ink#SLOTS}
 * @param values aligned with the categories of the chart; null where there is no value
 * @param rest whether it is the rest of a whole, which stands last in rows, however large
 */
public record ChartSeries(
    String label, int colour, List<@Nullable ChartValue> values, boolean rest) {
  /** A series that is no rest. */
  public ChartSeries(String label, int colour, List<@Nullable ChartValue> values) {
    this(label, colour, values, false);
  }

  /**
   * Copies the values.
   *
   * @throws IllegalArgumentException if the palette has no such slot
   */
  public ChartSeries {
    if (colour < 1 || colour > Ink.SLOTS) {
      throw new IllegalArgumentException("no colour " + colour);
    }
    // List.copyOf refuses the nulls that stand for missing values.
    values = Collections.unmodifiableList(new ArrayList<>(values));
  }

  /** The same series with other values. */
  public ChartSeries with(List<@Nullable ChartValue> other) {
    return new ChartSeries(label, colour, other, rest);
  }

  /** Index of the last value that is not missing, from 0; -1 if all are. */
  public int lastIndex() {
    for (int i = values.size() - 1; i >= 0; i--) {
      if (values.get(i) != null) {
        return i;
      }
    }
    return -1;
  }
}
