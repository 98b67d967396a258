package caravan.app.imports;

import java.util.List;

/**
 * What a dataset says of the editions of its table.
 *
 * @param usual that of rows which name none; empty where none is known, which is older than all
 * @param listed those that it was brought up to, the oldest first
 */
public record TableEditions(String usual, List<String> listed) {
  /** Nothing is said. */
  public static final TableEditions NONE = new TableEditions("", List.of());

  public TableEditions {
    listed = List.copyOf(listed);
  }
}
