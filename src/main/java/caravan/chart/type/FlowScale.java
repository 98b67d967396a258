package caravan.chart.type;

import caravan.chart.spec.ChartSeries;
import caravan.chart.spec.ChartValue;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;

/** One scale for all that flows: the larger of the sides has a given length. Immutable. */
final class FlowScale {
  private final BigDecimal largest;
  private final double length;

  /**
   * @param length of all values of the larger side, one on the other
   */
  FlowScale(List<ChartSeries> all, int categories, double length) {
    BigDecimal most = BigDecimal.ZERO;
    for (int i = 0; i < categories; i++) {
      BigDecimal sum = BigDecimal.ZERO;
      for (ChartSeries series : all) {
        ChartValue value = series.values().get(i);
        sum = value == null ? sum : sum.add(value.value());
      }
      most = most.max(sum);
    }
    largest = most;
    this.length = length;
  }

  /** The length of a value; 0 where nothing flows at all. */
  double length(BigDecimal value) {
    return largest.signum() == 0
        ? 0
        : value.divide(largest, MathContext.DECIMAL64).doubleValue() * length;
  }
}
