package caravan.app.imports;

import caravan.app.scaffold.Codes;
import caravan.language.typesetting.CountryCodes;
import caravan.model.data.Period;
import caravan.text.source.GivenUp;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** Understands a table of statistics. For one file and one thread. */
public final class TableImport {
  private final RawTable table;
  private final ImportOptions options;
  private final Columns columns;
  private final CountryCodes countries;
  private final List<Problem> problems = new ArrayList<>();
  private final List<String> remarks = new ArrayList<>();
  private final String constantStatus;
  private final PeriodsOfRows periods;
  private final MeasureWords measured;
  private NumberStyle style = new NumberStyle('.');

  /** Where it is not, that cells are no numbers says nothing. */
  private boolean styleIsKnown = true;

  private TableImport(RawTable table, ImportOptions options, CountryCodes countries)
      throws ImportFault {
    this.countries = countries;
    this.table = table;
    this.options = options;
    this.columns = ColumnFinder.of(table, options);
    this.constantStatus = constantStatus();
    this.periods = new PeriodsOfRows(table, columns, options, problems, remarks);
    this.measured = new MeasureWords(table, columns, options, problems);
  }

  /**
   * The datasets of a file: several where it has several measures, each in a unit of its own.
   *
   * @param file its name, for readers
   * @throws ImportFault with all that keeps it from being understood
   */
  public static List<ImportedData> read(String file, byte[] bytes, ImportOptions options)
      throws ImportFault {
    CountryCodes countries = CountryCodes.all();
    RawTable table =
        chosen(RawTableReader.read(file, bytes, options.encoding(), countries), options);
    TableImport made = new TableImport(table, options, countries);
    List<ImportedData> data = made.read();
    if (!made.problems.isEmpty()) {
      throw new ImportFault(made.problems.stream().distinct().toList());
    }
    return data;
  }

  private static RawTable chosen(RawTable table, ImportOptions options) throws ImportFault {
    List<RawTable.Row> rows = new ArrayList<>(table.rows());
    for (Map.Entry<String, String> one : options.where().entrySet()) {
      int column = table.head().indexOf(one.getKey());
      if (column < 0) {
        throw new ImportFault(
            new Problem(
                0,
                0,
                "there is no column \"" + one.getKey() + "\"",
                "--where takes one of " + String.join(", ", table.head())));
      }
      rows.removeIf(row -> !row.cells().get(column).equals(one.getValue()));
    }
    if (rows.isEmpty()) {
      throw new ImportFault(
          new Problem(
              0, 0, "no row has what --where asks for", "write the text as the cell has it"));
    }
    return new RawTable(
        table.file(), table.encoding(), table.separator(), table.head(), rows, table.around());
  }

  private List<ImportedData> read() {
    if (!table.encoding().equals("UTF-8")) {
      remarks.add("It was read as " + table.encoding() + ".");
    }
    style();
    List<DimensionCodes> dimensions = new ArrayList<>();
    Set<String> names = new HashSet<>();
    for (Columns.Dimension dimension : columns.dimensions()) {
      DimensionCodes made = new DimensionCodes(table, dimension, names, countries);
      names.add(made.name());
      dimensions.add(made);
    }
    remarkOnColumns();
    boolean several = columns.period() >= 0 && columns.values().size() > 1;
    Set<String> units = new HashSet<>();
    columns.values().forEach(v -> units.add(Objects.toString(UnitWords.unit(table.head().get(v)))));
    List<ImportedData> data = new ArrayList<>();
    if (several && units.size() > 1) {
      columns.values().forEach(value -> data.add(dataset(List.of(value), dimensions, true)));
    } else {
      data.add(dataset(columns.values(), dimensions, false));
    }
    return data;
  }

  private void remarkOnColumns() {
    if (columns.unit() >= 0) {
      Set<String> units = new LinkedHashSet<>(table.column(columns.unit()));
      remarks.add(table.head().get(columns.unit()) + ": " + String.join(", ", units));
    }
    if (!constantStatus.isEmpty()) {
      remarks.add("All rows have " + table.head().get(columns.status()) + ": " + constantStatus);
    }
    columns.constants().forEach((name, text) -> remarks.add("All rows have " + name + ": " + text));
    if (!columns.left().isEmpty()) {
      remarks.add("Left out: " + String.join(", ", columns.left()));
    }
    table.around().forEach(line -> remarks.add("Beside the table: " + line));
  }

