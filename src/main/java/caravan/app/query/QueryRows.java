package caravan.app.query;

import caravan.app.imports.ImportedData;
import caravan.app.tables.ImportFault;
import caravan.app.tables.Problem;
import caravan.model.data.Period;
import caravan.model.data.Status;
import caravan.text.csv.CsvNumber;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads the rows of a query as observations. */
final class QueryRows {
  /** How many cells a report may take from one query. */
  static final int MOST_ROWS = 500_000;

  /** How many problems are told. */
  private static final int MOST_PROBLEMS = 50;

  private static final String CODE = "[A-Za-z][A-Za-z0-9_]*";

  private final List<String> dimensions;
  private final List<String> names;
  private final QueryColumns columns;
  private final List<Problem> problems = new ArrayList<>();
  private final Map<List<String>, ImportedData.Row> found = new LinkedHashMap<>();

  /**
   * @param names of the columns of the answer, in order
   */
  QueryRows(List<String> dimensions, List<String> names, QueryColumns columns) {
    this.dimensions = dimensions;
    this.names = names;
    this.columns = columns;
  }

  /**
   * The observations, by codes and periods; rows without a value are none.
   *
   * @throws ImportFault with all that is wrong with them
   */
  List<ImportedData.Row> read(ResultSet rows) throws SQLException, ImportFault {
    int row = 0;
    while (rows.next() && problems.size() < MOST_PROBLEMS) {
      row++;
      if (row > MOST_ROWS) {
        problems.add(
            new Problem(
                0,
                0,
                "the query gives more than " + MOST_ROWS + " rows",
                "choose fewer: in the query, or by the codes of members instead of * in the report; top(n,"
                    + " …) and the like choose of what the query gives"));
        break;
      }
      add(rows, row);
    }
    if (!problems.isEmpty()) {
      throw new ImportFault(problems);
    }
    // A database gives them in any order, and what is told of them is to be the same each time.
    return found.values().stream()
        .sorted(
            Comparator.comparing((ImportedData.Row one) -> String.join(".", one.key()))
                .thenComparing(ImportedData.Row::period))
        .toList();
  }

  private void add(ResultSet rows, int row) throws SQLException {
    String digits = digits(rows.getObject(place(QueryColumns.VALUE)), row);
    if (digits == null) {
      return;
    }
    List<String> key = new ArrayList<>();
    for (String dimension : dimensions) {
      String code = text(rows, dimension);
      if (code == null || !code.matches(CODE)) {
        String help = "codes begin with a letter, and have letters, digits and _";
        problem(
            row, (code == null ? "no" : "\"" + code + "\" is no") + " code of " + dimension, help);
        return;
      }
      key.add(code);
    }
    String text = text(rows, QueryColumns.PERIOD);
    Period period = text == null ? null : columns.period(text);
    if (period == null) {
      problem(row, (text == null ? "no" : "\"" + text + "\" is no") + " period", Period.HELP);
      return;
    }
    String status = Objects.requireNonNullElse(optional(rows, QueryColumns.STATUS), "").strip();
    if (!status.isEmpty() && Status.of(status) == null) {
      problem(row, "\"" + status + "\" is no status", "write a code of SDMX: A, P, E, …");
      return;
    }
    String note = Objects.requireNonNullElse(optional(rows, QueryColumns.NOTE), "").strip();
    List<String> cell = new ArrayList<>(key);
    cell.add(period.toString());
    ImportedData.Row made = new ImportedData.Row(key, period, digits, status, note, row);
    if (found.putIfAbsent(cell, made) != null) {
      problem(
          row,
          "a second value for " + String.join(".", key) + "@" + period,
          "add them up in the query: GROUP BY; or name the dimension in which they differ");
    }
  }

  private @Nullable String text(ResultSet rows, String name) throws SQLException {
    String text = rows.getString(place(name));
    return text == null ? null : columns.unpadded(name, text);
  }

  private @Nullable String optional(ResultSet rows, String name) throws SQLException {
    int place = names.indexOf(name) + 1;
    return place == 0 ? null : rows.getString(place);
  }

  private int place(String name) {
    return names.indexOf(name) + 1;
  }

  /**
   * A number as the database has it; of a binary one the digits that it knows. Null where there is
   * none.
   */
  private @Nullable String digits(@Nullable Object value, int row) {
    if (value == null) {
      return null;
    }
    if (value instanceof Double || value instanceof Float) {
      double number = ((Number) value).doubleValue();
      if (Double.isNaN(number)) {
        return null;
      }
      if (Double.isInfinite(number)) {
        problem(row, "the value is infinite", "leave such rows out in the query");
        return null;
      }
      return CsvNumber.known((Number) value);
    }
    if (value instanceof Number number) {
      return new BigDecimal(number.toString()).toPlainString();
    }
    problem(row, "\"" + value + "\" is no number", "CAST(… AS DECIMAL(18, 2)) in the query");
    return null;
  }

  private void problem(int row, String message, String help) {
    problems.add(new Problem(0, 0, "row " + row + " of the query: " + message, help));
  }
}
