package caravan.site.view;

import java.util.Objects;

/**
 * A remark on a place in a chart.
 *
 * @param place the period or periods; empty for a line across the chart
 * @param text the remark
 */
public record ChartRemark(String place, Html text) implements View {
  public ChartRemark {
    Objects.requireNonNull(place, "place");
    Objects.requireNonNull(text, "text");
  }
}
