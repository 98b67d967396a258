package caravan.chart.spec;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What stands on the card of a page. Plain text, in the language of the page. Immutable.
 *
 * @param title of the page
 * @param description of the page, for a card without chart; null for none
 * @param report the name of the report
 */
public record CardText(String title, @Nullable String description, String report) {
  public CardText {
    Objects.requireNonNull(title, "title");
    Objects.requireNonNull(report, "report");
  }
}
