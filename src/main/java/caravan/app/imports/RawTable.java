package caravan.app.imports;

import java.util.List;

/**
 * A table as it stands in a file, whatever its cells mean.
 *
 * @param file its name, for readers
 * @param encoding in which it was read, for readers
 * @param separator what parts its cells
 * @param head the names of the columns, each its own
 * @param rows each with as many cells as the head; no row is empty
 * @param around what stands above and below the table, a line each
 */
record RawTable(
    String file,
    String encoding,
    char separator,
    List<String> head,
    List<Row> rows,
    List<String> around) {
  RawTable {
    head = List.copyOf(head);
    rows = List.copyOf(rows);
    around = List.copyOf(around);
  }

  /**
   * A row.
   *
   * @param line where it begins in the file, from 1
   */
  record Row(int line, List<String> cells) {
    Row {
      cells = List.copyOf(cells);
    }
  }

  /** The texts of a column, in the order of the rows. */
  List<String> column(int index) {
    return rows.stream().map(row -> row.cells().get(index)).toList();
  }
}
