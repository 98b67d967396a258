package caravan.app.tables;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A row of cells as it stands in a file.
 *
 * @param line from 1
 * @param cells without blanks at their ends
 * @param spans how many columns a cell reaches over, by its column from 0, where it is more than
 *     one
 */
record GridRow(int line, List<String> cells, Map<Integer, Integer> spans) {
  GridRow {
    cells = List.copyOf(cells);
    spans = Map.copyOf(spans);
  }

  /** The text of a column; empty beyond the last. */
  String cell(int column) {
    return column < cells.size() ? cells.get(column) : "";
  }

  /** How many cells hold something. */
  int filled() {
    return (int) cells.stream().filter(cell -> !cell.isEmpty()).count();
  }

  /** The column of the first cell that holds something; -1 where none does. */
  int first() {
    for (int c = 0; c < cells.size(); c++) {
      if (!cells.get(c).isEmpty()) {
        return c;
      }
    }
    return -1;
  }

  /** All that it says, as one line. */
  String joined() {
    return String.join(" ", cells.stream().filter(cell -> !cell.isEmpty()).toList());
  }

  /** As many cells as a table is wide. */
  List<String> padded(int width) {
    List<String> padded = new ArrayList<>(cells);
    while (padded.size() < width) {
      padded.add("");
    }
    return padded;
  }
}
