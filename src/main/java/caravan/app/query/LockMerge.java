package caravan.app.query;

import caravan.app.imports.ImportedData;
import caravan.app.imports.TableEditions;
import caravan.app.imports.TableUpdate;
import caravan.app.tables.ImportFault;
import caravan.model.data.CellRequest;
import caravan.model.data.LockTable;
import caravan.model.data.LockedCells;
import caravan.model.data.Period;
import caravan.text.csv.Csv;
import caravan.text.csv.CsvFault;
import caravan.text.csv.CsvTable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The locked cells of a query with what it says now. What was said of a cell before stays as its
 * revision; cells that nothing rests on any more are left out. Sorted, so that two changes of a
 * report can be merged line by line.
 *
 * @param text the table as it is to be
 * @param update what the query brings
 */
record LockMerge(String text, TableUpdate update) {
  private static final String EDITION = "edition";

  /**
   * Merges.
   *
   * @param before the table so far; null for none
   * @param requests what the report rests on
   * @param data what the query says of it
   * @param digest of the query
   * @throws ImportFault where table and query do not fit
   */
  static LockMerge of(
      List<String> dimensions,
      @Nullable LockTable before,
      Collection<CellRequest> requests,
      ImportedData data,
      @Nullable String source,
      String edition,
      String digest)
      throws ImportFault {
    List<String> head = new ArrayList<>(dimensions);
    head.addAll(LockTable.COLUMNS.subList(0, LockTable.COLUMNS.size() - 1));
    int size = dimensions.size();
    int at = head.indexOf(EDITION);
    List<CsvTable.Row> kept = new ArrayList<>();
    // What another query said is no earlier edition of what this one says.
    if (before != null && before.queries().equals(Set.of(digest))) {
      Set<List<String>> now = new HashSet<>();
      data.rows().forEach(row -> now.add(cell(row.key(), row.period().toString())));
      LockedCells asked = new LockedCells(requests);
      for (CsvTable.Row row : before.cells().rows()) {
        List<String> codes = row.cells().subList(0, size);
        String period = row.cells().get(size);
        boolean empty = row.cells().get(size + 1).isEmpty();
        // Of one day the last answer counts.
        boolean again = row.cells().get(at).equals(edition);
        if (!empty
            && !again
            && (now.contains(cell(codes, period)) || asked.has(request(codes, period)))) {
          kept.add(row);
        }
      }
    }
    TableUpdate update =
        TableUpdate.of(
            new CsvTable(',', head, 1, kept),
            dimensions,
            source,
            TableEditions.NONE,
            data,
            edition);
    List<List<String>> rows = rows(update.text());
    Set<List<String>> there = new HashSet<>();
    rows.forEach(row -> there.add(row.subList(0, size + 1)));
    for (CellRequest request : requests) {
      List<String> row = cell(request.codes(), request.periods().text());
      if (there.add(row)) {
        while (row.size() < head.size()) {
          row.add("");
        }
        rows.add(row);
      }
    }
    rows.forEach(row -> row.add(digest));
    rows.sort(order(size));
    head.add(LockTable.QUERY);
    return new LockMerge(Csv.table(head, rows), update);
  }

  private static List<String> cell(List<String> codes, String period) {
    List<String> cell = new ArrayList<>(codes);
    cell.add(period);
    return cell;
  }

  private static CellRequest request(List<String> codes, String period) {
    CellRequest.Periods periods = CellRequest.Periods.parse(period);
    if (periods == null) {
      throw new IllegalArgumentException("no period: " + period);
    }
    return new CellRequest(codes, periods);
  }

  /** The rows of a table, which may have none. */
  private static List<List<String>> rows(String table) {
    try {
      List<List<String>> rows = new ArrayList<>();
      if (table.lines().count() > 1) {
        CsvTable.of(table).rows().forEach(row -> rows.add(new ArrayList<>(row.cells())));
      }
      return rows;
    } catch (CsvFault e) {
      throw new IllegalStateException("what was written can be read", e);
    }
  }

  /** By codes; requests ahead of cells; by period, then by edition. */
  private static Comparator<List<String>> order(int dimensions) {
    Comparator<List<String>> byCodes =
        Comparator.comparing((List<String> row) -> String.join(".", row.subList(0, dimensions)));
    return byCodes
        .thenComparing(
            row -> Period.parse(row.get(dimensions)),
            Comparator.nullsFirst(Comparator.naturalOrder()))
        .thenComparing(row -> String.join("\n", row));
  }
}
