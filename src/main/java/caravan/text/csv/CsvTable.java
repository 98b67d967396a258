package caravan.text.csv;

import java.util.List;

/**
 * A CSV file as it was read: UTF-8, with or without a byte order mark; cells parted by commas,
 * semicolons or tabs. Cells have no blanks at their ends. Immutable.
 *
 * @param separator what parts cells
 * @param head the names of the columns
 * @param headLine the line of the file in which they stand, from 1
 * @param rows each with as many cells as the head
 */
public record CsvTable(char separator, List<String> head, int headLine, List<Row> rows) {
  /** The longest cell, in characters. */
  private static final int MAX_CELL = 2_000;

  public CsvTable {
    head = List.copyOf(head);
    rows = List.copyOf(rows);
    for (Row row : rows) {
      if (row.cells().size() != head.size()) {
        throw new IllegalArgumentException("line " + row.line() + " is no row of this table");
      }
    }
  }

  /**
   * A row.
   *
   * @param line where it begins in the file, from 1
   */
  public record Row(int line, List<String> cells) {
    public Row {
      cells = List.copyOf(cells);
    }
  }

  /**
   * Reads a file.
   *
   * @throws CsvFault where it is no table
   */
  public static CsvTable read(byte[] bytes) throws CsvFault {
    return of(DecodedText.utf8(bytes));
  }

  /**
   * Reads a text.
   *
   * @param text without a byte order mark
   * @throws CsvFault where it is no table
   */
  public static CsvTable of(String text) throws CsvFault {
    char separator = separator(text);
    List<Row> rows =
        CsvCells.of(text, separator, Integer.MAX_VALUE).stream()
            .map(row -> new Row(row.line(), row.cells()))
            .toList();
    unclosed(text, separator, rows);
    lengths(rows);
    if (rows.size() < 2) {
      throw new CsvFault(
          1, 0, "there is no row below the names of the columns", "the first row has the names");
    }
    int columns = rows.get(0).cells().size();
    for (Row row : rows) {
      if (row.cells().size() != columns) {
        throw new CsvFault(
            row.line(),
            0,
            "this row has "
                + row.cells().size()
                + (row.cells().size() == 1 ? " cell" : " cells")
                + ", the first row "
                + columns,
            "put a cell that holds \"" + separator + "\" in quotes, and leave none out");
      }
    }
    Row head = rows.get(0);
    return new CsvTable(separator, head.cells(), head.line(), rows.subList(1, rows.size()));
  }

  /** A row that spans several lines and has the wrong number of cells mostly lacks a quote. */
  private static void unclosed(String text, char separator, List<Row> rows) throws CsvFault {
    for (int i = 0; i < rows.size(); i++) {
      Row row = rows.get(i);
      int lines = row.cells().stream().mapToInt(cell -> (int) cell.lines().count() - 1).sum();
      boolean odd = row.cells().size() != rows.get(0).cells().size() || rows.size() < 2;
      // The last row may have the right number of cells by chance, having swallowed others.
      if (lines > 0 && (odd || i == rows.size() - 1)) {
        OpenQuote open = OpenQuote.find(text, separator, row.line(), row.line() + lines);
        if (open != null && (odd || open.closed() == 0)) {
          throw open.fault();
        }
      }
    }
  }

  private static void lengths(List<Row> rows) throws CsvFault {
    for (Row row : rows) {
      for (int i = 0; i < row.cells().size(); i++) {
        int length = row.cells().get(i).length();
        if (length > MAX_CELL) {
          throw new CsvFault(
              row.line(),
              i + 1,
              "this cell has " + length + " characters; at most " + MAX_CELL + " are read",
              "shorten it, or delete its column");
        }
      }
    }
  }

  /** The sign between cells: the one that stands most often in the first line. */
  private static char separator(String text) {
    String line = text.lines().findFirst().orElse("").replaceAll("\"[^\"]*\"", "");
    char best = ',';
    long most = 0;
    for (char sign : new char[] {',', ';', '\t'}) {
      long count = line.chars().filter(c -> c == sign).count();
      if (count > most) {
        best = sign;
        most = count;
      }
    }
    return best;
  }
}
