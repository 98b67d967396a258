package caravan.app.imports;

import caravan.app.imports.TableUpdate.Change;
import caravan.app.imports.TableUpdate.Kind;
import caravan.app.tables.ImportFault;
import caravan.app.tables.Problem;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Merges an edition into a table. What a table says of a cell at a date is the row of the newest
 * edition till then; an edition that says the same needs no row. For one merge.
 */
final class TableMerger {
  private final EditionRows rows;
  private final ImportedData data;
  private final String edition;
  private final NavigableSet<String> editions = new TreeSet<>();
  private final List<Change> changes = new ArrayList<>();
  private final List<Problem> problems = new ArrayList<>();
  private Map<String, EditionRows.Row> lastOfKey = Map.of();

  TableMerger(EditionRows rows, TableEditions known, ImportedData data, String edition)
      throws ImportFault {
    this.rows = rows;
    this.data = data;
    this.edition = edition;
    editions.addAll(known.listed());
    if (!known.usual().isEmpty()) {
      editions.add(known.usual());
    }
    rows.editions(editions);
    Set<String> found = data.dimensions().keySet();
    if (!found.equals(Set.copyOf(rows.dimensions()))) {
      throw new ImportFault(
          new Problem(
              0,
              0,
              "the file has values by "
                  + String.join(", ", found)
                  + ", the dataset by "
                  + String.join(", ", rows.dimensions()),
              "choose its columns and rows as when it was imported: --dimension, --where, --value"));
    }
  }

  TableUpdate merged() throws ImportFault {
    UsualRevisions usual = UsualRevisions.of(rows.byCell().values());
    rows.column(EditionRows.EDITION);
    if (data.rows().stream().anyMatch(row -> !row.status().isEmpty())) {
      rows.column(EditionRows.STATUS);
    }
    if (data.rows().stream().anyMatch(row -> !row.note().isEmpty())) {
      rows.column(EditionRows.NOTE);
    }
    Map<String, List<EditionRows.Row>> byCell = rows.byCell();
    lastOfKey = rows.lastOfKey();
    Set<String> seen = new HashSet<>();
    List<String> order = new ArrayList<>(data.dimensions().keySet());
    for (ImportedData.Row row : data.rows()) {
      List<String> key =
          rows.dimensions().stream().map(d -> row.key().get(order.indexOf(d))).toList();
      String cell = String.join(".", key) + "@" + row.period();
      seen.add(cell);
      merge(cell, key, byCell.getOrDefault(cell, List.of()), row);
    }
    if (!problems.isEmpty()) {
      throw new ImportFault(problems);
    }
    // Of an older edition it says nothing that a cell is not there.
    boolean newest = editions.isEmpty() || edition.compareTo(editions.last()) >= 0;
    byCell.forEach(
        (cell, of) -> {
          BigDecimal value = of.get(of.size() - 1).value();
          if (newest && !seen.contains(cell) && value != null) {
            changes.add(new Change(Kind.GONE, cell, value, null, "", ""));
          }
        });
    editions.add(edition);
    return new TableUpdate(rows.text(), changes, List.copyOf(editions), usual);
  }

  private void merge(
      String cell, List<String> key, List<EditionRows.Row> known, ImportedData.Row now) {
    BigDecimal value = new BigDecimal(now.digits());
    EditionRows.Row before = null;
    EditionRows.Row after = null;
    for (EditionRows.Row row : known) {
      boolean later = row.edition().compareTo(edition) > 0;
      before = later ? before : row;
      after = later && after == null ? row : after;
    }
    if (before == null && after == null) {
      rows.farBehind(lastOfKey.get(String.join(".", key)), rows.fresh(key, now, edition));
      changes.add(new Change(Kind.ADDED, cell, null, value, "", ""));
    } else if (before != null && isSame(before.value(), value)) {
      same(cell, before, after, value, now);
    } else if (before != null && before.edition().equals(edition) && before.value() != null) {
      problems.add(
          new Problem(
              now.line(),
              0,
              "the edition of "
                  + edition
                  + " has "
                  + cell
                  + " as "
                  + before.at(EditionRows.VALUE)
                  + " already, the file as "
                  + now.digits(),
              "if the file was published later, say when: --edition DATE; else correct the table"));
    } else if (before == null) {
      earliest(cell, key, after, value, now);
    } else {
      revise(cell, key, before, after, value, now);
    }
  }

