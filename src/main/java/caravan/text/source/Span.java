package caravan.text.source;

import java.util.Comparator;
import java.util.Objects;

/**
 * A stretch of a file, from {@code start} (inclusive) to {@code end} (exclusive), in UTF-16 code
 * units from 0.
 */
public record Span(SourceFile file, int start, int end) implements Comparable<Span> {
  private static final Comparator<Span> ORDER =
      Comparator.comparing((Span s) -> s.file().path())
          .thenComparingInt(Span::start)
          .thenComparingInt(Span::end);

  public Span {
    Objects.requireNonNull(file, "file");
    if (start < 0 || end < start || end > file.text().length()) {
      throw new IllegalArgumentException(
          "no such span: " + start + " to " + end + " of " + file.path());
    }
  }

  /** The first place of a file. */
  public static Span startOf(SourceFile file) {
    return new Span(file, 0, 0);
  }

  public String text() {
    return file.text().substring(start, end);
  }

  /** The first line, from 1. */
  public int line() {
    return file.line(start);
  }

  /** The first column, from 1, in code points. */
  public int column() {
    return file.column(start);
  }

  /** The line of the end, from 1. */
  public int endLine() {
    return file.line(end);
  }

  /** The column just behind the last character, from 1, in code points. */
  public int endColumn() {
    return file.column(end);
  }

  /**
   * Where it is written: the same, unless the file was put together from stretches of others. What
   * people are told of and what is changed are such spans.
   */
  public Span written() {
    return file.written(this);
  }

  /** The smallest span that holds this one and another of the same file. */
  public Span to(Span other) {
    return new Span(file, Math.min(start, other.start), Math.max(end, other.end));
  }

  @Override
  public int compareTo(Span other) {
    return ORDER.compare(this, other);
  }

  @Override
  public String toString() {
    return file.path() + ":" + line() + ":" + column();
  }
}
