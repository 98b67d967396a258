package caravan.app.imports;

import caravan.app.tables.ImportFault;
import caravan.app.tables.Problem;
import caravan.model.data.Period;
import caravan.model.data.PeriodText;
import caravan.text.csv.Csv;
import caravan.text.csv.CsvFault;
import caravan.text.csv.CsvNumber;
import caravan.text.csv.CsvTable;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The table of a dataset with what a later edition of its source says. A value that changed gets a
 * row of its own, with the edition, behind the one that was there, which thereby becomes a
 * revision; rows, notes and columns of people stay.
 *
 * @param text the table as it is to be
 * @param changes what the edition brings
 */
public record TableUpdate(String text, List<Change> changes) {
  private static final String PERIOD = "period";
  private static final String VALUE = "value";
  private static final String STATUS = "status";
  private static final String NOTE = "note";
  private static final String SOURCE = "source";
  private static final String EDITION = "edition";

  public TableUpdate {
    changes = List.copyOf(changes);
  }

  /** What happened to an observation. */
  public enum Kind {
    ADDED,
    REVISED,
    /** The value is the same, its status is another. */
    REFLAGGED,
    /** The file has it no more; it stays in the table. */
    GONE,
    SAME
  }

  /**
   * An observation of the table or the file.
   *
   * @param cell how expressions name it behind the dataset: {@code KAZ.export@2025}
   * @param before the value that was there; null where there was none
   * @param now the value of the file; null where it has none
   * @param told the statuses before and now, for one that was reflagged; else empty
   */
  public record Change(
      Kind kind, String cell, @Nullable BigDecimal before, @Nullable BigDecimal now, String told) {
    /**
     * By how much the value changed, in percent of the one before; null where that says nothing.
     */
    public @Nullable BigDecimal percent() {
      return before == null || now == null || before.signum() == 0
          ? null
          : now.subtract(before)
              .multiply(BigDecimal.valueOf(100))
              .divide(before.abs(), new MathContext(2));
    }
  }

  /** The changes of a kind, in the order of the table. */
  public List<Change> of(Kind kind) {
    return changes.stream().filter(change -> change.kind() == kind).toList();
  }

  /**
   * The table after an edition.
   *
   * @param table the text of the table, whose columns are named as what they hold
   * @param dimensions of the dataset
   * @param source of the dataset, which the file is of; null where it has none. Rows of other
   *     sources are left alone
   * @param data what the file says, by the same dimensions in any order
   * @param edition its date: {@code 2025-06-13}
   * @throws ImportFault where file and table do not fit
   */
  public static TableUpdate of(
      String table,
      List<String> dimensions,
      @Nullable String source,
      ImportedData data,
      String edition)
      throws ImportFault {
    try {
      return of(CsvTable.of(table), dimensions, source, data, edition);
    } catch (CsvFault fault) {
      throw new ImportFault(
          new Problem(
              fault.line(), fault.cell(), "the table: " + fault.getMessage(), fault.help()));
    }
  }

  /** The same of a table that was read, which may have no rows. */
  public static TableUpdate of(
      CsvTable table,
      List<String> dimensions,
      @Nullable String source,
      ImportedData data,
      String edition)
      throws ImportFault {
    return new Merger(table, dimensions, source, data, edition).merged();
  }

  /** Merges a file into a table. For one of each. */
  private static final class Merger {
    private final List<String> head;
    private final List<List<String>> rows = new ArrayList<>();
    private final List<String> dimensions;
    private final ImportedData data;
    private final @Nullable String source;
    private final String edition;
    private final List<Change> changes = new ArrayList<>();

    Merger(
        CsvTable table,
        List<String> dimensions,
        @Nullable String source,
        ImportedData data,
        String edition)
        throws ImportFault {
      this.source = source;
      this.head = new ArrayList<>(table.head());
      this.dimensions = dimensions;
      this.data = data;
      this.edition = edition;
      if (!head.containsAll(dimensions) || !head.containsAll(List.of(PERIOD, VALUE))) {
        throw new ImportFault(
            new Problem(
                0,
                0,
                "the table does not name its columns as what they hold",
                "it is a file as its source gives it: put the new one in its place"));
      }
      Set<String> found = data.dimensions().keySet();
      if (!found.equals(Set.copyOf(dimensions))) {
        throw new ImportFault(
            new Problem(
                0,
                0,
                "the file has values by "
                    + String.join(", ", found)
                    + ", the dataset by "
                    + String.join(", ", dimensions),
                "choose its columns and rows as when it was imported: --dimension, --where, --value"));
      }
      if (source == null) {
        throw new ImportFault(
            new Problem(
                0,
                0,
                "the dataset has no source of its own, so nothing tells whose edition this is",
                "write in the dataset: source: ID"));
      }
      table.rows().forEach(row -> rows.add(new ArrayList<>(row.cells())));
    }