  private static boolean isSame(@Nullable BigDecimal one, BigDecimal other) {
    return one != null && one.compareTo(other) == 0;
  }

  /** Whether a row says what the file says: the value, and its status. */
  private static boolean isSame(EditionRows.Row row, BigDecimal value, ImportedData.Row now) {
    return isSame(row.value(), value) && status(row).equals(now.status());
  }

  private static String status(EditionRows.Row row) {
    String status = row.at(EditionRows.STATUS);
    return status.equals("A") ? "" : status;
  }

  /** The value is that of an edition before; where its status is another, that is a row too. */
  private void same(
      String cell,
      EditionRows.Row before,
      EditionRows.@Nullable Row after,
      BigDecimal value,
      ImportedData.Row now) {
    if (isSame(before, value, now)) {
      changes.add(new Change(Kind.SAME, cell, before.value(), value, "", ""));
      return;
    }
    String told =
        (status(before).isEmpty() ? "A" : status(before))
            + " → "
            + (now.status().isEmpty() ? "A" : now.status());
    boolean newest = true;
    if (before.edition().equals(edition)) {
      before.put(EditionRows.STATUS, now.status());
    } else {
      // What people wrote of the value is still said of it.
      EditionRows.Row row = rows.again(before, edition);
      row.put(EditionRows.STATUS, now.status());
      if (!now.note().isEmpty()) {
        row.put(EditionRows.NOTE, now.note());
      }
      newest = put(row, before, after, value, now);
    }
    Kind kind = newest ? Kind.REFLAGGED : Kind.EARLIER;
    changes.add(new Change(kind, cell, before.value(), value, newest ? told : "", ""));
  }

  /** What was said ahead of all that is known. */
  private void earliest(
      String cell,
      List<String> key,
      EditionRows.@Nullable Row after,
      BigDecimal value,
      ImportedData.Row now) {
    EditionRows.Row next = Objects.requireNonNull(after, "one of both is there");
    if (isSame(next, value, now)) {
      next.put(EditionRows.EDITION, edition);
    } else {
      rows.ahead(next, rows.fresh(key, now, edition));
    }
    changes.add(new Change(Kind.EARLIER, cell, null, value, "", ""));
  }

  private void revise(
      String cell,
      List<String> key,
      EditionRows.Row before,
      EditionRows.@Nullable Row after,
      BigDecimal value,
      ImportedData.Row now) {
    boolean newest = put(rows.fresh(key, now, edition), before, after, value, now);
    Kind kind = !newest ? Kind.EARLIER : before.value() == null ? Kind.ADDED : Kind.REVISED;
    changes.add(new Change(kind, cell, before.value(), value, "", before.edition()));
  }

  /**
   * Puts what an edition says behind what was said before.
   *
   * @return whether nothing came later
   */
  private boolean put(
      EditionRows.Row row,
      EditionRows.Row before,
      EditionRows.@Nullable Row after,
      BigDecimal value,
      ImportedData.Row now) {
    String later = editions.higher(edition);
    String next = after == null ? null : after.edition();
    // An edition in between, which said the same as the value before, needs a row now.
    boolean between = later != null && (next == null || later.compareTo(next) < 0);
    if (after != null && !between && isSame(after, value, now)) {
      after.put(EditionRows.EDITION, edition);
    } else {
      List<EditionRows.Row> more = new ArrayList<>(List.of(row));
      if (between) {
        more.add(rows.again(before, later));
      }
      rows.behind(before, more);
    }
    return after == null && !between;
  }
}
