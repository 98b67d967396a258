package caravan.text.source;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The text of one file of a report, and its lines.
 *
 * <p>Offsets are UTF-16 code units from 0 into {@link #text()}; lines and columns shown to people
 * count from 1, columns in code points. A byte order mark is no part of the text. Immutable.
 */
public final class SourceFile {
  private final String path;
  private final String text;

  /** Made when a line is first asked for: most files are never told of. */
  private volatile int @Nullable [] lineStarts;

  /**
   * How many code points there are up to each {@link #STEP} units, so that columns of a long line
   * are not counted from its beginning; empty where every unit is a code point. Made when a column
   * is first asked for.
   */
  private volatile int @Nullable [] points;

  private static final int STEP = 1024;

  private final boolean ofCells;

  /** From which stretches of other files it was put together; empty for a file that stands so. */
  private final List<Span> pieces;

  /** The offset at which each of them begins. */
  private final int[] begins;

  /**
   * @param path relative to the report's root, with forward slashes
   * @param text the decoded content, without a byte order mark
   */
  public SourceFile(String path, String text) {
    this(path, text, false, List.of());
  }

  private SourceFile(String path, String text, boolean ofCells, List<Span> pieces) {
    this.path = Objects.requireNonNull(path, "path");
    this.text = Objects.requireNonNull(text, "text");
    this.ofCells = ofCells;
    this.pieces = List.copyOf(pieces);
    this.begins = new int[pieces.size()];
    int at = 0;
    for (int i = 0; i < begins.length; i++) {
      begins[i] = at;
      at += pieces.get(i).end() - pieces.get(i).start();
    }
  }

  /**
   * A table that is no text, read as one: its lines are the rows, and columns are counted in cells.
   *
   * @param text a line for each row, with commas between the cells, as CSV has them
   */
  public static SourceFile ofCells(String path, String text) {
    return new SourceFile(path, text, true, List.of());
  }

  /**
   * A file that was put together from stretches of others, of which spans still know where they
   * stand: {@link Span#written}.
   *
   * @param path by which it is known
   */
  public static SourceFile joined(String path, List<Span> pieces) {
    StringBuilder text = new StringBuilder();
    pieces.forEach(piece -> text.append(piece.text()));
    return new SourceFile(path, text.toString(), false, pieces);
  }

  /** Whether it was put together from stretches of others. */
  public boolean isJoined() {
    return !pieces.isEmpty();
  }

  /** Where a stretch is written: in the file in which it begins, as far as it goes there. */
  Span written(Span span) {
    if (pieces.isEmpty()) {
      return span;
    }
    int found = Arrays.binarySearch(begins, span.start());
    int at = found >= 0 ? found : -found - 2;
    // Of several that begin here all but the last are empty.
    while (at + 1 < begins.length && begins[at + 1] <= span.start()) {
      at++;
    }
    Span piece = pieces.get(at);
    int start = Math.min(piece.end(), piece.start() + span.start() - begins[at]);
    int end = Math.min(piece.end(), start + span.end() - span.start());
    return new Span(piece.file(), start, end).written();
  }

  private static int[] points(String text) {
    if (text.chars().noneMatch(c -> Character.isSurrogate((char) c))) {
      return new int[0];
    }
    int[] points = new int[text.length() / STEP + 1];
    for (int i = 1; i < points.length; i++) {
      points[i] = points[i - 1] + starts(text, (i - 1) * STEP, i * STEP);
    }
    return points;
  }

  /** How many code points begin between two offsets. */
  private static int starts(String text, int from, int to) {
    int count = 0;
    for (int i = from; i < to; i++) {
      boolean second =
          i > 0
              && Character.isLowSurrogate(text.charAt(i))
              && Character.isHighSurrogate(text.charAt(i - 1));
      count += second ? 0 : 1;
    }
    return count;
  }

  private int[] lineStarts() {
    int[] made = lineStarts;
    if (made == null) {
      made = lineStarts(text);
      lineStarts = made;
    }
    return made;
  }

  private int[] points() {
    int[] made = points;
    if (made == null) {
      made = points(text);
      points = made;
    }
    return made;
  }

  /** How many code points begin ahead of an offset. */
  private int pointsAhead(int offset) {
    int[] points = points();
    if (points.length == 0) {
      return offset;
    }
    int step = offset / STEP;
    return points[step] + starts(text, step * STEP, offset);
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
    return lineStarts().length;
  }

  /** The line, from 1, that holds an offset. */
  public int line(int offset) {
    int found = Arrays.binarySearch(lineStarts(), offset);
    return found >= 0 ? found + 1 : -found - 1;
  }

  /** The column, from 1 and in code points, of an offset; in a table of cells that of the cell. */
  public int column(int offset) {
    int start = lineStart(line(offset));
    if (ofCells) {
      return cell(start, Math.min(offset, text.length()));
    }
    return pointsAhead(Math.min(offset, text.length())) - pointsAhead(start) + 1;
  }

  /** The cell, from 1, in which an offset lies, of the row that begins at another. */
  private int cell(int start, int offset) {
    int cell = 1;
    boolean quoted = false;
    for (int i = start; i < offset; i++) {
      quoted ^= text.charAt(i) == '"';
      cell += text.charAt(i) == ',' && !quoted ? 1 : 0;
    }
    return cell;
  }

  /** The offset at which a line (from 1) begins. */
  public int lineStart(int line) {
    return lineStarts()[line - 1];
  }

  /** The text of a line (from 1), without its line break. */
  public String lineText(int line) {
    return text.substring(lineStart(line), lineEnd(line));
  }

  /** The offset at which the text of a line (from 1) ends, ahead of its line break. */
  public int lineEnd(int line) {
    int[] starts = lineStarts();
    int start = starts[line - 1];
    int end = line < starts.length ? starts[line] : text.length();
    while (end > start && (text.charAt(end - 1) == '\n' || text.charAt(end - 1) == '\r')) {
      end--;
    }
    return end;
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
