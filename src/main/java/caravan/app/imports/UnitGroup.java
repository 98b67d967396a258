package caravan.app.imports;

import caravan.app.tables.RawTable;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a table whose values are of one unit, where its rows are of several.
 *
 * @param unit as datasets name it; null where they do not know it
 * @param labels what the column of units says in these rows; several where multiples differ
 * @param numbers of these texts in the table
 */
record UnitGroup(@Nullable String unit, List<String> labels, Set<Integer> numbers) {
  UnitGroup {
    labels = List.copyOf(labels);
    numbers = Set.copyOf(numbers);
  }

  /**
   * The groups of a table; none where its rows are of one unit.
   *
   * @param column of units; -1 where there is none
   */
  static List<UnitGroup> of(RawTable table, int column) {
    if (column < 0 || table.texts(column).filter(text -> !text.isEmpty()).count() < 2) {
      return List.of();
    }
    Map<String, List<String>> labels = new LinkedHashMap<>();
    Map<String, Set<Integer>> numbers = new LinkedHashMap<>();
    Set<Integer> seen = new HashSet<>();
    for (RawTable.Row row : table.rows()) {
      if (seen.add(row.number(column))) {
        String text = row.cell(column);
        String key = UnitWords.withoutMultiple(text);
        labels.computeIfAbsent(key, k -> new ArrayList<>()).add(text);
        numbers.computeIfAbsent(key, k -> new HashSet<>()).add(row.number(column));
      }
    }
    List<UnitGroup> groups = new ArrayList<>();
    labels.forEach(
        (key, of) ->
            groups.add(
                new UnitGroup(UnitWords.unit(of.get(0)), of, numbers.getOrDefault(key, Set.of()))));
    return groups;
  }

  boolean has(int number) {
    return numbers.contains(number);
  }

  /** Whether all of its values are multiplied with the same. */
  boolean isOfOneMultiple() {
    return labels.stream().map(UnitWords::multiplier).distinct().count() < 2;
  }

  /** What the file calls the unit. */
  String label() {
    return labels.get(0);
  }
}
