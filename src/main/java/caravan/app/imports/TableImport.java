package caravan.app.imports;

import caravan.app.scaffold.Codes;
import caravan.app.tables.ColumnNames;
import caravan.app.tables.ImportFault;
import caravan.app.tables.Input;
import caravan.app.tables.NumberStyle;
import caravan.app.tables.Problem;
import caravan.app.tables.RawTable;
import caravan.app.tables.TableFiles;
import caravan.language.typesetting.CountryCodes;
import caravan.model.data.Period;
import caravan.text.source.GivenUp;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Understands a table of statistics. For one file and one thread. */
public final class TableImport {
  /** How many texts of a column are named. */
  private static final int MOST_NAMED = 20;

  /** Beyond so many, reading on says nothing new. */
  private static final int MOST_PROBLEMS = 5_000;

  private final RawTable table;
  private final ImportOptions options;
  private final Columns columns;
  private final CountryCodes countries;
  private final List<Problem> problems = new ArrayList<>();
  private final List<String> remarks = new ArrayList<>();
  private final String constantStatus;
  private final PeriodsOfRows periods;
  private final MeasureWords measured;

  /** How the datasets of a file are told apart. */
  private final Codes names = new Codes("measure");

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
   * The datasets of a file: several where it has several measures, or rows of several units.
   *
   * @throws ImportFault with all that keeps it from being understood
   */
  public static List<ImportedData> read(Input file, ImportOptions options)
      throws ImportFault, IOException {
    return of(TableFiles.read(file, options.table()), options);
  }

  /** The same of a file in memory. */
  public static List<ImportedData> read(String file, byte[] bytes, ImportOptions options)
      throws ImportFault {
    try {
      return read(Input.of(file, bytes), options);
    } catch (IOException e) {
      throw new UncheckedIOException("bytes in memory can be read", e);
    }
  }

  /** The datasets of a table. */
  static List<ImportedData> of(RawTable table, ImportOptions options) throws ImportFault {
    TableImport made = new TableImport(table.where(options.where()), options, CountryCodes.all());
    List<ImportedData> data = made.read();
    if (!made.problems.isEmpty()) {
      throw new ImportFault(made.problems.stream().distinct().toList());
    }
    return data;
  }

  private List<ImportedData> read() {
    remarks.addAll(table.source().remarks());
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
    List<Part> parts = new ArrayList<>();
    List<UnitGroup> groups =
        options.unit() == null ? UnitGroup.of(table, columns.unit()) : List.of();
    if (several && units.size() > 1) {
      columns.values().forEach(value -> parts.add(new Part(List.of(value), true, null)));
    } else if (groups.isEmpty()) {
      parts.add(new Part(columns.values(), false, null));
    } else {
      groups.forEach(group -> parts.add(new Part(columns.values(), groups.size() > 1, group)));
    }
    List<ImportedData> data = new ArrayList<>();
    for (Part part : parts) {
      ImportedData made = dataset(part, dimensions);
      if (!made.rows().isEmpty()) {
        data.add(made);
      }
    }
    if (data.isEmpty() && problems.isEmpty()) {
      problems.add(table.problem("no cell has a value", "name the column: --value COLUMN"));
    }
    return data;
  }

  /**
   * What becomes a dataset.
   *
   * @param values its columns
   * @param ofSeveral whether the file has others
   * @param group its rows; null for all
   */
  private record Part(List<Integer> values, boolean ofSeveral, @Nullable UnitGroup group) {}

  private void remarkOnColumns() {
    if (columns.unit() >= 0 && table.any(columns.unit(), text -> !text.isEmpty())) {
      remarks.add(
          table.head().get(columns.unit())
              + ": "
              + table
                  .texts(columns.unit())
                  .filter(text -> !text.isEmpty())
                  .limit(MOST_NAMED)
                  .collect(Collectors.joining(", ")));
    }
    if (!constantStatus.isEmpty()) {
      remarks.add("All rows have " + table.head().get(columns.status()) + ": " + constantStatus);
    }
    columns.constants().forEach((name, text) -> remarks.add("All rows have " + name + ": " + text));
    if (!columns.left().isEmpty()) {
      remarks.add("Left out: " + String.join(", ", columns.left()));
    }
    table.source().above().forEach(line -> remarks.add("Beside the table: " + line));
    table.source().below().forEach(line -> remarks.add("Beside the table: " + line));
  }

