package caravan.model.data;

import caravan.text.csv.CsvFault;
import caravan.text.csv.CsvNumber;
import caravan.text.csv.CsvPlaces;
import caravan.text.csv.CsvTable;
import caravan.text.diagnostic.Code;
import caravan.text.diagnostic.Diagnostics;
import caravan.text.source.GivenUp;
import caravan.text.source.SourceFile;
import caravan.text.source.SourceText;
import caravan.text.source.Span;
import caravan.text.yaml.LocalizedText;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Reads the observations of one dataset from a table, one a row. Rows of one cell by several
 * sources, or of several editions, are told apart by these: the newest value of the dataset's
 * source is what counts, older ones are its revisions, and others say something else beside it.
 */
final class TableReader {
  /** Cells that say there is no value. A dash is not among them: it may be a zero. */
  private static final Set<String> MISSING =
      Set.of("", "..", "...", "…", ":", "n/a", "na", "nan", "null");

  private static final Comparator<Statement> BY_EDITION =
      Comparator.comparing(
          Statement::edition, Comparator.nullsFirst(Comparator.<EditionDate>naturalOrder()));

  private final String dataset;
  private final List<String> dimensions;
  private final Dataset.Frequency frequency;
  private final StatementReader statements;
  private final RowUnits units;
  private final Diagnostics out;
  private final SourceFile file;
  private final Map<String, @Nullable String> codes = new HashMap<>();
  private final Map<String, @Nullable Period> periods = new HashMap<>();
  private final Map<String, @Nullable SourceText> sources = new HashMap<>();
  private final Set<String> told = new HashSet<>();
  private final Map<List<String>, NavigableMap<Period, List<Statement>>> said =
      new LinkedHashMap<>();

  /** The cells of which a row has no number that can be read. */
  private final Map<List<String>, Set<Period>> broken = new HashMap<>();

  TableReader(
      String dataset,
      List<String> dimensions,
      Dataset.Frequency frequency,
      StatementReader statements,
      RowUnits units,
      SourceFile file,
      Diagnostics out) {
    this.dataset = dataset;
    this.dimensions = dimensions;
    this.frequency = frequency;
    this.statements = statements;
    this.units = units;
    this.file = file;
    this.out = out;
  }

  /** A cell of a row. */
  private record Cell(String text, Span place) {
    SourceText source() {
      return CsvPlaces.text(place, text);
    }
  }

  /** The table of a file; null, with an error, where it is none. */
  static @Nullable CsvTable table(SourceFile file, Diagnostics out) {
    try {
      CsvTable table = CsvTable.of(file.text());
      return isNamed(table, file, out) ? table : null;
    } catch (CsvFault fault) {
      out.error(
          Code.TABLE_FILE,
          CsvPlaces.of(file, fault),
          String.valueOf(fault.getMessage()),
          fault.help());
      return null;
    }
  }

  /** Whether each column has a name of its own; errors where not. */
  private static boolean isNamed(CsvTable table, SourceFile file, Diagnostics out) {
    List<Span> places = new CsvPlaces(file, table).row(table.headLine());
    Set<String> names = new HashSet<>();
    boolean named = true;
    for (int i = 0; i < table.head().size(); i++) {
      String name = table.head().get(i);
      Span place = ObservationColumns.place(places, i);
      if (name.isEmpty()) {
        out.error(
            Code.TABLE_FILE,
            place,
            "column " + (i + 1) + " has no name",
            "write one, or delete it");
      } else if (!names.add(name)) {
        out.error(
            Code.TABLE_FILE, place, "two columns are named \"" + name + "\"", "rename one of them");
      } else {
        continue;
      }
      named = false;
    }
    return named;
  }

  /** The series by key, in the order of the file. */
  Map<String, Series> read(CsvTable table, ObservationColumns columns) {
    CsvPlaces places = new CsvPlaces(file, table);
    List<Integer> values = columns.values();
    for (CsvTable.Row row : table.rows()) {
      GivenUp.check();
      if (columns.isKept(row.cells())) {
        List<Span> cells = places.row(row.line());
        values.forEach(value -> value(columns, row.cells(), cells, value));
      }
    }
    broken.forEach(
        (key, of) -> {
          NavigableMap<Period, List<Statement>> whole = said.get(key);
          if (whole != null) {
            whole.keySet().removeAll(of);
          }
        });
    Map<String, Series> series = new LinkedHashMap<>();
    said.forEach(
        (key, of) -> {
          String joined = String.join(".", key);
          NavigableMap<Period, Observation> observations = new TreeMap<>();
          of.forEach((period, all) -> observations.put(period, observation(joined, period, all)));
          series.put(joined, new Series(dataset, key, observations));
        });
    return series;
  }

