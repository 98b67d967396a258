package caravan.site.view;

import java.util.List;

/**
 * A row of a table.
 *
 * @param head what the row is about, plain text
 * @param cells its values from left to right
 */
public record TableRow(String head, List<TableCell> cells) implements View {
  public TableRow {
    Checks.text(head, "head");
    cells = List.copyOf(cells);
  }
}
