package caravan.chart.spec;

/** The order of the rows of a bar chart; other types keep the order of their categories. */
public enum RowOrder {
  /**
   * Largest value of the first series first, missing ones last, equal ones as given; the rest of a
   * whole behind all.
   */
  BY_VALUE,
  /** As the categories are given. */
  AS_GIVEN
}
