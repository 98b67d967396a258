package caravan.chart.spec;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A chart that may stand on a card. Plain text, in the language of the page. Immutable.
 *
 * @param message what it says
 * @param subtitle what is measured, in which unit; null for none
 * @param source who says it; null where nobody is named
 */
public record CardChart(
    ChartSpec spec, String message, @Nullable String subtitle, @Nullable String source) {
  public CardChart {
    Objects.requireNonNull(spec, "spec");
    Objects.requireNonNull(message, "message");
  }
}
