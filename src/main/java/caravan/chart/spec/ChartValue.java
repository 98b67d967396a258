package caravan.chart.spec;

import java.math.BigDecimal;
import java.util.Objects;

/**
 * One value to draw.
 *
 * @param value in the unit of the chart, already scaled
 * @param text the direct label, such as "106.3"
 * @param tooltip what pointing at the mark tells, such as "2025: US$106.3 billion"
 * @param state how sure it is
 * @param breaks whether it can't be compared with the value before it: a break in the series
 */
public record ChartValue(
    BigDecimal value, String text, String tooltip, ValueState state, boolean breaks) {
  public ChartValue {
    Objects.requireNonNull(value, "value");
    Objects.requireNonNull(state, "state");
  }

  /** Whether it is drawn hollow. */
  public boolean hollow() {
    return state != ValueState.FIRM;
  }

  /** The same mark elsewhere, such as below zero or on top of another. */
  public ChartValue at(BigDecimal other) {
    return new ChartValue(other, text, tooltip, state, breaks);
  }
}