    TableUpdate merged() {
      column(EDITION);
      if (data.rows().stream().anyMatch(row -> !row.status().isEmpty())) {
        column(STATUS);
      }
      if (data.rows().stream().anyMatch(row -> !row.note().isEmpty())) {
        column(NOTE);
      }
      Map<String, List<Integer>> byCell = new LinkedHashMap<>();
      Map<String, Integer> lastOfKey = new HashMap<>();
      for (int i = 0; i < rows.size(); i++) {
        if (isOurs(rows.get(i))) {
          byCell.computeIfAbsent(cell(rows.get(i)), c -> new ArrayList<>()).add(i);
        }
        lastOfKey.put(key(rows.get(i)), i);
      }
      Map<Integer, List<List<String>>> behind = new HashMap<>();
      List<List<String>> ends = new ArrayList<>();
      Set<String> seen = new HashSet<>();
      List<String> order = new ArrayList<>(data.dimensions().keySet());
      for (ImportedData.Row row : data.rows()) {
        List<String> key = dimensions.stream().map(d -> row.key().get(order.indexOf(d))).toList();
        String cell = String.join(".", key) + "@" + row.period();
        seen.add(cell);
        List<Integer> known = byCell.get(cell);
        if (known == null) {
          Integer last = lastOfKey.get(String.join(".", key));
          List<String> fresh = fresh(key, row);
          if (last == null) {
            ends.add(fresh);
          } else {
            behind.computeIfAbsent(last, k -> new ArrayList<>()).add(fresh);
          }
          changes.add(new Change(Kind.ADDED, cell, null, new BigDecimal(row.digits()), ""));
        } else {
          int newest = newest(known);
          List<String> fresh = compared(cell, rows.get(newest), row, key);
          if (fresh != null) {
            behind.computeIfAbsent(newest, k -> new ArrayList<>()).add(0, fresh);
          }
        }
      }
      byCell.forEach(
          (cell, of) -> {
            BigDecimal value = CsvNumber.parse(at(rows.get(newest(of)), VALUE));
            if (!seen.contains(cell) && value != null) {
              changes.add(new Change(Kind.GONE, cell, value, null, ""));
            }
          });
      return new TableUpdate(written(behind, ends), changes);
    }

    /** Whether a row is of the source that the file is of. */
    private boolean isOurs(List<String> row) {
      String own = at(row, SOURCE);
      return own.isEmpty() || own.equals(source);
    }

    /** The row of the newest edition. */
    private int newest(List<Integer> of) {
      int newest = of.get(0);
      for (int row : of) {
        newest =
            at(rows.get(row), EDITION).compareTo(at(rows.get(newest), EDITION)) >= 0 ? row : newest;
      }
      return newest;
    }

    /** A row for a value that changed; null where none is needed. */
    private @Nullable List<String> compared(
        String cell, List<String> before, ImportedData.Row now, List<String> key) {
      BigDecimal old = CsvNumber.parse(at(before, VALUE));
      BigDecimal value = new BigDecimal(now.digits());
      if (old == null || old.compareTo(value) != 0) {
        changes.add(new Change(old == null ? Kind.ADDED : Kind.REVISED, cell, old, value, ""));
        return fresh(key, now);
      }
      String status = at(before, STATUS);
      if (!status.equals(now.status()) && !(status.equals("A") && now.status().isEmpty())) {
        put(before, STATUS, now.status());
        String told =
            (status.isEmpty() ? "A" : status)
                + " → "
                + (now.status().isEmpty() ? "A" : now.status());
        changes.add(new Change(Kind.REFLAGGED, cell, old, value, told));
      } else {
        changes.add(new Change(Kind.SAME, cell, old, value, ""));
      }
      return null;
    }

    private List<String> fresh(List<String> key, ImportedData.Row row) {
      List<String> cells = new ArrayList<>(Collections.nCopies(head.size(), ""));
      for (int i = 0; i < dimensions.size(); i++) {
        put(cells, dimensions.get(i), key.get(i));
      }
      put(cells, PERIOD, row.period().toString());
      put(cells, VALUE, row.digits());
      put(cells, STATUS, row.status());
      put(cells, NOTE, row.note());
      put(cells, EDITION, edition);
      return cells;
    }

    private void column(String name) {
      if (!head.contains(name)) {
        head.add(name);
        rows.forEach(row -> row.add(""));
      }
    }

    private String at(List<String> row, String column) {
      int index = head.indexOf(column);
      return index < 0 ? "" : row.get(index);
    }

    private void put(List<String> row, String column, String text) {
      int index = head.indexOf(column);
      if (index >= 0) {
        row.set(index, text);
      }
    }

    private String key(List<String> row) {
      return String.join(".", dimensions.stream().map(d -> at(row, d)).toList());
    }

    private String cell(List<String> row) {
      String text = at(row, PERIOD);
      Period period = PeriodText.parse(text);
      return key(row) + "@" + (period == null ? text : period.toString());
    }

    private String written(Map<Integer, List<List<String>>> behind, List<List<String>> ends) {
      List<List<String>> all = new ArrayList<>();
      for (int i = 0; i < rows.size(); i++) {
        all.add(rows.get(i));
        all.addAll(behind.getOrDefault(i, List.of()));
      }
      all.addAll(ends);
      return Csv.table(head, all);
    }
  }
}
