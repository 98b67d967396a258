package caravan.app.tables;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Compact data of SDMX 2.0 as JSON, in which the IMF's older service answered: series and their
 * observations, whose components are attributes. Stateless.
 */
final class CompactJson {
  private static final int MOST_COMPONENTS = 200;

  private CompactJson() {}

  static boolean isOne(Map<?, ?> root) {
    return root.get("CompactData") instanceof Map<?, ?>;
  }

  static RawTable read(String file, Map<?, ?> root) throws ImportFault {
    Map<?, ?> dataset = JsonValues.map(JsonValues.map(root.get("CompactData")).get("DataSet"));
    List<Map<String, String>> observations = new ArrayList<>();
    for (Object series : oneOrMore(dataset.get("Series"))) {
      Map<String, String> shared = components(series);
      for (Object one : oneOrMore(JsonValues.map(series).get("Obs"))) {
        Map<String, String> all = new LinkedHashMap<>(shared);
        all.putAll(components(one));
        observations.add(all);
      }
    }
    Map<String, RawTable.Role> columns = new LinkedHashMap<>();
    for (Map<String, String> one : observations) {
      if (columns.size() < MOST_COMPONENTS) {
        one.keySet().forEach(id -> columns.putIfAbsent(id, SdmxRoles.of(id)));
      }
    }
    MessageTable table = new MessageTable(columns);
    for (int i = 0; i < observations.size(); i++) {
      table.add(i + 1, observations.get(i));
    }
    return table.build(TableSource.ofMessage(file, "", List.of(), PlaceNames.VALUES));
  }

  /** Where there is one of something, it stands without a list. */
  private static List<?> oneOrMore(@Nullable Object value) {
    return value instanceof Map<?, ?> ? List.of(value) : JsonValues.list(value);
  }

  private static Map<String, String> components(@Nullable Object element) {
    Map<String, String> components = new LinkedHashMap<>();
    JsonValues.map(element)
        .forEach(
            (key, value) -> {
              String name = String.valueOf(key);
              if (name.startsWith("@") && !name.startsWith("@xmlns") && name.length() > 1) {
                components.put(name.substring(1), JsonValues.text(value));
              }
            });
    return components;
  }
}
