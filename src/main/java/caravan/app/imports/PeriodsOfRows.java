package caravan.app.imports;

import caravan.model.data.Period;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Of which periods the rows of a table are, and what becomes of several rows of one. */
final class PeriodsOfRows {
  private final RawTable table;
  private final Columns columns;
  private final ImportOptions options;
  private final List<Problem> problems;
  private final List<String> remarks;

  /**
   * @param problems take what is wrong
   * @param remarks take what people should know
   */
  PeriodsOfRows(
      RawTable table,
      Columns columns,
      ImportOptions options,
      List<Problem> problems,
      List<String> remarks) {
    this.table = table;
    this.columns = columns;
    this.options = options;
    this.problems = problems;
    this.remarks = remarks;
  }

  /** The period of a value of a row; null, with a problem, where it has none. */
  @Nullable Period period(RawTable.Row row, int value) {
    if (columns.period() < 0) {
      return PeriodCells.parse(table.head().get(value));
    }
    String cell = row.cells().get(columns.period());
    Period period =
        columns.part() >= 0
            ? PeriodCells.part(
                cell, row.cells().get(columns.part()), table.head().get(columns.part()))
            : PeriodCells.parse(cell);
    if (period == null) {
      LocalDate day = PeriodCells.day(cell);
      period = day == null ? null : ofDay(day);
    }
    if (period == null) {
      problems.add(
          new Problem(
              row.line(),
              columns.period() + 1,
              cell.isEmpty() ? "this row has no period" : "\"" + cell + "\" is no period",
              Period.HELP));
    }
    return period;
  }

  /** What days stand for, all of them together. */
  private enum Days {
    YEARS,
    MONTHS,
    DAYS
  }

  private @Nullable Days days;

  /** Made where days become months. */
  private final Map<Integer, LocalDate> dayByLine = new HashMap<>();

  private Days days() {
    Days known = days;
    if (known == null) {
      List<LocalDate> all =
          table.column(columns.period()).stream()
              .map(PeriodCells::day)
              .filter(Objects::nonNull)
              .toList();
      known =
          PeriodCells.areYears(all)
              ? Days.YEARS
              : PeriodCells.areMonths(all) ? Days.MONTHS : Days.DAYS;
      days = known;
      if (known == Days.DAYS && options.daily() == null) {
        problems.add(
            new Problem(
                table.rows().get(0).line(),
                columns.period() + 1,
                "there is a value for each day; the shortest period of a dataset is a month",
                "say how the value of a month is made: --daily last, --daily mean or --daily sum"));
      } else if (known == Days.DAYS) {
        remarks.add("Values of days were made into values of months: " + options.daily() + ".");
      }
    }
    return known;
  }

  private Period ofDay(LocalDate day) {
    String text = day.toString();
    return Objects.requireNonNull(
        Period.parse(days() == Days.YEARS ? text.substring(0, 4) : text.substring(0, 7)));
  }

  /** Each cell once; a problem where rows contradict one another. */
  List<ImportedData.Row> merged(List<ImportedData.Row> rows) {
    boolean daily = days == Days.DAYS && options.daily() != null;
    Map<List<Object>, List<ImportedData.Row>> cells = new LinkedHashMap<>();
    rows.forEach(
        row ->
            cells
                .computeIfAbsent(List.of(row.key(), row.period()), k -> new ArrayList<>(1))
                .add(row));
    List<ImportedData.Row> merged = new ArrayList<>();
    int twice = 0;
    for (List<ImportedData.Row> all : cells.values()) {
      ImportedData.Row first = all.get(0);
      if (all.size() > 1 && daily) {
        merged.add(ofMonth(all));
        continue;
      }
      merged.add(first);
      for (ImportedData.Row other : all.subList(1, all.size())) {
        if (other.digits().equals(first.digits())) {
          twice++;
        } else if (days != Days.DAYS) {
          problems.add(
              new Problem(
                  other.line(),
                  0,
                  "a second value for "
                      + String.join(".", first.key())
                      + " and "
                      + first.period()
                      + "; first in line "
                      + first.line(),
                  "name the column in which they differ: --dimension COLUMN; or choose rows: --where"
                      + " COLUMN=TEXT"));
        }
      }
    }
    if (twice > 0) {
      remarks.add(
          twice + (twice == 1 ? " row says" : " rows say") + " again what another one says.");
    }
    return merged;
  }

  /** The value of a month; what is said of its last day is said of it. */
  private ImportedData.Row ofMonth(List<ImportedData.Row> days) {
    ImportOptions.Daily how = Objects.requireNonNull(options.daily(), "how");
    List<BigDecimal> values = days.stream().map(row -> new BigDecimal(row.digits())).toList();
    BigDecimal sum = values.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    int scale = values.stream().mapToInt(BigDecimal::scale).max().orElse(0);
    ImportedData.Row last =
        days.stream().max(Comparator.comparing(this::day)).orElse(days.get(days.size() - 1));
    BigDecimal value =
        switch (how) {
          case last -> new BigDecimal(last.digits());
          case sum -> sum;
          case mean -> sum.divide(BigDecimal.valueOf(values.size()), scale, RoundingMode.HALF_EVEN);
        };
    return new ImportedData.Row(
        last.key(), last.period(), value.toPlainString(), last.status(), last.note(), last.line());
  }

  private LocalDate day(ImportedData.Row row) {
    if (dayByLine.isEmpty()) {
      for (RawTable.Row one : table.rows()) {
        LocalDate day = PeriodCells.day(one.cells().get(columns.period()));
        dayByLine.put(one.line(), day == null ? LocalDate.MIN : day);
      }
    }
    return dayByLine.getOrDefault(row.line(), LocalDate.MIN);
  }
}