  private void value(ObservationColumns columns, List<String> row, List<Span> places, int value) {
    String text = row.get(value);
    if (MISSING.contains(text.toLowerCase(Locale.ROOT))) {
      return;
    }
    Span place = ObservationColumns.place(places, value);
    BigDecimal typed = CsvNumber.parse(text);
    if (typed == null) {
      out.error(Code.TABLE_FILE, place, "\"" + text + "\" is no number", CsvNumber.help(text));
    }
    Integer shift = shift(columns, row, places, value);
    Period period = period(cell(columns, ObservationColumns.PERIOD, row, places, value), place);
    List<String> key = new ArrayList<>();
    for (String dimension : dimensions) {
      String code = code(dimension, cell(columns, dimension, row, places, value), place);
      if (code != null) {
        key.add(code);
      }
    }
    if (period == null || key.size() < dimensions.size()) {
      return;
    }
    if (typed == null || shift == null) {
      // What other rows say of the cell would be taken for what this one says.
      broken.computeIfAbsent(key, k -> new HashSet<>()).add(period);
      return;
    }
    Statement statement =
        statements.statement(
            shift == 0 ? typed : typed.scaleByPowerOfTen(shift),
            place,
            statements.precision(),
            status(cell(columns, ObservationColumns.STATUS, row, places, value)),
            source(cell(columns, ObservationColumns.SOURCE, row, places, value)),
            note(columns, row, places, value),
            text(cell(columns, ObservationColumns.EDITION, row, places, value)),
            false,
            place,
            place);
    if (statement != null) {
      add(key, period, statement);
    }
  }

  /** What a row says of a value: from a column, or the same for all; null where nothing. */
  private static @Nullable Cell cell(
      ObservationColumns columns, String role, List<String> row, List<Span> places, int value) {
    ObservationColumns.Cells cells = columns.of(role);
    if (cells == null) {
      return null;
    }
    if (cells instanceof ObservationColumns.Cells.Constant constant) {
      return new Cell(constant.text().text(), constant.text().span());
    }
    if (cells instanceof ObservationColumns.Cells.Headers headers) {
      SourceText text = headers.texts().get(value);
      return text == null ? null : new Cell(text.text(), text.span());
    }
    ObservationColumns.Cells.Column column = (ObservationColumns.Cells.Column) cells;
    String text = row.get(column.index());
    Span place = ObservationColumns.place(places, column.index());
    SourceText code = column.codes().get(text);
    return new Cell(code == null ? text : code.text(), code == null ? place : code.span());
  }

  private @Nullable Period period(@Nullable Cell cell, Span value) {
    if (cell == null || cell.text().isEmpty()) {
      once("period", "", value, "this value has no period", "fill the column of periods");
      return null;
    }
    if (!periods.containsKey(cell.text())) {
      Period found = PeriodText.parse(cell.text());
      found = found == null ? PeriodText.ofDay(cell.text(), frequency) : found;
      periods.put(cell.text(), found);
      if (found == null) {
        out.error(
            Code.TABLE_FILE, cell.place(), "\"" + cell.text() + "\" is no period", Period.HELP);
      }
    }
    return periods.get(cell.text());
  }

  private @Nullable String code(String dimension, @Nullable Cell cell, Span value) {
    if (cell == null || cell.text().isEmpty()) {
      String help = "fill the column, or leave such rows out: except: {COLUMN: \"\"}";
      once(dimension, "", value, "this value has no " + dimension, help);
      return null;
    }
    String known = dimension + "\n" + cell.text();
    if (!codes.containsKey(known)) {
      codes.put(
          known, statements.isCode(dimension, cell.text(), cell.place()) ? cell.text() : null);
    }
    return codes.get(known);
  }

