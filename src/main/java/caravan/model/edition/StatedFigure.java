package caravan.model.edition;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a figure of a page said.
 *
 * @param page the page's path in the site: {@code en/kazakhstan.html}
 * @param path the file that the figure stands in
 * @param line from 1
 * @param column in code points, from 1
 * @param kind {@code checked}, {@code bound} or {@code claim}
 * @param text as readers saw it
 * @param expression as the author wrote it
 * @param value a decimal number in the base unit; {@code true} for a claim
 * @param unit null where the value has none
 */
public record StatedFigure(
    String page,
    String path,
    int line,
    int column,
    String kind,
    String text,
    String expression,
    String value,
    @Nullable String unit,
    List<StatedObservation> observations) {
  public StatedFigure {
    Objects.requireNonNull(page, "page");
    Objects.requireNonNull(expression, "expression");
    observations = List.copyOf(observations);
  }

  /** Whether a value behind it may still be revised. */
  public boolean isProvisional() {
    return observations.stream().anyMatch(StatedObservation::isProvisional);
  }
}
