package caravan.app.tables;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The JSON of PxWeb: columns, and data with keys and values. It has codes only. Stateless. */
final class PxJson {
  private PxJson() {}

  static RawTable read(String file, Map<?, ?> root) throws ImportFault {
    Map<String, RawTable.Role> columns = new LinkedHashMap<>();
    List<String> keys = new ArrayList<>();
    List<String> values = new ArrayList<>();
    for (Object one : JsonValues.list(root.get("columns"))) {
      Map<?, ?> column = JsonValues.map(one);
      String text = JsonValues.text(column.get("text"));
      String code = JsonValues.text(column.get("code"));
      String name = text.isEmpty() || columns.containsKey(text) ? code : text;
      String type = JsonValues.text(column.get("type"));
      if (name.isEmpty() || columns.containsKey(name)) {
        throw new ImportFault("a column of this file has no name of its own", "ask for it as CSV");
      }
      columns.put(
          name,
          type.equals("c")
              ? RawTable.Role.VALUE
              : type.equals("t") || ColumnNames.isPeriod(code)
                  ? RawTable.Role.PERIOD
                  : RawTable.Role.DIMENSION);
      (type.equals("c") ? values : keys).add(name);
    }
    if (values.isEmpty()) {
      throw new ImportFault("this file has no column of values", "ask for it as JSON-stat or CSV");
    }
    MessageTable table = new MessageTable(columns);
    int number = 0;
    for (Object one : JsonValues.list(root.get("data"))) {
      Map<String, String> row = new LinkedHashMap<>();
      put(row, keys, JsonValues.texts(JsonValues.map(one).get("key")));
      put(row, values, JsonValues.texts(JsonValues.map(one).get("values")));
      table.add(++number, row);
    }
    List<?> about = JsonValues.list(root.get("metadata"));
    String title =
        about.isEmpty() ? "" : JsonValues.text(JsonValues.map(about.get(0)).get("label"));
    return table.build(TableSource.ofMessage(file, title, List.of(), PlaceNames.VALUES));
  }

  private static void put(Map<String, String> row, List<String> names, List<String> cells) {
    for (int i = 0; i < Math.min(names.size(), cells.size()); i++) {
      row.put(names.get(i), cells.get(i));
    }
  }
}
