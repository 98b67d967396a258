package caravan.app.imports;

import caravan.app.tables.ColumnNames;
import caravan.app.tables.FiscalYears;
import caravan.app.tables.ImportFault;
import caravan.app.tables.NumberStyle;
import caravan.app.tables.PeriodCells;
import caravan.app.tables.Problem;
import caravan.app.tables.RawTable;
import caravan.model.data.Period;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/** Finds out what the columns of a file are: by what they are called, and by what they hold. */
final class ColumnFinder {
  private final RawTable table;
  private final ImportOptions options;
  private final List<Problem> problems = new ArrayList<>();
  private final Set<Integer> free = new LinkedHashSet<>();
  private final List<String> left = new ArrayList<>();

  private ColumnFinder(RawTable table, ImportOptions options) {
    this.table = table;
    this.options = options;
  }

  /** The columns. */
  static Columns of(RawTable table, ImportOptions options) throws ImportFault {
    ColumnFinder finder = new ColumnFinder(table, options);
    boolean told =
        !table.roles().isEmpty() && options.values().isEmpty() && options.period() == null;
    Columns columns = told ? ToldColumns.of(table, options, finder.problems) : finder.find();
    if (!finder.problems.isEmpty()) {
      throw new ImportFault(finder.problems);
    }
    return columns;
  }

  private Columns find() {
    IntStream.range(0, table.head().size()).forEach(free::add);
    for (int i : List.copyOf(free)) {
      String name = table.head().get(i);
      if (ColumnNames.isTechnical(name) && !isAsked(name)) {
        leave(i);
      } else if (isEmpty(i)) {
        free.remove(i);
      }
    }
    int status = role(ColumnNames::isStatus);
    int note = role(ColumnNames::isNote);
    int multiplier = role(ColumnNames::isMultiplier);
    int unit = role(ColumnNames::isUnit);
    int source = role(name -> ColumnRanks.tellsSources(table, options, name));
    List<Integer> wide = wide();
    int period = -1;
    int part = -1;
    if (wide.isEmpty()) {
      period = period();
      part = period < 0 ? -1 : part(period);
    }
    List<Integer> values = wide.isEmpty() ? values() : wide;
    values.forEach(free::remove);
    Map<String, String> constants = new LinkedHashMap<>();
    List<Columns.Dimension> dimensions = dimensions(constants);
    return new Columns(
        period, part, values, dimensions, status, note, unit, multiplier, source, constants, left);
  }

  private boolean isAsked(String name) {
    return options.dimensions().contains(name)
        || options.values().contains(name)
        || name.equals(options.period());
  }

  private void leave(int column) {
    free.remove(column);
    left.add(table.head().get(column));
  }

  private boolean isEmpty(int column) {
    return table.all(column, NumberStyle::isBlank);
  }

  /** The first column of such a name, which is taken; others of such names are left out. */
  private int role(Predicate<String> named) {
    int found = -1;
    for (int column : List.copyOf(free)) {
      if (named.test(table.head().get(column)) && !isAsked(table.head().get(column))) {
        if (found < 0) {
          found = column;
          free.remove(column);
        } else if (Columns.alike(table, List.of(found, column)).size() == 1) {
          // The same in words.
          free.remove(column);
        } else {
          leave(column);
        }
      }
    }
    return found;
  }

  /** The columns whose names are periods. */
  private List<Integer> wide() {
    if (options.period() != null) {
      return List.of();
    }
    List<Integer> wide = free.stream().filter(c -> isPeriodName(table.head().get(c))).toList();
    // One column may be named after the year in which a table was made.
    return wide.size() > 1 || free.size() == 2 ? wide : List.of();
  }

  private static boolean isPeriodName(String name) {
    return PeriodCells.parse(name) != null || FiscalYears.isOne(name);
  }

  private int column(String name, String option) {
    int index = table.head().indexOf(name);
    if (index < 0) {
      problems.add(
          table.problem(
              "there is no column \"" + name + "\"",
              option + " takes one of " + String.join(", ", table.head())));
    } else {
      free.remove(index);
    }
    return index;
  }

