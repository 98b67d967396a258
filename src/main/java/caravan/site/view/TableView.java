package caravan.site.view;

import java.util.List;

/**
 * A table of values.
 *
 * @param caption plain text
 * @param head the column heads, the one over the row heads first
 * @param rows every row has one cell for each head but the first
 */
public record TableView(String caption, List<String> head, List<TableRow> rows) implements View {
  public TableView {
    Checks.text(caption, "caption");
    head = List.copyOf(head);
    rows = List.copyOf(rows);
    if (head.isEmpty()) {
      throw new IllegalArgumentException("no column");
    }
    for (TableRow row : rows) {
      if (row.cells().size() != head.size() - 1) {
        throw new IllegalArgumentException(
            "row \""
                + row.head()
                + "\" has "
                + row.cells().size()
                + " cells for "
                + (head.size() - 1)
                + " columns");
      }
    }
  }
}
