package caravan.app.tables;

import java.util.Arrays;
import java.util.List;

/** Takes the rows of a table one by one. For one thread. */
final class TableBuilder {
  private final int width;
  private final TextPool pool = new TextPool();
  private final int[][] cells;
  private int[] lines = new int[64];
  private int[] kinds = new int[0];
  private int size;

  /**
   * @param width how many columns there are
   * @param severalKinds whether rows stand in different columns of the file
   */
  TableBuilder(int width, boolean severalKinds) {
    this.width = width;
    this.cells = new int[width][lines.length];
    if (severalKinds) {
      kinds = new int[lines.length];
    }
  }

  /** A row whose cells stand in the columns of the file. */
  void add(int line, List<String> row) {
    add(line, row, 0);
  }

  /**
   * A row.
   *
   * @param line where it begins, from 1
   * @param row at most as many cells as there are columns; what lacks is empty
   * @param kind which columns of the file it stands in
   */
  void add(int line, List<String> row, int kind) {
    if (size == lines.length) {
      int more = size + size / 2;
      lines = Arrays.copyOf(lines, more);
      for (int c = 0; c < width; c++) {
        cells[c] = Arrays.copyOf(cells[c], more);
      }
      kinds = kinds.length == 0 ? kinds : Arrays.copyOf(kinds, more);
    }
    for (int c = 0; c < width; c++) {
      cells[c][size] = pool.number(c < row.size() ? row.get(c) : "");
    }
    lines[size] = line;
    if (kinds.length > 0) {
      kinds[size] = kind;
    }
    size++;
  }

  int size() {
    return size;
  }

  /**
   * The table.
   *
   * @param roles empty where they are told from names and cells
   * @param columns of the file, for each kind of row
   */
  RawTable build(
      TableSource source, List<String> head, List<RawTable.Role> roles, int[][] columns) {
    int[][] all = new int[width][];
    for (int c = 0; c < width; c++) {
      all[c] = size == cells[c].length ? cells[c] : Arrays.copyOf(cells[c], size);
      cells[c] = new int[0];
    }
    int[] of = kinds.length == 0 ? kinds : Arrays.copyOf(kinds, size);
    return new RawTable(
        source, head, roles, pool, all, Arrays.copyOf(lines, size), new CellPlaces(columns, of));
  }
}
