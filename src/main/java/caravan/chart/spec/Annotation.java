package caravan.chart.spec;

import java.math.BigDecimal;

/** A remark on a place in an upright chart; other charts ignore it. */
public sealed interface Annotation {
  /** Plain text, in the language of the chart. */
  String text();

  /**
   * A thin line through a category.
   *
   * @param category index from 0
   */
  record At(int category, String text) implements Annotation {}

  /**
   * A shade behind some categories.
   *
   * @param from index of the first, from 0
   * @param to index of the last, not before the first
   */
  record Range(int from, int to, String text) implements Annotation {
    /**
     * @throws IllegalArgumentException if the last is before the first
     */
    public Range {
      if (to < from) {
        throw new IllegalArgumentException("range " + from + ".." + to);
      }
    }
  }

  /**
   * A line across the chart, such as a target.
   *
   * @param value in the unit of the chart, scaled as its values are
   */
  record Level(BigDecimal value, String text) implements Annotation {}
}