  private int period() {
    if (options.period() != null) {
      return column(options.period(), "--period");
    }
    List<Integer> fitting =
        free.stream()
            .filter(column -> table.all(column, ColumnFinder::isPeriod))
            .sorted(
                Comparator.comparingInt(this::periodRank).thenComparing(c -> -table.distinct(c)))
            .toList();
    if (fitting.isEmpty()) {
      int named =
          free.stream()
              .filter(c -> ColumnNames.isPeriod(table.head().get(c)))
              .findFirst()
              .orElse(-1);
      if (named >= 0) {
        // Its rows that have none are told one by one.
        free.remove(named);
        return named;
      } else {
        problems.add(
            table.problem(
                "there is no column of periods",
                "one column has periods such as 2025, 2025-Q1, Jan 2025; or name it: --period"
                    + " COLUMN"));
      }
      return -1;
    }
    int best = fitting.get(0);
    free.remove(best);
    // The same in other words, or less of it: 2025 beside 2025-01.
    for (int other : fitting.subList(1, fitting.size())) {
      if (ColumnNames.isPeriod(table.head().get(other)) && table.follows(best, other)) {
        free.remove(other);
      }
    }
    for (int other : List.copyOf(free)) {
      boolean words =
          ColumnNames.folded(table.head().get(other)).matches("perioddesc|timeperiodlabel|time");
      if (words && table.follows(best, other)) {
        free.remove(other);
      }
    }
    return best;
  }

  private static boolean isPeriod(String cell) {
    return PeriodCells.parse(cell) != null
        || PeriodCells.day(cell) != null
        || FiscalYears.isOne(cell);
  }

  /** Named as periods are, first of all. */
  private int periodRank(int column) {
    String folded = ColumnNames.folded(table.head().get(column));
    boolean exact = folded.equals("timeperiod") || folded.equals("period");
    return exact ? 0 : ColumnNames.isPeriod(table.head().get(column)) ? 1 : 2;
  }

  /** The column of the months, or quarters, of the years of another. */
  private int part(int years) {
    boolean whole =
        table
            .texts(years)
            .map(PeriodCells::parse)
            .allMatch(period -> period != null && period.kind() == Period.Kind.YEAR);
    for (int column : whole ? List.copyOf(free) : List.<Integer>of()) {
      String name = table.head().get(column);
      boolean named = ColumnNames.isMonth(name) || ColumnNames.isQuarter(name);
      if (named && arePartsOf(years, column)) {
        free.remove(column);
        return column;
      }
    }
    return -1;
  }

  private boolean arePartsOf(int years, int column) {
    Set<List<Integer>> seen = new HashSet<>();
    for (RawTable.Row row : table.rows()) {
      boolean isNew = seen.add(List.of(row.number(years), row.number(column)));
      if (isNew
          && PeriodCells.part(row.cell(years), row.cell(column), table.head().get(column))
              == null) {
        return false;
      }
    }
    return true;
  }

  private List<Integer> values() {
    if (!options.values().isEmpty()) {
      return options.values().stream()
          .map(name -> column(name, "--value"))
          .filter(c -> c >= 0)
          .toList();
    }
    List<Integer> numeric =
        free.stream()
            .filter(c -> !options.dimensions().contains(table.head().get(c)))
            .filter(c -> table.all(c, ColumnFinder::isNumberOrNone))
            .toList();
    int named =
        free.stream()
            .filter(c -> ColumnNames.valueRank(table.head().get(c)) >= 0)
            .min(Comparator.comparingInt(c -> ColumnNames.valueRank(table.head().get(c))))
            .orElse(-1);
    if (named >= 0) {
      // Other measures stand beside it, such as quantities: each would be a dataset of its own.
      numeric.stream()
          .filter(c -> c != named && !isExchange() && isMeasure(c))
          .forEach(this::leave);
      return List.of(named);
    }
    List<Integer> measures = numeric.stream().filter(this::isMeasure).toList();
    if (measures.isEmpty()) {
      problems.add(
          table.problem(
              "no column has numbers in all of its rows",
              "name the column of values: --value COLUMN"));
    }
    return measures;
  }

  /** A message of SDMX has one measure; its codes may be numbers. */
  private boolean isExchange() {
    return table.head().get(0).matches("DATAFLOW|STRUCTURE");
  }

  private static boolean isNumberOrNone(String cell) {
    return NumberStyle.isMissing(cell) || NumberStyle.looksNumeric(cell);
  }

