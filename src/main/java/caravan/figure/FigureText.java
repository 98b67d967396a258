package caravan.figure;

import caravan.source.SourceText;
import caravan.source.Span;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A figure as an author wrote it.
 *
 * @param span the text with its brackets, for messages
 * @param words what readers see, without markup, and where each character stands; blank for a bound
 *     figure
 * @param expression what stands behind {@code =}
 * @param format how a bound figure is written; null for the usual way
 */
public record FigureText(
    Span span, SourceText words, SourceText expression, @Nullable SourceText format) {
  public FigureText {
    Objects.requireNonNull(span, "span");
    Objects.requireNonNull(words, "words");
    Objects.requireNonNull(expression, "expression");
  }

  /** What readers see, without markup. */
  public String text() {
    return words.text();
  }

  public boolean isBound() {
    return text().isBlank();
  }
}
