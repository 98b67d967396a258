package caravan.app.imports;

import caravan.app.tables.FiscalYears;
import caravan.app.tables.PeriodCells;
import caravan.app.tables.PlaceNames;
import caravan.app.tables.Problem;
import caravan.app.tables.RawTable;
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

  /** Made where a text is first read. */
  private final Map<Long, Period> byText = new HashMap<>();

  /** Whether texts that may name fiscal years do so. */
  private final boolean fiscal;

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
    this.fiscal = hasFiscalYears();
  }

  /** The texts that name periods, each once. */
  private List<String> texts() {
    return columns.period() >= 0
        ? table.texts(columns.period()).toList()
        : columns.values().stream().map(table.head()::get).toList();
  }

  private boolean hasFiscalYears() {
    List<String> texts = texts();
    if (!FiscalYears.areIn(texts)) {
      return false;
    }
    if (options.fiscal() == null) {
      String one = texts.stream().filter(FiscalYears::isNamed).findFirst().orElse("");
      problems.add(
          table.ofColumn(
              columns.period() >= 0 ? columns.period() : columns.values().get(0),
              "\"" + one + "\" is a fiscal year, and the file does not say when it begins",
              "say with which month the one of 2024 begins: --fiscal-year 2023-07, or 2024-01"
                  + " where it is the calendar year"));
    }
    return true;
  }

  /** The period of a value of a row; null, with a problem, where it has none. */
  @Nullable Period period(RawTable.Row row, int value) {
    if (columns.period() < 0) {
      return parsed(table.head().get(value));
    }
    long part = columns.part() < 0 ? 0 : row.number(columns.part());
    long key = (long) row.number(columns.period()) << 32 | part;
    Period known = byText.get(key);
    if (known != null) {
      return known;
    }
    String cell = row.cell(columns.period());
    Period period =
        columns.part() >= 0
            ? PeriodCells.part(cell, row.cell(columns.part()), table.head().get(columns.part()))
            : parsed(cell);
    if (period == null) {
      LocalDate day = PeriodCells.day(cell);
      period = day == null ? null : ofDay(day);
    }
    if (period != null) {
      byText.put(key, period);
    } else if (PeriodCells.isWeek(cell)) {
      // One message for all of them.
      if (!weeks) {
        problems.add(
            row.problem(
                columns.period(),
                "\"" + cell + "\" is a week; the shortest period of a dataset is a month",
                "weeks reach from one month into the next: take the series of months or of days,"
                    + " which --daily makes into months"));
      }
      weeks = true;
    } else if (!fiscal || !FiscalYears.isNamed(cell)) {
      problems.add(
          row.problem(
              columns.period(),
              cell.isEmpty() ? "this row has no period" : "\"" + cell + "\" is no period",
              Period.HELP));
    }
    return period;
  }

  /** A period other than a day. */
  private @Nullable Period parsed(String text) {
    if (!fiscal || !FiscalYears.isNamed(text)) {
      return PeriodCells.parse(text);
    }
    return options.fiscal() == null ? null : options.fiscal().period(text);
  }

  /** What days stand for, all of them together. */
  private enum Days {
    YEARS,
    MONTHS,
    DAYS
  }

  private @Nullable Days days;

  /** Whether weeks were told. */
  private boolean weeks;

  /** Made where days become months. */
  private final Map<Integer, LocalDate> dayByLine = new HashMap<>();

  private Days days() {
    Days known = days;
    if (known == null) {
      List<LocalDate> all =
          table.texts(columns.period()).map(PeriodCells::day).filter(Objects::nonNull).toList();
      known =
          PeriodCells.areYears(all)
              ? Days.YEARS
              : PeriodCells.areMonths(all) ? Days.MONTHS : Days.DAYS;
      days = known;
      if (known == Days.DAYS && options.daily() == null) {
        problems.add(
            table
                .row(0)
                .problem(
                    columns.period(),
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
    if (days == Days.DAYS) {
      return ofMonths(rows);
    }
    CellIndex cells = new CellIndex(rows.size());
    List<ImportedData.Row> merged = new ArrayList<>(rows.size());
    int twice = 0;
    for (ImportedData.Row row : rows) {
      int first = cells.first(ofSource(row), row.period(), merged.size());
      if (first == merged.size()) {
        merged.add(row);
      } else if (merged.get(first).digits().equals(row.digits())) {
        twice++;
      } else {
        problems.add(second(merged.get(first), row));
      }
    }
    if (twice > 0) {
      remarks.add(
          twice + (twice == 1 ? " row says" : " rows say") + " again what another one says.");
    }
    return merged;
  }

  /** What tells cells apart: two sources may each have a value of one. */
  private static List<String> ofSource(ImportedData.Row row) {
    if (row.source().isEmpty()) {
      return row.key();
    }
    List<String> key = new ArrayList<>(row.key());
    key.add(row.source());
    return key;
  }

  private Problem second(ImportedData.Row first, ImportedData.Row other) {
    PlaceNames names = table.source().places();
    return new Problem(
        other.line(),
        0,
        "a second value for "
            + String.join(".", first.key())
            + " and "
            + first.period()
            + "; first in "
            + names.row(first.line()),
        "name the column in which they differ: --dimension COLUMN; or choose rows: --where"
            + " COLUMN=TEXT",
        names);
  }

  private List<ImportedData.Row> ofMonths(List<ImportedData.Row> rows) {
    Map<List<Object>, List<ImportedData.Row>> cells = new LinkedHashMap<>();
    rows.forEach(
        row ->
            cells
                .computeIfAbsent(List.of(ofSource(row), row.period()), k -> new ArrayList<>(1))
                .add(row));
    boolean daily = options.daily() != null;
    return cells.values().stream()
        .map(all -> daily && all.size() > 1 ? ofMonth(all) : all.get(0))
        .toList();
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
        last.key(),
        last.period(),
        value.toPlainString(),
        last.status(),
        last.note(),
        last.source(),
        last.line());
  }

  private LocalDate day(ImportedData.Row row) {
    if (dayByLine.isEmpty()) {
      for (RawTable.Row one : table.rows()) {
        LocalDate day = PeriodCells.day(one.cell(columns.period()));
        dayByLine.put(one.line(), day == null ? LocalDate.MIN : day);
      }
    }
    return dayByLine.getOrDefault(row.line(), LocalDate.MIN);
  }
}
