package caravan.text.csv;

import org.jspecify.annotations.Nullable;

/**
 * A quote that is not closed on its line. Most often its closing quote was forgotten, and all that
 * follows becomes one cell, up to the next quote.
 *
 * @param line where it opens, from 1
 * @param cell the cell of its row that it opens, from 1
 * @param closed the line where it is closed; 0 where it never is
 */
record OpenQuote(int line, int cell, int closed) {
  /**
   * The first such quote from a line on.
   *
   * @param separator what parts the cells
   * @param from a line at which a row begins, from 1
   * @param to the last line at which it may open
   * @return null where there is none
   */
  static @Nullable OpenQuote find(String text, char separator, int from, int to) {
    int line = 1;
    int cell = 1;
    boolean begins = true;
    for (int i = 0; i < text.length() && line <= to; i++) {
      char c = text.charAt(i);
      if (c == '"' && begins) {
        int end = closing(text, i + 1);
        int lines = lines(text, i, Math.min(end, text.length()));
        if ((lines > 0 || end == text.length()) && line >= from) {
          return new OpenQuote(line, cell, end == text.length() ? 0 : line + lines);
        }
        line += lines;
        i = end;
        begins = false;
      } else if (isBreak(text, i)) {
        line++;
        cell = 1;
        begins = true;
      } else if (c == separator) {
        cell++;
        begins = true;
      } else if (c != ' ' && c != '\t') {
        begins = false;
      }
    }
    return null;
  }

  /**
   * The index of the quote that closes what begins at an index, where two quotes stand for one; the
   * length of the text if there is none.
   */
  private static int closing(String text, int from) {
    int at = text.indexOf('"', from);
    while (at >= 0 && at + 1 < text.length() && text.charAt(at + 1) == '"') {
      at = text.indexOf('"', at + 2);
    }
    return at < 0 ? text.length() : at;
  }

  private static int lines(String text, int from, int to) {
    int count = 0;
    for (int i = from; i < to; i++) {
      count += isBreak(text, i) ? 1 : 0;
    }
    return count;
  }

  /** A line break of two characters counts at its second. */
  private static boolean isBreak(String text, int index) {
    char c = text.charAt(index);
    boolean more = index + 1 < text.length() && text.charAt(index + 1) == '\n';
    return c == '\n' || (c == '\r' && !more);
  }

  /** What is wrong, for its author. */
  CsvFault fault() {
    return new CsvFault(
        line,
        cell,
        closed == 0
            ? "the quote that opens here is never closed"
            : "the quote that opens here is closed only in line " + closed,
        "close it where the cell ends; write a quote within quotes twice: \"\"");
  }
}
