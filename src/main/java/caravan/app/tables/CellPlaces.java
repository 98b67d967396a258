package caravan.app.tables;

import java.util.Arrays;

/**
 * In which column of the file the cells of a table stand.
 *
 * @param columns from 1, for each kind of row and each column of the table; 0 where it is no column
 * @param kinds of the rows, from 0; empty where all are of one
 */
record CellPlaces(int[][] columns, int[] kinds) {
  /** Column by column as in the file. */
  static CellPlaces same(int width) {
    int[] all = new int[width];
    Arrays.setAll(all, i -> i + 1);
    return new CellPlaces(new int[][] {all}, new int[0]);
  }

  /** The file has no columns. */
  static CellPlaces none(int width) {
    return new CellPlaces(new int[][] {new int[width]}, new int[0]);
  }

  int column(int row, int column) {
    return columns[kinds.length == 0 ? 0 : kinds[row]][column];
  }

  CellPlaces ofRows(int[] kept) {
    return kinds.length == 0
        ? this
        : new CellPlaces(columns, Arrays.stream(kept).map(row -> kinds[row]).toArray());
  }

  CellPlaces ofColumns(int[] kept) {
    int[][] some = new int[columns.length][];
    for (int kind = 0; kind < columns.length; kind++) {
      int[] all = columns[kind];
      some[kind] = Arrays.stream(kept).map(column -> all[column]).toArray();
    }
    return new CellPlaces(some, kinds);
  }
}