  /** How numbers are written; a problem where they tell nothing or two things. */
  private void style() {
    if (options.table().decimal() != null) {
      style = new NumberStyle(options.table().decimal());
      return;
    }
    if (table.source().decimal() != ' ') {
      style = new NumberStyle(table.source().decimal());
      return;
    }
    NumberStyle.Told told = NumberStyle.told(columns.values().stream().flatMap(table::texts));
    if (told == NumberStyle.Told.COMMA) {
      style = new NumberStyle(',');
      remarks.add("Numbers have a decimal comma.");
    } else if (told == NumberStyle.Told.UNCLEAR && !table.source().commas()) {
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
        String cell = row.cell(value);
        if (cell.matches(".*\\d[.,]\\d{3}\\D*")) {
          problems.add(
              row.problem(
                  value,
                  message.apply(cell),
                  "say which sign is decimal: --decimal , or --decimal ."));
          return;
        }
      }
    }
  }

  private ImportedData dataset(Part part, List<DimensionCodes> dimensions) {
    List<Integer> values = part.values();
    UnitGroup group = part.group();
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
    String exponent = measured.exponent(values, group);
    CellValues cells = new CellValues(style, styleIsKnown, problems);
    List<ImportedData.Row> rows = new ArrayList<>();
    Map<List<String>, List<String>> keys = new HashMap<>();
    for (RawTable.Row row : table.rows()) {
      GivenUp.check();
      if ((group != null && !group.has(row.number(columns.unit())))
          || problems.size() > MOST_PROBLEMS) {
        continue;
      }
      for (int value : values) {
        NumberStyle.Read number = cells.read(row, value);
        if (number == null) {
          continue;
        }
        List<String> key = new ArrayList<>();
        for (int i = 0; i < dimensions.size(); i++) {
          key.add(dimensions.get(i).of(row.cell(columns.dimensions().get(i).key())));
        }
        if (lists.size() > dimensions.size()) {
          key.add(codes.of(columns.period() < 0 ? "all" : table.head().get(value)));
        }
        int empty = key.indexOf("");
        if (empty >= 0) {
          problems.add(
              row.problem(
                  columns.dimensions().get(empty).key(),
                  "this cell is empty, and the row has a value",
                  "say what the value is of"));
          continue;
        }
        Period period = periods.period(row, value);
        if (period != null) {
          String digits = measured.shifted(number.digits(), exponent, row);
          List<String> own = keys.computeIfAbsent(key, List::copyOf);
          rows.add(row(row, own, period, digits, number.flag()));
        }
      }
    }
    boolean percent = cells.areAllPercentages(rows.size());
    List<ImportedData.Row> merged = periods.merged(rows);
    return finished(part, lists, merged, exponent, percent, cells);
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
    String said = columns.status() < 0 ? "" : row.cell(columns.status());
    String note = columns.note() < 0 ? "" : row.cell(columns.note());
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
        key,
        period,
        digits,
        status.equals("A") ? "" : status,
        note,
        columns.source() < 0 ? "" : row.cell(columns.source()),
        row.line());
  }

  /** A flag that all rows have tells them from nothing; it is a remark. */
  private boolean sameForAll(String mark) {
    return table.size() > 1 && mark.equals(constantStatus) && StatusFlags.of(mark).isEmpty();
  }

  private String constantStatus() {
    return columns.status() >= 0 && table.distinct(columns.status()) == 1
        ? table.row(0).cell(columns.status())
        : "";
  }

  private ImportedData finished(
      Part part,
      Map<String, Map<String, String>> lists,
      List<ImportedData.Row> rows,
      String exponent,
      boolean percent,
      CellValues cells) {
    List<Integer> values = part.values();
    UnitGroup group = part.group();
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
              if (ColumnNames.folded(column).matches("(indicator|series|title|measure|unit).*")) {
                hints.add(text);
              }
            });
    if (table.head().contains("primaryValue")) {
      // UN Comtrade has no other.
      hints.add("USD");
    }
    hints.add(measured.lineOfUnit());
    String unit = percent ? "percent" : measured.unit(hints, group);
    String multiplier = measured.multiplier(exponent, hints, group);
    String own = group != null ? group.label() : table.head().get(values.get(0));
    boolean ofSeveral = part.ofSeveral();
    String title = measured.title(values, ofSeveral && group == null);
    return new ImportedData(
        ofSeveral ? names.of(own).toLowerCase(Locale.ROOT) : "",
        ofSeveral && group != null ? title + ", " + own : title,
        unit == null ? "1" : unit,
        unit != null,
        multiplier,
        MeasureWords.frequency(rows),
        used(lists, rows),
        rows,
        cells.missing(),
        remarksOn(cells.dashes()));
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
