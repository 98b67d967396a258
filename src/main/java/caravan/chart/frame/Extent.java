package caravan.chart.frame;

import caravan.chart.plot.ValueAxis;
import caravan.chart.spec.Annotation;
import caravan.chart.spec.ChartPlace;
import caravan.chart.spec.ChartSeries;
import caravan.chart.spec.ChartSpec;
import caravan.chart.spec.ChartValue;
import java.math.BigDecimal;
import java.util.List;

/**
 * The range that an axis has to cover.
 *
 * @param least 0 or less
 * @param most 0 or more
 */
public record Extent(BigDecimal least, BigDecimal most) {
  public static final Extent ZERO = new Extent(BigDecimal.ZERO, BigDecimal.ZERO);

  Extent with(BigDecimal value) {
    return new Extent(least.min(value), most.max(value));
  }

  /** Of all values, each on its own. */
  public static Extent ofValues(ChartSpec spec) {
    return ofValues(spec.series());
  }

  /** Of all values of these. */
  public static Extent ofValues(List<ChartSeries> all) {
    Extent extent = ZERO;
    for (ChartSeries series : all) {
      for (ChartValue value : series.values()) {
        if (value != null) {
          extent = extent.with(value.value());
        }
      }
    }
    return extent;
  }

  /** The range of stacked values, each side of zero on its own. */
  public static Extent ofStacks(ChartSpec spec) {
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

  /** With the lines across the chart. */
  public Extent withLevels(ChartSpec spec) {
    Extent extent = this;
    for (Annotation annotation : spec.annotations()) {
      if (annotation.place() instanceof ChartPlace.Level<Integer, BigDecimal> level) {
        extent = extent.with(level.value());
      }
    }
    return extent;
  }

  public ValueAxis axis() {
    return ValueAxis.covering(least, most);
  }
}
