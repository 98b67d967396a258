package caravan.app.diff.compare;

import caravan.app.diff.read.ExhibitReading;
import caravan.app.diff.read.PageReading;
import caravan.site.view.TableCell;
import caravan.site.view.TableRow;
import caravan.site.view.TableView;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What changed in the charts and tables of a page. */
final class ExhibitComparison {
  private ExhibitComparison() {}

  static List<ExhibitChange> of(PagePair pair) {
    PageReading before = pair.before();
    PageReading after = pair.after();
    if (before == null || after == null) {
      return List.of();
    }
    Map<String, ExhibitReading> left = new LinkedHashMap<>();
    before.exhibits().forEach(exhibit -> left.put(exhibit.id(), exhibit));
    List<ExhibitChange> changes = new ArrayList<>();
    for (ExhibitReading exhibit : after.exhibits()) {
      ExhibitReading then = left.remove(exhibit.id());
      if (then == null) {
        changes.add(change(pair, null, exhibit, List.of(), List.of()));
      } else if (!then.look().equals(exhibit.look())) {
        List<CellChange> cells = cells(then.values(), exhibit.values());
        changes.add(change(pair, then, exhibit, cells, notes(then, exhibit, cells)));
      }
    }
    left.values().stream()
        .filter(gone -> !UnreadFiles.isThere(gone.id(), after))
        .forEach(gone -> changes.add(change(pair, gone, null, List.of(), List.of())));
    return changes;
  }

  private static ExhibitChange change(
      PagePair pair,
      @Nullable ExhibitReading before,
      @Nullable ExhibitReading after,
      List<CellChange> cells,
      List<String> notes) {
    return new ExhibitChange(
        pair.state().language(), pair.name(), pair.state().title(), before, after, cells, notes);
  }

  private static List<String> notes(
      ExhibitReading before, ExhibitReading after, List<CellChange> cells) {
    List<String> notes = new ArrayList<>();
    note("type", before.type(), after.type(), notes);
    note("title", before.title(), after.title(), notes);
    List<String> gone = new ArrayList<>(before.remarks());
    after.remarks().forEach(gone::remove);
    List<String> came = new ArrayList<>(after.remarks());
    before.remarks().forEach(came::remove);
    for (int i = 0; i < Math.max(gone.size(), came.size()); i++) {
      note("text", i < gone.size() ? gone.get(i) : "–", i < came.size() ? came.get(i) : "–", notes);
    }
    note("sources", String.join(", ", before.sources()), String.join(", ", after.sources()), notes);
    if (!before.values().head().equals(after.values().head())) {
      note(
          "columns",
          String.join(" | ", before.values().head()),
          String.join(" | ", after.values().head()),
          notes);
    }
    if (cells.isEmpty() && !rows(before.values()).equals(rows(after.values()))) {
      note(
          "order",
          String.join(", ", rows(before.values())),
          String.join(", ", rows(after.values())),
          notes);
    }
    if (notes.isEmpty() && cells.isEmpty()) {
      notes.add("drawn otherwise: colours, marks or the description");
    }
    return notes;
  }

  private static void note(String what, String before, String after, List<String> notes) {
    if (!before.equals(after)) {
      notes.add(what + ": " + before + " → " + after);
    }
  }

  private static List<String> rows(TableView table) {
    return table.rows().stream().map(TableRow::head).toList();
  }

  /** Values that changed, in the order of the later state, then those that are gone. */
  private static List<CellChange> cells(TableView before, TableView after) {
    Map<List<String>, Cell> then = byPlace(before);
    List<CellChange> changes = new ArrayList<>();
    byPlace(after)
        .forEach(
            (place, cell) -> {
              Cell old = then.remove(place);
              String was = old == null ? null : old.text();
              if (!Objects.equals(was, cell.text())) {
                changes.add(new CellChange(cell.row(), cell.column(), was, cell.text()));
              }
            });
    for (Cell cell : then.values()) {
      if (cell.text() != null) {
        changes.add(new CellChange(cell.row(), cell.column(), cell.text(), null));
      }
    }
    return changes;
  }

  /**
   * A value with its place.
   *
   * @param text null where it is missing
   */
  private record Cell(String row, String column, @Nullable String text) {}

  /** By the heads of row and column; a single column is the same one under another head. */
  private static Map<List<String>, Cell> byPlace(TableView table) {
    Map<List<String>, Cell> cells = new LinkedHashMap<>();
    Map<String, Integer> seen = new HashMap<>();
    for (TableRow row : table.rows()) {
      int nth = seen.merge(row.head(), 1, Integer::sum);
      for (int i = 0; i < row.cells().size(); i++) {
        TableCell cell = row.cells().get(i);
        boolean single = row.cells().size() == 1;
        String column = i + 1 < table.head().size() ? table.head().get(i + 1) : "";
        String key = single ? "" : column;
        cells.put(
            List.of(row.head(), Integer.toString(nth), key),
            new Cell(row.head(), single ? "" : column, cell.missing() ? null : shown(cell)));
      }
    }
    return cells;
  }

  private static String shown(TableCell cell) {
    return cell.provisional() ? cell.text() + " (provisional)" : cell.text();
  }
}
