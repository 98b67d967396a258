package caravan.diff.read;

import caravan.diagnostic.Cell;
import caravan.diagnostic.Diagnostic;
import caravan.source.Span;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An error of one state of a report.
 *
 * @param span where; null where it has no place in the content
 * @param message what is wrong
 * @param help what to do; null where nobody can tell
 * @param cells the values of the data that it rests on, the first of them
 */
public record Problem(
    @Nullable Span span, String message, @Nullable String help, List<Cell> cells) {
  public Problem {
    Objects.requireNonNull(message, "message");
    cells = List.copyOf(cells);
  }

  /** What a check found. */
  static Problem of(Diagnostic error) {
    return new Problem(error.span(), error.message(), error.help(), error.cells().first());
  }

  /** What has no place. */
  static Problem of(String message) {
    return new Problem(null, message, null, List.of());
  }

  /** The same with other words of what is wrong. */
  public Problem message(String words) {
    return new Problem(span, words, help, cells);
  }

  /** The same with other advice. */
  public Problem help(@Nullable String words) {
    return new Problem(span, message, words, cells);
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
