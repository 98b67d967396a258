package caravan.chart;

import java.math.BigDecimal;

/**
 * The range that an axis has to cover.
 *
 * @param least 0 or less
 * @param most 0 or more
 */
record Extent(BigDecimal least, BigDecimal most) {
  static final Extent ZERO = new Extent(BigDecimal.ZERO, BigDecimal.ZERO);

  Extent with(BigDecimal value) {
    return new Extent(least.min(value), most.max(value));
  }

  /** Of all values, each on its own. */
  static Extent ofValues(ChartSpec spec) {
    Extent extent = ZERO;
    for (ChartSeries series : spec.series()) {
      for (ChartValue value : series.values()) {
        if (value != null) {
          extent = extent.with(value.value());
        }
      }
    }
    return extent;
  }

  /** Of what stands on top of each other in a category, each side of zero on its own. */
  static Extent ofStacks(ChartSpec spec) {
    Extent extent = ZERO;
    for (int i = 0; i < spec.categories().size(); i++) {
      BigDecimal above = BigDecimal.ZERO;
      BigDecimal below = BigDecimal.ZERO;
      for (ChartSeries series : spec.series()) {
        ChartValue value = series.values().get(i);
        if (value != null && value.value().signum() > 0) {
          above = above.add(value.value());
        } else if (value != null) {
          below = below.add(value.value());
        }
      }
      extent = extent.with(above).with(below);
    }
    return extent;
  }

  ValueAxis axis() {
    return ValueAxis.covering(least, most);
  }
}
