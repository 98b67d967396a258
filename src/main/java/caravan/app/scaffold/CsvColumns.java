package caravan.app.scaffold;

import caravan.model.data.PeriodText;
import caravan.text.csv.CsvFault;
import caravan.text.csv.CsvTable;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * What the columns of a table are.
 *
 * @param period the column of the periods; -1 where the values stand in a column for each period
 * @param values the columns of numbers, at least one
 * @param dimensions the columns that say what the numbers are of
 */
record CsvColumns(int period, List<Integer> values, List<Integer> dimensions) {
  private static final Set<String> PERIOD_NAMES =
      Set.of(
          "period",
          "time",
          "time_period",
          "time period",
          "date",
          "year",
          "quarter",
          "month",
          "год",
          "период",
          "дата",
          "месяц",
          "квартал",
          "年",
          "年份",
          "年度",
          "时间",
          "时期",
          "日期",
          "月份",
          "季度");
  private static final Set<String> VALUE_NAMES =
      Set.of("value", "obs_value", "amount", "значение", "сумма", "值", "数值", "金额");
  private static final Set<String> MISSING =
      Set.of("", ".", "..", "...", "…", "-", "–", "—", ":", "n/a", "na", "nan", "null", "x");

  CsvColumns {
    values = List.copyOf(values);
    dimensions = List.copyOf(dimensions);
  }

  static CsvColumns of(CsvTable table) throws CsvFault {
    names(table.head());
    List<Integer> all = IntStream.range(0, table.head().size()).boxed().toList();
    List<Integer> filled =
        all.stream().filter(c -> anyCell(table, c, cell -> !isMissing(cell))).toList();
    List<Integer> wide =
        all.stream().filter(c -> PeriodText.parse(table.head().get(c)) != null).toList();
    if (!wide.isEmpty()) {
      return columns(-1, wide, without(filled, wide));
    }
    int period = period(table, filled);
    List<Integer> numbers =
        filled.stream()
            .filter(column -> column != period && allCells(table, column, CsvColumns::looksNumeric))
            .toList();
    List<Integer> named =
        numbers.stream().filter(column -> VALUE_NAMES.contains(name(table, column))).toList();
    List<Integer> values = named.isEmpty() ? numbers : named;
    if (values.isEmpty()) {
      throw new CsvFault(
          1, 0, "no column has numbers in all of its rows", "one column must have the values");
    }
    List<Integer> others = filled.stream().filter(c -> c != period).toList();
    return columns(period, values, without(others, values));
  }

  /** More would be nested deeper than a dataset may be. */
  private static final int MOST_DIMENSIONS = 30;

  private static CsvColumns columns(int period, List<Integer> values, List<Integer> dimensions)
      throws CsvFault {
    if (dimensions.size() > MOST_DIMENSIONS) {
      throw new CsvFault(
          1,
          0,
          dimensions.size()
              + " columns say what the values are of; at most "
              + MOST_DIMENSIONS
              + " can",
          "delete the columns that the report does not need");
    }
    return new CsvColumns(period, values, dimensions);
  }

  private static List<Integer> without(List<Integer> columns, List<Integer> some) {
    Set<Integer> left = new TreeSet<>(columns);
    left.removeAll(Set.copyOf(some));
    return List.copyOf(left);
  }

  private static void names(List<String> head) throws CsvFault {
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < head.size(); i++) {
      if (head.get(i).isEmpty()) {
        throw new CsvFault(1, i + 1, "this column has no name", "write one in the first row");
      }
      if (!seen.add(head.get(i))) {
        throw new CsvFault(
            1, i + 1, "two columns are named \"" + head.get(i) + "\"", "rename one of them");
      }
    }
  }

  private static int period(CsvTable table, List<Integer> columns) throws CsvFault {
    List<Integer> fitting = new ArrayList<>();
    for (int column : columns) {
      boolean named = PERIOD_NAMES.contains(name(table, column));
      if (allCells(table, column, cell -> PeriodText.parse(cell) != null)) {
        fitting.add(named ? 0 : fitting.size(), column);
      } else if (named) {
        throw notAPeriod(table, column);
      }
    }
    if (fitting.isEmpty()) {
      throw new CsvFault(
          1,
          0,
          "there is no column of periods",
          "one column must have periods such as 2025, 2025-Q1 or 2025-06; or write years as the"
              + " names of columns");
    }
    return fitting.get(0);
  }

  private static CsvFault notAPeriod(CsvTable table, int column) {
    for (CsvTable.Row row : table.rows()) {
      String cell = row.cells().get(column);
      if (!isMissing(cell) && PeriodText.parse(cell) == null) {
        return new CsvFault(
            row.line(),
            column + 1,
            "\"" + cell + "\" is no period",
            "write 2025, 2025-H1, 2025-Q1 or 2025-06");
      }
    }
    return new CsvFault(1, column + 1, "this column has no periods", "fill it, or delete it");
  }

  /** A cell that says there is no value. */
  static boolean isMissing(String cell) {
    return MISSING.contains(cell.toLowerCase(Locale.ROOT));
  }

  /** A number, or what was meant as one; not a code such as 0101. */
  private static boolean looksNumeric(String cell) {
    return cell.matches("[-+−]?[\\d.,'\\s\u00A0\u202F]*\\d(?:[eE][-+]?\\d+)?\\s?%?")
        && !cell.matches("[-+−]?0\\d.*");
  }

  private static String name(CsvTable table, int column) {
    return table.head().get(column).toLowerCase(Locale.ROOT);
  }

  private static boolean allCells(CsvTable table, int column, Predicate<String> test) {
    return table.rows().stream()
        .map(row -> row.cells().get(column))
        .allMatch(cell -> isMissing(cell) || test.test(cell));
  }

  private static boolean anyCell(CsvTable table, int column, Predicate<String> test) {
    return table.rows().stream().map(row -> row.cells().get(column)).anyMatch(test);
  }
}
