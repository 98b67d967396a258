package caravan.report.coverage;

import caravan.text.source.Span;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A number in prose that nothing checks.
 *
 * @param span the number, unit included
 * @param text the number as readers see it
 * @param bindable whether it can be made a figure where it stands; a description, for one, is no
 *     Markdown
 * @param like a number in the form in which this one could be read; null where it is read as it
 *     stands
 * @param context the words around it, the number included, on one line
 */
public record UnboundNumber(
    Span span, String text, boolean bindable, @Nullable String like, String context) {
  public UnboundNumber {
    Objects.requireNonNull(span, "span");
    Objects.requireNonNull(text, "text");
    Objects.requireNonNull(context, "context");
  }
}
