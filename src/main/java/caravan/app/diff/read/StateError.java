package caravan.app.diff.read;

import caravan.text.diagnostic.Cells;
import caravan.text.diagnostic.Code;
import caravan.text.diagnostic.Diagnostic;
import caravan.text.diagnostic.Place;
import caravan.text.source.Span;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An error of one state of a report.
 *
 * @param code of what kind; null where a check did not find it
 * @param span where; null where it has no place in the content
 * @param message what is wrong
 * @param help what to do; null where nobody can tell
 * @param cells the values of the data that it rests on
 * @param places where else it is told of, in other languages or on other pages
 */
public record StateError(
    @Nullable Code code,
    @Nullable Span span,
    String message,
    @Nullable String help,
    Cells cells,
    List<Place> places) {
  public StateError {
    Objects.requireNonNull(message, "message");
    places = List.copyOf(places);
  }

  /** What a check found. */
  static StateError of(Diagnostic error) {
    String label = error.label() == null ? "" : "; " + error.label();
    return new StateError(
        error.code(),
        error.span(),
        error.message() + label,
        error.help(),
        error.cells(),
        error.places());
  }

  /** What has no place. */
  static StateError of(String message) {
    return new StateError(null, null, message, null, Cells.NONE, List.of());
  }

  /** The same with other words of what is wrong. */
  public StateError message(String words) {
    return new StateError(code, span, words, help, cells, places);
  }

  /** The same with other advice. */
  public StateError help(@Nullable String words) {
    return new StateError(code, span, message, words, cells, places);
  }

  /** Whether it is of a file. */
  public boolean isOf(String path) {
    return span != null ? span.file().path().equals(path) : message.startsWith(path + ":");
  }

  /** What is wrong and what to do, without the place. */
  public String said() {
    return message + (help == null ? "" : " – " + help);
  }

  /** All of it but the data. */
  @Override
  public String toString() {
    return (span == null ? "" : span + ": ") + said();
  }
}
