package caravan.app.scaffold;

import caravan.model.data.Period;
import caravan.model.data.PeriodText;
import caravan.text.csv.CsvFault;
import caravan.text.csv.CsvNumber;
import caravan.text.csv.CsvTable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Reads the data of a new report from a CSV file. For one file and one thread. */
public final class CsvImport {
  private final CsvTable table;
  private final CsvColumns columns;
  private final Map<String, Codes> codes = new LinkedHashMap<>();
  private final List<String> names = new ArrayList<>();
  private final Map<List<String>, SortedMap<Period, String>> series = new LinkedHashMap<>();
  private final Map<String, Integer> lines = new TreeMap<>();
  private int missing;

  private CsvImport(CsvTable table, CsvColumns columns) {
    this.table = table;
    this.columns = columns;
  }

  /**
   * The data of a file.
   *
   * @param file its name, for readers
   * @throws CsvFault where they can't be told from it
   */
  public static CsvData read(String file, byte[] bytes) throws CsvFault {
    CsvTable table = CsvTable.read(bytes);
    return new CsvImport(table, CsvColumns.of(table)).read(file);
  }

  private CsvData read(String file) throws CsvFault {
    boolean several = columns.period() >= 0 && columns.values().size() > 1;
    for (int column : columns.dimensions()) {
      dimension(table.head().get(column));
    }
    if (several || columns.dimensions().isEmpty()) {
      dimension(several ? "measure" : "series");
    }
    for (CsvTable.Row row : table.rows()) {
      for (int column : columns.values()) {
        cell(row, column);
      }
    }
    if (series.isEmpty()) {
      throw new CsvFault(2, 0, "no cell has a value", "fill the column of values");
    }
    Map<String, Map<String, String>> dimensions = new LinkedHashMap<>();
    codes.forEach(
        (name, found) -> {
          Map<String, String> texts = new LinkedHashMap<>();
          found.all().forEach((text, code) -> texts.put(code, text));
          dimensions.put(name, texts);
        });
    return new CsvData(file, dimensions, series, missing);
  }

  private void dimension(String head) {
    String plain = Codes.plain(head, "dimension", names.size() + 1).toLowerCase(Locale.ROOT);
    // A code list of this name declares units.
    String name = plain.equals("unit") ? "units" : plain;
    for (int i = 2; names.contains(name); i++) {
      name = plain + "_" + i;
    }
    names.add(name);
    codes.put(name, new Codes(head.matches("\\p{ASCII}{1,20}") ? name : "code"));
  }

  private void cell(CsvTable.Row row, int column) throws CsvFault {
    String cell = row.cells().get(column);
    if (CsvColumns.isMissing(cell)) {
      missing++;
      return;
    }
    Period period = period(row, column);
    List<String> key = key(row, column);
    String digits = CsvNumber.digits(cell);
    if (!CsvNumber.isNumber(digits)) {
      throw new CsvFault(
          row.line(), column + 1, "\"" + cell + "\" is no number", CsvNumber.help(cell));
    }
    Integer earlier = lines.putIfAbsent(key + " " + period, row.line());
    if (earlier != null) {
      throw new CsvFault(
          row.line(),
          column + 1,
          "a second value for the same "
              + String.join(", ", names)
              + " and period; first in line "
              + earlier,
          "delete one of them, or add the column in which they differ");
    }
    series.computeIfAbsent(key, unused -> new TreeMap<>()).put(period, digits);
  }

  private Period period(CsvTable.Row row, int column) throws CsvFault {
    int at = columns.period();
    String text = at < 0 ? table.head().get(column) : row.cells().get(at);
    Period period = PeriodText.parse(text);
    if (period == null) {
      throw new CsvFault(row.line(), at + 1, "this row has no period", "write one: 2025, 2025-06");
    }
    return period;
  }

  private List<String> key(CsvTable.Row row, int column) throws CsvFault {
    List<String> key = new ArrayList<>();
    for (int dimension : columns.dimensions()) {
      String text = row.cells().get(dimension);
      if (text.isEmpty()) {
        throw new CsvFault(
            row.line(), dimension + 1, "this cell is empty", "say what the value is of");
      }
      key.add(code(key.size(), text));
    }
    if (key.size() < names.size()) {
      boolean several = columns.values().size() > 1 && columns.period() >= 0;
      key.add(
          code(key.size(), several || columns.period() >= 0 ? table.head().get(column) : "all"));
    }
    return key;
  }

  private String code(int dimension, String text) {
    Codes found = codes.get(names.get(dimension));
    if (found == null) {
      throw new IllegalStateException("no dimension " + dimension);
    }
    return found.of(text);
  }
}
