package caravan.expression.evaluate;

import caravan.model.data.EditionDate;
import caravan.model.data.Statement;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which of the values is meant that a source has given of an observation in turn: the one that was
 * known at a date, or the one that was given first.
 *
 * @param date at the end of which it was known; null for the first
 */
public record Vintage(@Nullable EditionDate date) {
  /** The word for what was given first. */
  private static final String FIRST = "first";

  /** The vintage that a text names, {@code first} or a date; null where it names none. */
  static @Nullable Vintage parse(String text) {
    if (text.equals(FIRST)) {
      return new Vintage(null);
    }
    EditionDate date = EditionDate.parse(text);
    return date == null ? null : new Vintage(date);
  }

  /** As it is written: {@code 2025-06-13} or {@code first}. */
  public String text() {
    return date == null ? FIRST : date.text();
  }

  /**
   * The one of several values that is meant.
   *
   * @param history the oldest first
   * @return null where none was known by then
   * @throws UndatedException where a value that may have been known by then has no edition
   */
  @Nullable Statement of(List<Statement> history) throws UndatedException {
    if (date == null) {
      return history.isEmpty() ? null : history.get(0);
    }
    for (int i = history.size() - 1; i >= 0; i--) {
      EditionDate edition = history.get(i).edition();
      if (edition == null) {
        throw new UndatedException();
      }
      if (edition.isOutBy(date)) {
        return history.get(i);
      }
    }
    return null;
  }

  /** Nobody can say what was known when, since a value has no edition. */
  static final class UndatedException extends Exception {
    private static final long serialVersionUID = 1;
  }
}
