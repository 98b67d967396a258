package caravan.app.tables;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The observations of a message as a table; its format says what each column is. For one. */
final class MessageTable {
  private final List<String> names = new ArrayList<>();
  private final List<RawTable.Role> roles = new ArrayList<>();
  private final Map<String, Integer> places = new LinkedHashMap<>();
  private final TableBuilder builder;

  /**
   * @param columns their roles by their names
   */
  MessageTable(Map<String, RawTable.Role> columns) {
    columns.forEach(
        (name, role) -> {
          places.put(name, names.size());
          names.add(name);
          roles.add(role);
        });
    this.builder = new TableBuilder(names.size(), false);
  }

  /**
   * An observation.
   *
   * @param line where it stands, from 1
   * @param cells by the names of columns; what lacks is empty
   */
  void add(int line, Map<String, String> cells) {
    List<String> row = new ArrayList<>(names.size());
    for (String name : names) {
      row.add(cells.getOrDefault(name, ""));
    }
    builder.add(line, row);
  }

  /** The table of a message that is no table; a fault where it has no observation. */
  RawTable build(TableSource source) throws ImportFault {
    if (builder.size() == 0) {
      throw new ImportFault("the file has no observations", "ask for data that there are");
    }
    return builder.build(source, names, roles, new int[][] {new int[names.size()]});
  }
}