  /** How numbers are written; a problem where they tell nothing or two things. */
  private void style() {
    if (options.decimal() != null) {
      style = new NumberStyle(options.decimal());
      return;
    }
    List<String> cells = new ArrayList<>();
    columns.values().forEach(value -> cells.addAll(table.column(value)));
    NumberStyle.Told told = NumberStyle.told(cells);
    if (told == NumberStyle.Told.COMMA) {
      style = new NumberStyle(',');
      remarks.add("Numbers have a decimal comma.");
    } else if (told == NumberStyle.Told.UNCLEAR && table.separator() != ',') {
      unknownStyle(
          cell -> "\"" + cell + "\" may be a decimal or a thousand, and no other number tells");
    } else if (told == NumberStyle.Told.BOTH) {
      unknownStyle(cell -> "some numbers have a decimal comma, others a decimal point");
    }
  }

  private void unknownStyle(UnaryOperator<String> message) {
    styleIsKnown = false;
    for (RawTable.Row row : table.rows()) {
      for (int value : columns.values()) {
        String cell = row.cells().get(value);
        if (cell.matches(".*\\d[.,]\\d{3}\\D*")) {
          problems.add(
              new Problem(
                  row.line(),
                  value + 1,
                  message.apply(cell),
                  "say which sign is decimal: --decimal , or --decimal ."));
          return;
        }
      }
    }
  }

  private ImportedData dataset(
      List<Integer> values, List<DimensionCodes> dimensions, boolean ofSeveral) {
    Map<String, Map<String, String>> lists = new LinkedHashMap<>();
    dimensions.forEach(one -> lists.put(one.name(), one.labels()));
    boolean measures = columns.period() >= 0 && values.size() > 1;
    Codes codes = new Codes("measure");
    if (measures || dimensions.isEmpty()) {
      String name = measures ? free("measure", lists.keySet()) : "series";
      Map<String, String> labels = new LinkedHashMap<>();
      List<Integer> named = columns.period() < 0 ? values.subList(0, 1) : values;
      for (int value : named) {
        String label = columns.period() < 0 ? "all" : table.head().get(value);
        labels.put(codes.of(label), label);
      }
      lists.put(name, labels);
    }
    String exponent = measured.exponent(values);
    List<ImportedData.Row> rows = new ArrayList<>();
    int missing = 0;
    int dashes = 0;
    int percents = 0;
    List<Problem> odd = new ArrayList<>();
    for (RawTable.Row row : table.rows()) {
      GivenUp.check();
      for (int value : values) {
        String cell = row.cells().get(value);
        if (NumberStyle.isMissing(cell)) {
          missing++;
          dashes += NumberStyle.isDash(cell) ? 1 : 0;
          continue;
        }
        NumberStyle.Read number = style.read(cell);
        if (number == null && !styleIsKnown) {
          continue;
        }
        if (number == null) {
          problems.add(
              new Problem(
                  row.line(),
                  value + 1,
                  "\"" + cell + "\" is no number",
                  "correct the cell, or empty it where there is no value"));
          continue;
        }
        if (number.isPercent()) {
          percents++;
          odd.add(
              new Problem(
                  row.line(),
                  value + 1,
                  "\"" + cell + "\" is a percentage, other values are not",
                  "import percentages as a dataset of their own, for instance with --where"));
        }
        List<String> key = new ArrayList<>();
        for (int i = 0; i < dimensions.size(); i++) {
          key.add(dimensions.get(i).of(row.cells().get(columns.dimensions().get(i).key())));
        }
        if (lists.size() > dimensions.size()) {
          key.add(codes.of(columns.period() < 0 ? "all" : table.head().get(value)));
        }
        int empty = key.indexOf("");
        if (empty >= 0) {
          problems.add(
              new Problem(
                  row.line(),
                  columns.dimensions().get(empty).key() + 1,
                  "this cell is empty, and the row has a value",
                  "say what the value is of"));
          continue;
        }
        Period period = periods.period(row, value);
        if (period != null) {
          rows.add(
              row(
                  row,
                  key,
                  period,
                  measured.shifted(number.digits(), exponent, row),
                  number.flag()));
        }
      }
    }
    if (percents < rows.size()) {
      problems.addAll(odd);
    }
    boolean percent = percents > 0 && percents == rows.size();
    List<ImportedData.Row> merged = periods.merged(rows);
    if (merged.isEmpty() && problems.isEmpty()) {
      problems.add(new Problem(0, 0, "no cell has a value", "name the column: --value COLUMN"));
    }
    return finished(
        values, ofSeveral, lists, merged, exponent, percent, missing, remarksOn(dashes));
  }

