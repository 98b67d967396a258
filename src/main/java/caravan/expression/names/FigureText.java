package caravan.expression.names;

import caravan.expression.evaluate.Expansion;
import caravan.text.source.SourceText;
import caravan.text.source.Span;
import java.util.List;
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
 * @param named the names that stood in the expression and are written out
 * @param place where it stands in the text that readers see; null where it stands in none
 */
public record FigureText(
    Span span,
    SourceText words,
    SourceText expression,
    @Nullable SourceText format,
    List<Expansion> named,
    @Nullable Place place) {
  /**
   * A stretch of a text, in which braces stand no more: the file has all variants of a sentence.
   *
   * @param start where the opening bracket stands
   * @param end just behind the closing one
   */
  public record Place(SourceText text, int start, int end) {}

  public FigureText {
    named = List.copyOf(named);
    Objects.requireNonNull(span, "span");
    Objects.requireNonNull(words, "words");
    Objects.requireNonNull(expression, "expression");
  }

  /** A figure whose expression has no names. */
  public FigureText(
      Span span, SourceText words, SourceText expression, @Nullable SourceText format) {
    this(span, words, expression, format, List.of(), null);
  }

  /** The same with the names in its expression written out. */
  FigureText expression(SourceText written, List<Expansion> names) {
    return new FigureText(span, words, written, format, names, place);
  }

  /** What readers see, without markup. */
  public String text() {
    return words.text();
  }

  public boolean isBound() {
    return text().isBlank();
  }
}
