package caravan.chart;

/** The kinds of chart. Closed: a new constant does not compile until it has a renderer. */
public enum ChartType {
  /** Values over time, joined where neighbours are known. */
  LINE,
  /** Upright bars from zero, one group a category. */
  COLUMN,
  /** Upright bars whose parts add up. */
  STACKED,
  /** Lying bars from zero, one row a member. */
  BAR
}
