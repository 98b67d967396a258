package caravan.app.tables;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Cells of a sheet, from one to another; rows and columns from 1. */
record CellRange(int firstRow, int firstColumn, int lastRow, int lastColumn) {
  private static final Pattern SYNTAX =
      Pattern.compile("\\$?([A-Z]{1,3})\\$?(\\d{1,7})(?::\\$?([A-Z]{1,3})\\$?(\\d{1,7}))?");
  private static final int LETTERS = 26;

  /** The cells that a text names; null where it names none. */
  static @Nullable CellRange parse(String text) {
    Matcher matcher = SYNTAX.matcher(text.toUpperCase(Locale.ROOT));
    if (!matcher.matches()) {
      return null;
    }
    int row = Integer.parseInt(matcher.group(2));
    int column = column(matcher.group(1));
    int otherRow = matcher.group(4) == null ? row : Integer.parseInt(matcher.group(4));
    int otherColumn = matcher.group(3) == null ? column : column(matcher.group(3));
    return row == 0 || otherRow == 0
        ? null
        : new CellRange(
            Math.min(row, otherRow),
            Math.min(column, otherColumn),
            Math.max(row, otherRow),
            Math.max(column, otherColumn));
  }

  private static int column(String letters) {
    int column = 0;
    for (int i = 0; i < letters.length(); i++) {
      column = column * LETTERS + letters.charAt(i) - 'A' + 1;
    }
    return column;
  }

  boolean hasRow(int row) {
    return row >= firstRow && row <= lastRow;
  }

  boolean hasColumn(int column) {
    return column >= firstColumn && column <= lastColumn;
  }
}
