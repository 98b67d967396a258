package caravan.source;

import java.util.Arrays;
import java.util.Objects;

/**
 * The text of one file of a report, and its lines.
 *
 * <p>Offsets are UTF-16 code units from 0 into {@link #text()}; lines and columns shown to people
 * count from 1, columns in code points. A byte order mark is no part of the text. Immutable.
 */
public final class SourceFile {
  private final String path;
  private final String text;
  private final int[] lineStarts;

  /**
   * @param path relative to the report's root, with forward slashes
   * @param text the decoded content, without a byte order mark
   */
  public SourceFile(String path, String text) {
    this.path = Objects.requireNonNull(path, "path");
    this.text = Objects.requireNonNull(text, "text");
    this.lineStarts = lineStarts(text);
  }

  private static int[] lineStarts(String text) {
    int[] starts = new int[16];
    int count = 1;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean ends =
          c == '\n' || (c == '\r' && (i + 1 == text.length() || text.charAt(i + 1) != '\n'));
      if (ends) {
        if (count == starts.length) {
          starts = Arrays.copyOf(starts, count * 2);
        }
        starts[count++] = i + 1;
      }
    }
    return Arrays.copyOf(starts, count);
  }

  /** Relative to the report's root, with forward slashes. */
  public String path() {
    return path;
  }

  public String text() {
    return text;
  }

  /** The number of lines; an empty file has one. */
  public int lineCount() {
    return lineStarts.length;
  }

  /** The line, from 1, that holds an offset. */
  public int line(int offset) {
    int found = Arrays.binarySearch(lineStarts, offset);
    return found >= 0 ? found + 1 : -found - 1;
  }

  /** The column, from 1 and in code points, of an offset. */
  public int column(int offset) {
    int start = lineStarts[line(offset) - 1];
    return text.codePointCount(start, Math.min(offset, text.length())) + 1;
  }

  /** The offset at which a line (from 1) begins. */
  public int lineStart(int line) {
    return lineStarts[line - 1];
  }

  /** The text of a line (from 1), without its line break. */
  public String lineText(int line) {
    int start = lineStarts[line - 1];
    int end = line < lineStarts.length ? lineStarts[line] : text.length();
    while (end > start && (text.charAt(end - 1) == '\n' || text.charAt(end - 1) == '\r')) {
      end--;
    }
    return text.substring(start, end);
  }

  /** The span between two offsets. */
  public Span span(int start, int end) {
    return new Span(this, start, end);
  }

  /** The whole file as a text with places. */
  public SourceText asText() {
    return SourceText.of(this, 0, text.length());
  }

  @Override
  public String toString() {
    return path;
  }
}