  private List<String> remarksOn(int dashes) {
    List<String> all = new ArrayList<>(remarks);
    if (dashes > 0) {
      all.add(
          dashes + (dashes == 1 ? " cell has" : " cells have") + " a dash only, read as no value.");
    }
    return all;
  }

  private static String free(String name, Set<String> taken) {
    String own = name;
    for (int i = 2; taken.contains(own); i++) {
      own = name + "_" + i;
    }
    return own;
  }

  private ImportedData.Row row(
      RawTable.Row row, List<String> key, Period period, String digits, String flag) {
    String said = columns.status() < 0 ? "" : row.cells().get(columns.status());
    String note = columns.note() < 0 ? "" : row.cells().get(columns.note());
    String mark = !said.isEmpty() && !NumberStyle.isMissing(said) ? said : flag;
    mark = mark.equals("0") || sameForAll(mark) ? "" : mark;
    String status = mark.isEmpty() ? "" : StatusFlags.of(mark);
    if (!mark.isEmpty() && status.isEmpty()) {
      // What the flag means is for people to say; it is not lost.
      note = note.isEmpty() ? "[" + mark + "]" : note + " [" + mark + "]";
    } else if (status.isEmpty() && !StatusFlags.of(note).isEmpty() && note.length() > 1) {
      status = StatusFlags.of(note);
    }
    return new ImportedData.Row(
        key, period, digits, status.equals("A") ? "" : status, note, row.line());
  }

  /** A flag that all rows have tells them from nothing; it is a remark. */
  private boolean sameForAll(String mark) {
    return table.rows().size() > 1 && mark.equals(constantStatus) && StatusFlags.of(mark).isEmpty();
  }

  private String constantStatus() {
    Set<String> all =
        columns.status() < 0 ? Set.of() : new HashSet<>(table.column(columns.status()));
    return all.size() == 1 ? all.iterator().next() : "";
  }

  private ImportedData finished(
      List<Integer> values,
      boolean ofSeveral,
      Map<String, Map<String, String>> lists,
      List<ImportedData.Row> rows,
      String exponent,
      boolean percent,
      int missing,
      List<String> said) {
    List<String> hints = new ArrayList<>();
    if (columns.period() >= 0) {
      values.forEach(value -> hints.add(table.head().get(value)));
    } else {
      hints.addAll(table.head().subList(0, Math.min(2, table.head().size())));
    }
    columns
        .constants()
        .forEach(
            (column, text) -> {
              if (Columns.folded(column).matches("(indicator|series|title|measure|unit).*")) {
                hints.add(text);
              }
            });
    if (table.head().contains("primaryValue")) {
      // UN Comtrade has no other.
      hints.add("USD");
    }
    String unit = percent ? "percent" : measured.unit(hints);
    String multiplier = measured.multiplier(exponent, hints);
    Map<String, Map<String, String>> used = used(lists, rows);
    String name =
        ofSeveral
            ? Codes.plain(table.head().get(values.get(0)), "measure", 1).toLowerCase(Locale.ROOT)
            : "";
    return new ImportedData(
        name,
        measured.title(values, ofSeveral),
        unit == null ? "1" : unit,
        unit != null,
        multiplier,
        MeasureWords.frequency(rows),
        used,
        rows,
        missing,
        said);
  }

  /** Only the codes that have values. */
  private static Map<String, Map<String, String>> used(
      Map<String, Map<String, String>> lists, List<ImportedData.Row> rows) {
    Map<String, Map<String, String>> used = new LinkedHashMap<>();
    int place = 0;
    for (Map.Entry<String, Map<String, String>> list : lists.entrySet()) {
      int at = place++;
      Set<String> codes = rows.stream().map(row -> row.key().get(at)).collect(Collectors.toSet());
      Map<String, String> labels = new LinkedHashMap<>(list.getValue());
      labels.keySet().retainAll(codes);
      used.put(list.getKey(), labels);
    }
    return used;
  }
}