  private Status status(@Nullable Cell cell) {
    if (cell == null || cell.text().isEmpty()) {
      return Status.NORMAL;
    }
    Status found = Status.of(cell.text());
    if (found == null && told.add("status\n" + cell.text())) {
      return statements.status(cell.source());
    }
    return found == null ? Status.NORMAL : found;
  }

  private @Nullable SourceText source(@Nullable Cell cell) {
    if (cell == null || cell.text().isEmpty()) {
      return null;
    }
    if (!sources.containsKey(cell.text())) {
      sources.put(cell.text(), statements.known(cell.source()));
    }
    return sources.get(cell.text());
  }

  /** By how many places the decimal point moves to the right; null, with an error, if not known. */
  private @Nullable Integer shift(
      ObservationColumns columns, List<String> row, List<Span> places, int value) {
    return units.shift(
        own(columns, ObservationColumns.UNIT, row, places, value),
        own(columns, ObservationColumns.MULTIPLIER, row, places, value),
        columns.hasExponents());
  }

  /** What a row says of its value, where that is not the name of a dimension. */
  private @Nullable SourceText own(
      ObservationColumns columns, String role, List<String> row, List<Span> places, int value) {
    return dimensions.contains(role) ? null : text(cell(columns, role, row, places, value));
  }

  /** The note for all languages, and those for some. */
  private static @Nullable LocalizedText note(
      ObservationColumns columns, List<String> row, List<Span> places, int value) {
    SourceText common = text(cell(columns, ObservationColumns.NOTE, row, places, value));
    Map<String, SourceText> own = new TreeMap<>();
    columns
        .notes()
        .forEach(
            (language, role) -> {
              SourceText note = text(cell(columns, role, row, places, value));
              if (note != null) {
                own.put(language, note);
              }
            });
    if (common == null && own.isEmpty()) {
      return null;
    }
    Span place = common != null ? common.span() : own.values().iterator().next().span();
    return new LocalizedText(place, common, own);
  }

  private static @Nullable SourceText text(@Nullable Cell cell) {
    return cell == null || cell.text().isEmpty() ? null : cell.source();
  }

  /** Tells something once for all rows that have it. */
  private void once(String what, String text, Span place, String message, String help) {
    if (told.add(what + "\n" + text)) {
      out.error(Code.TABLE_FILE, place, message, help);
    }
  }

  private void add(List<String> key, Period period, Statement one) {
    List<Statement> all =
        said.computeIfAbsent(key, k -> new TreeMap<>())
            .computeIfAbsent(period, p -> new ArrayList<>(1));
    for (Statement other : all) {
      boolean same =
          Objects.equals(other.edition(), one.edition()) && other.source().equals(one.source());
      if (same) {
        out.error(
            Code.DUPLICATE_KEY,
            one.span(),
            "a second value for "
                + String.join(".", key)
                + " and "
                + period
                + (one.edition() == null ? "" : " in the edition of " + one.edition())
                + "; the first, "
                + other.stated().toPlainString()
                + ", stands in line "
                + other.span().line(),
            "delete one of them; or add the column in which they differ: a dimension, a source, an"
                + " edition");
        return;
      }
    }
    all.add(one);
  }

  /** The newest value of the first source counts; what others say stands beside it. */
  private Observation observation(String key, Period period, List<Statement> all) {
    if (all.size() == 1) {
      return new Observation(dataset, key, period, all.get(0), List.of(), List.of());
    }
    SourceText usual = statements.defaultSource();
    String leading =
        all.stream()
            .map(Statement::source)
            .filter(source -> usual != null && source.equals(usual.text()))
            .findFirst()
            .orElse(all.get(0).source());
    Map<String, Statement> newest = new LinkedHashMap<>();
    List<Statement> earlier = new ArrayList<>();
    all.stream()
        .sorted(BY_EDITION)
        .forEach(
            one -> {
              Statement before = newest.put(one.source(), one);
              if (before != null) {
                earlier.add(before);
              }
            });
    Statement main = newest.remove(leading);
    if (main == null) {
      throw new IllegalStateException("the leading source is one of them");
    }
    return new Observation(dataset, key, period, main, List.copyOf(newest.values()), earlier);
  }
}
