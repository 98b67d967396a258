package caravan.chart.spec;

/** The kinds of chart. Closed: a new constant does not compile until it has a renderer. */
public enum ChartType {
  /** Values over time, joined where neighbours are known. */
  LINE,
  /** Upright bars from zero, one group a category. */
  COLUMN,
  /** Upright bars whose parts add up. */
  STACKED,
  /** Lying bars from zero, one row a member. */
  BAR,
  /** Filled from zero over time; several on top of each other. */
  AREA,
  /** Parts of a hundred percent: columns over time, or lying bars. */
  SHARE,
  /** What comes in and what goes out, on two sides of zero. */
  BALANCE,
  /** Two periods, a line a series. */
  SLOPE,
  /** A small chart a series, all to one scale. */
  MULTIPLES,
  /** A grid of cells, the deeper their colour the more. */
  HEATMAP,
  /** Rectangles whose areas are parts of a whole. */
  TREEMAP,
  /** What comes into the middle from members and goes out of it to them. */
  FLOW,
  /** Countries in the colours of classes, the deeper the more. */
  MAP;

  /** Whether it stands upright over a row of periods that can be read one by one. */
  boolean isReadByPeriod() {
    return switch (this) {
      case LINE, COLUMN, STACKED, AREA, SHARE, BALANCE, MULTIPLES, HEATMAP -> true;
      case BAR, SLOPE, TREEMAP, FLOW, MAP -> false;
    };
  }
}
