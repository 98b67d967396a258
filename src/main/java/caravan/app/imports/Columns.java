package caravan.app.imports;

import caravan.app.tables.RawTable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the columns of a file are. Columns are named by their place, from 0; -1 stands for none.
 *
 * @param period where periods stand; -1 where they stand in the names of columns
 * @param part where the months or quarters of these years stand
 * @param values where values stand; with {@code period} -1 a column for each period
 * @param dimensions what the values are of, each with a column of codes and one of names
 * @param constants what is the same in all rows, by the name of its column
 * @param left the names of columns that were left out
 */
record Columns(
    int period,
    int part,
    List<Integer> values,
    List<Dimension> dimensions,
    int status,
    int note,
    int unit,
    int multiplier,
    int source,
    Map<String, String> constants,
    List<String> left) {
  Columns {
    values = List.copyOf(values);
    dimensions = List.copyOf(dimensions);
    left = List.copyOf(left);
  }

  /**
   * What values are of.
   *
   * @param key the column that tells its members apart
   * @param code the column of codes; the same as {@code key} where there is but one
   * @param label the column of names; likewise
   */
  record Dimension(int key, int code, int label) {}

  /** Which columns say the same in other words: for each text of one there is one of the other. */
  static List<List<Integer>> alike(RawTable table, List<Integer> columns) {
    List<List<Integer>> groups = new ArrayList<>();
    Map<Integer, int[]> ids = new LinkedHashMap<>();
    columns.forEach(column -> ids.put(column, table.ids(column)));
    Set<Integer> placed = new HashSet<>();
    for (int column : columns) {
      if (placed.contains(column)) {
        continue;
      }
      List<Integer> group = new ArrayList<>(List.of(column));
      for (int other : columns) {
        if (other > column
            && !placed.contains(other)
            && sameParts(ids.get(column), ids.get(other))) {
          group.add(other);
          placed.add(other);
        }
      }
      groups.add(group);
    }
    return groups;
  }

  /** Numbered by their first rows, two columns that part rows in the same way are the same. */
  private static boolean sameParts(int @Nullable [] one, int @Nullable [] other) {
    return Arrays.equals(one, other);
  }
}