  /** Not a number that is a code: the name says so, or a name stands beside it. */
  private boolean isMeasure(int column) {
    String name = table.head().get(column);
    String folded = ColumnNames.folded(name);
    if (folded.matches(".*(code|iso\\d?|id|m49|код|代码)") || folded.matches("hs|sitc|isic|cn8?")) {
      return false;
    }
    if (table.distinct(column) < 2 && table.size() > 1) {
      return ColumnNames.valueRank(name) >= 0 || hasDecimals(column);
    }
    return free.stream()
        .filter(other -> other != column)
        .filter(other -> !table.any(other, NumberStyle::looksNumeric))
        .noneMatch(
            other -> repeats(column) && Columns.alike(table, List.of(column, other)).size() == 1);
  }

  private boolean hasDecimals(int column) {
    return table.any(column, cell -> cell.matches(".*\\d[.,]\\d.*"));
  }

  private boolean repeats(int column) {
    return table.distinct(column) < table.size() || table.size() < 8;
  }

  private List<Columns.Dimension> dimensions(Map<String, String> constants) {
    List<Columns.Dimension> dimensions = new ArrayList<>();
    List<Integer> constant = new ArrayList<>();
    List<Integer> known = new ArrayList<>();
    for (String name : options.dimensions()) {
      int column = column(name, "--dimension");
      if (column >= 0) {
        dimensions.add(new Columns.Dimension(column, column, column));
      }
    }
    for (int column : List.copyOf(free)) {
      boolean several = table.size() > 1 || !options.dimensions().isEmpty();
      boolean isKnown = options.known().contains(DimensionCodes.name(table.head().get(column)));
      if (table.distinct(column) == 1 && (several || isKnown)) {
        free.remove(column);
        String text = table.row(0).cell(column);
        if (!text.isEmpty() && isKnown && options.dimensions().isEmpty()) {
          known.add(column);
        } else if (!text.isEmpty()) {
          constants.put(table.head().get(column), text);
          constant.add(column);
        }
      }
    }
    if (free.isEmpty() && known.isEmpty() && options.dimensions().isEmpty()) {
      // One series: what is the same in all rows says what it is of.
      free.addAll(constant);
      constants.clear();
    }
    for (List<Integer> group : named(known)) {
      int code =
          group.stream()
              .max(Comparator.comparingInt(c -> ColumnRanks.code(table, c)))
              .orElseThrow();
      int label =
          group.stream()
              .max(Comparator.comparingInt(c -> ColumnRanks.label(table, c)))
              .orElseThrow();
      dimensions.add(new Columns.Dimension(code, code, label));
    }
    Map<Integer, Integer> beside = codesBeside();
    beside.keySet().forEach(free::remove);
    for (List<Integer> group :
        constant.isEmpty() || !free.containsAll(constant)
            ? Columns.alike(table, List.copyOf(free))
            : named(List.copyOf(free))) {
      int code =
          group.stream()
              .max(Comparator.comparingInt(c -> ColumnRanks.code(table, c)))
              .orElse(group.get(0));
      int label =
          group.stream()
              .max(Comparator.comparingInt(c -> ColumnRanks.label(table, c)))
              .orElse(code);
      if (!options.dimensions().isEmpty()) {
        boolean labels =
            dimensions.stream()
                .anyMatch(d -> Columns.alike(table, List.of(d.code(), code)).size() == 1);
        if (!labels) {
          group.forEach(this::leave);
        }
      } else {
        int own =
            beside.entrySet().stream()
                .filter(one -> group.contains(one.getValue()))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(code);
        dimensions.add(new Columns.Dimension(code, own, label));
      }
    }
    return dimensions;
  }

  /**
   * Columns of codes that some members lack, with the column of names beside them: Our World in
   * Data gives countries a code, and continents none.
   */
  private Map<Integer, Integer> codesBeside() {
    Map<Integer, Integer> beside = new LinkedHashMap<>();
    for (int column : free) {
      boolean code = ColumnNames.folded(table.head().get(column)).matches(".*(code|iso\\d?|id)");
      if (code && table.any(column, String::isEmpty)) {
        free.stream()
            .filter(other -> other != column && table.follows(other, column))
            .findFirst()
            .ifPresent(other -> beside.put(column, other));
      }
    }
    return beside;
  }

  /** Columns of one text each by what their names have in common: a code beside its name. */
  private List<List<Integer>> named(List<Integer> columns) {
    Map<String, List<Integer>> groups = new LinkedHashMap<>();
    for (int column : columns) {
      String stem = DimensionCodes.plain(table.head().get(column));
      groups.computeIfAbsent(stem, name -> new ArrayList<>()).add(column);
    }
    return List.copyOf(groups.values());
  }
}
