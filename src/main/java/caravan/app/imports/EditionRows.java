package caravan.app.imports;

import caravan.app.tables.ImportFault;
import caravan.app.tables.Problem;
import caravan.model.data.Period;
import caravan.model.data.PeriodText;
import caravan.text.csv.Csv;
import caravan.text.csv.CsvNumber;
import caravan.text.csv.CsvTable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The rows of a table while an edition is merged into them. For one merge. */
final class EditionRows {
  static final String PERIOD = "period";
  static final String VALUE = "value";
  static final String STATUS = "status";
  static final String NOTE = "note";
  static final String SOURCE = "source";
  static final String EDITION = "edition";

  private final List<String> head;
  private final List<String> dimensions;
  private final @Nullable String source;
  private final String usual;
  private final List<Row> rows = new ArrayList<>();
  private final Map<Row, List<Row>> ahead = new IdentityHashMap<>();
  private final Map<Row, List<Row>> behind = new IdentityHashMap<>();
  private final List<Row> ends = new ArrayList<>();

  /** A row, by the names of its columns. */
  final class Row {
    private final List<String> cells;

    private Row(List<String> cells) {
      this.cells = new ArrayList<>(cells);
    }

    String at(String column) {
      int index = head.indexOf(column);
      return index < 0 ? "" : cells.get(index);
    }

    void put(String column, String text) {
      int index = head.indexOf(column);
      if (index >= 0) {
        cells.set(index, text);
      }
    }

    /** The value; null where the row has none. */
    @Nullable BigDecimal value() {
      return CsvNumber.parse(at(VALUE));
    }

    /** The edition; empty where none is known. */
    String edition() {
      return at(EDITION).isEmpty() ? usual : at(EDITION);
    }

    String key() {
      return String.join(".", dimensions.stream().map(this::at).toList());
    }

    String cell() {
      Period period = PeriodText.parse(at(PERIOD));
      return key() + "@" + (period == null ? at(PERIOD) : period.toString());
    }

    /** Whether it is of the source whose editions are merged. */
    boolean isOurs() {
      return at(SOURCE).isEmpty() || at(SOURCE).equals(source);
    }
  }

  /**
   * @param usual the edition of rows that name none; empty where it is not known
   * @throws ImportFault where the table is not one of the program's
   */
  EditionRows(CsvTable table, List<String> dimensions, @Nullable String source, String usual)
      throws ImportFault {
    this.head = new ArrayList<>(table.head());
    this.dimensions = List.copyOf(dimensions);
    this.source = source;
    this.usual = usual;
    if (!head.containsAll(dimensions) || !head.containsAll(List.of(PERIOD, VALUE))) {
      throw new ImportFault(
          new Problem(
              0,
              0,
              "the table does not name its columns as what they hold",
              "it is a file as its source gives it: put the new one in its place"));
    }
    if (source == null) {
      throw new ImportFault(
          new Problem(
              0,
              0,
              "the dataset has no source of its own, so nothing tells whose edition this is",
              "write in the dataset: source: ID"));
    }
    table.rows().forEach(row -> rows.add(new Row(row.cells())));
    if (rows.stream().anyMatch(row -> PeriodText.isDay(row.at(PERIOD)))) {
      throw new ImportFault(
          new Problem(
              0,
              0,
              "the table names its periods by days",
              "it is a file as its source gives it: put the new one in its place"));
    }
  }

  List<String> dimensions() {
    return dimensions;
  }

  /** Adds a column, empty in all rows, where there is none of its name. */
  void column(String name) {
    if (!head.contains(name)) {
      head.add(name);
      rows.forEach(row -> row.cells.add(""));
    }
  }

  /** The rows of the source by their cells, in the order of the table, each by its editions. */
  Map<String, List<Row>> byCell() {
    Map<String, List<Row>> byCell = new LinkedHashMap<>();
    for (Row row : rows) {
      if (row.isOurs()) {
        byCell.computeIfAbsent(row.cell(), c -> new ArrayList<>(1)).add(row);
      }
    }
    byCell.values().forEach(of -> of.sort(Comparator.comparing(Row::edition)));
    return byCell;
  }

  /** The last row of each key, of whatever source. */
  Map<String, Row> lastOfKey() {
    Map<String, Row> last = new HashMap<>();
    rows.forEach(row -> last.put(row.key(), row));
    return last;
  }

  /** A row that is in no place yet. */
  Row fresh(List<String> key, ImportedData.Row said, String edition) {
    Row row = new Row(Collections.nCopies(head.size(), ""));
    for (int i = 0; i < dimensions.size(); i++) {
      row.put(dimensions.get(i), key.get(i));
    }
    row.put(PERIOD, said.period().toString());
    row.put(VALUE, said.digits());
    row.put(STATUS, said.status());
    row.put(NOTE, said.note());
    row.put(EDITION, edition);
    return row;
  }

  /** A copy of a row, of another edition. */
  Row again(Row row, String edition) {
    Row copy = new Row(row.cells);
    copy.put(EDITION, edition);
    return copy;
  }

  /** Puts rows right behind one. */
  void behind(Row row, List<Row> more) {
    behind.computeIfAbsent(row, r -> new ArrayList<>()).addAll(0, more);
  }

  /** Puts a row behind one and all that was put there. */
  void farBehind(@Nullable Row row, Row more) {
    if (row == null) {
      ends.add(more);
    } else {
      behind.computeIfAbsent(row, r -> new ArrayList<>()).add(more);
    }
  }

  void ahead(Row row, Row more) {
    ahead.computeIfAbsent(row, r -> new ArrayList<>()).add(more);
  }

  /** The table as text. */
  String text() {
    List<List<String>> all = new ArrayList<>();
    for (Row row : rows) {
      ahead.getOrDefault(row, List.of()).forEach(one -> all.add(one.cells));
      all.add(row.cells);
      behind.getOrDefault(row, List.of()).forEach(one -> all.add(one.cells));
    }
    ends.forEach(one -> all.add(one.cells));
    return Csv.table(head, all);
  }

  /** The editions that rows of the source name. */
  void editions(Set<String> into) {
    rows.stream()
        .filter(Row::isOurs)
        .map(Row::edition)
        .filter(edition -> !edition.isEmpty())
        .forEach(into::add);
  }
}
