package caravan.chart.spec;

import org.jspecify.annotations.Nullable;

/**
 * A place on the axis that is not of values: a period, or a member of a dimension.
 *
 * @param label what the reader sees, such as "2025" or "Kazakhstan"
 * @param key what names it in the data
 * @param calendar where a period stands in its year; null for a member, and for a period that is no
 *     even part of a year
 * @param rest whether it is the rest of a whole, which stands last in rows, however large
 */
public record Category(String label, String key, @Nullable CalendarPlace calendar, boolean rest) {
  /** A category that is no rest. */
  public Category(String label, String key, @Nullable CalendarPlace calendar) {
    this(label, key, calendar, false);
  }

  /** A category that stands nowhere in a year. */
  public Category(String label, String key) {
    this(label, key, null);
  }
}
