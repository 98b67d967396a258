package caravan.site.view;

import java.util.List;
import java.util.Objects;

/**
 * All that a chart shows of one period.
 *
 * @param period its name
 * @param values of the series, in their order
 */
public record ChartReading(String period, List<Value> values) implements View {
  public ChartReading {
    Checks.text(period, "period");
    values = List.copyOf(values);
  }

  /**
   * A value of a series.
   *
   * @param name of the series; empty where the chart has but one
   * @param slot of the colour of the series, from 1; 0 for what has none
   * @param text the value with its unit, or that there is none
   */
  public record Value(String name, int slot, String text) implements View {
    public Value {
      Objects.requireNonNull(name, "name");
      Checks.text(text, "text");
    }
  }
}
