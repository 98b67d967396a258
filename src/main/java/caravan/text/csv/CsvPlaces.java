package caravan.text.csv;

import caravan.text.source.SourceFile;
import caravan.text.source.SourceText;
import caravan.text.source.Span;
import java.util.ArrayList;
import java.util.List;

/** Where the cells of a table stand in its file. Immutable. */
public final class CsvPlaces {
  private final SourceFile file;
  private final char separator;

  /**
   * @param file that the table was read from
   */
  public CsvPlaces(SourceFile file, CsvTable table) {
    this.file = file;
    this.separator = table.separator();
  }

  /**
   * The places of the cells of a row, without quotes and blanks around them.
   *
   * @param line where the row begins, from 1
   */
  public List<Span> row(int line) {
    String text = file.text();
    List<Span> cells = new ArrayList<>();
    int at = file.lineStart(line);
    while (true) {
      int end = end(text, at);
      cells.add(trimmed(text, at, end));
      if (end == text.length() || text.charAt(end) != separator) {
        return cells;
      }
      at = end + 1;
    }
  }

  /** Where the cell ends that begins here: at a separator, at the end of the row or the file. */
  private int end(String text, int start) {
    int at = start;
    while (at < text.length() && isBlank(text.charAt(at))) {
      at++;
    }
    if (at < text.length() && text.charAt(at) == '"') {
      at = closed(text, at + 1);
    }
    while (at < text.length() && !isEnd(text.charAt(at))) {
      at++;
    }
    return at;
  }

  /** Behind the quote that closes what begins here; two of them are one in the text. */
  private static int closed(String text, int from) {
    int at = from;
    while (at < text.length()) {
      if (text.charAt(at) == '"') {
        if (at + 1 == text.length() || text.charAt(at + 1) != '"') {
          return at + 1;
        }
        at++;
      }
      at++;
    }
    return at;
  }

  private boolean isEnd(char c) {
    return c == separator || c == '\n' || c == '\r';
  }

  private boolean isBlank(char c) {
    return c <= ' ' && !isEnd(c);
  }

  private Span trimmed(String text, int from, int to) {
    int start = from;
    int end = to;
    while (start < end && text.charAt(start) <= ' ') {
      start++;
    }
    while (end > start && text.charAt(end - 1) <= ' ') {
      end--;
    }
    boolean quoted = end - start > 1 && text.charAt(start) == '"' && text.charAt(end - 1) == '"';
    return quoted ? new Span(file, start + 1, end - 1) : new Span(file, start, end);
  }

  /** What a cell says, as a text that knows where it stands. */
  public static SourceText text(Span place, String cell) {
    SourceFile file = place.file();
    if (place.text().equals(cell)) {
      return SourceText.of(file, place.start(), place.end());
    }
    // Quotes that stand twice, and signs that nobody sees.
    int[] origins = new int[cell.length() + 1];
    for (int i = 0; i < origins.length; i++) {
      origins[i] = Math.min(place.start() + i, place.end());
    }
    origins[cell.length()] = place.end();
    return SourceText.mapped(cell, file, origins);
  }

  /** The place of what is wrong with a table. */
  public static Span of(SourceFile file, CsvFault fault) {
    int line = Math.min(fault.line(), file.lineCount());
    return file.span(file.lineStart(line), file.lineEnd(line));
  }
}
