package caravan.chart.spec;

/** How sure a value is, which shows in how it is drawn. */
public enum ValueState {
  /** Drawn filled. */
  FIRM,
  /** Provisional or estimated: drawn hollow. */
  PROVISIONAL,
  /** A projection: drawn hollow, and its line or outline dashed. */
  FORECAST
}
