package caravan.app.tables;

import caravan.model.data.Period;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The rows of names of a table: most often one; several where names stand above groups of columns,
 * as years above months, or measures above years.
 */
final class HeadRows {
  /** So many rows tell how a table is written. */
  static final int SAMPLED_ROWS = 200;

  private static final String PERIOD = "(?<period>(?:19|20)\\d{2}(?:[MKQ-]?\\d{1,2}|-?Q\\d)?)";
  private static final Pattern PERIOD_LAST =
      Pattern.compile("(?<rest>.*\\p{L}.*?)[\\s,]+" + PERIOD);
  private static final Pattern PERIOD_FIRST =
      Pattern.compile(PERIOD + "[\\s,]+(?<rest>.*\\p{L}.*)");

  /** Longer names are texts. */
  private static final int LONGEST = 300;

  /** No table has more rows of names. */
  private static final int MOST_LEVELS = 5;

  private final List<GridRow> rows;
  private final int width;
  private int top;
  private int bottom;
  private int data;

  private HeadRows(List<GridRow> rows, int at) {
    this.rows = List.copyOf(rows);
    this.top = at;
    this.bottom = at;
    this.width =
        Math.max(
            TextTables.usual(rows.stream().map(row -> row.cells().size()).toList()),
            rows.get(at).cells().size());
  }

  /**
   * Finds the rows of names.
   *
   * @param rows the first ones of the file
   * @return null where there are none
   */
  static @Nullable HeadRows find(List<GridRow> rows) {
    int most = rows.stream().limit(SAMPLED_ROWS).mapToInt(GridRow::filled).max().orElse(0);
    for (int i = 0; i < rows.size(); i++) {
      if (rows.get(i).filled() >= Math.max(2, Math.ceil(most * 0.6))) {
        HeadRows found = new HeadRows(rows, i);
        found.widen();
        return found;
      }
    }
    return null;
  }

  private void widen() {
    while (bottom + 1 < rows.size()
        && bottom - top < MOST_LEVELS
        && isHeadBelow(rows.get(bottom + 1))) {
      bottom++;
    }
    while (top > 0 && bottom - top < MOST_LEVELS && isHeadAbove(rows.get(top - 1))) {
      top--;
    }
    data = bottom + 1;
    if (data < rows.size() && isNumbering(rows.get(data))) {
      data++;
    }
  }

  /** A row of names of parts: it leaves the first column to the row above. */
  private boolean isHeadBelow(GridRow row) {
    GridRow above = rows.get(bottom);
    int first = above.first();
    String own = row.cell(first);
    boolean leaves = own.isEmpty() || (own.equals(above.cell(first)) && !own.isEmpty());
    if (!leaves || row.filled() < 2 || row.filled() == (own.isEmpty() ? 0 : 1)) {
      return false;
    }
    boolean gaps = false;
    int periods = 0;
    for (int c = 0; c < row.cells().size(); c++) {
      String cell = row.cell(c);
      if (cell.isEmpty() || (c == first && !own.isEmpty())) {
        continue;
      }
      boolean period = isPeriodOrPart(cell);
      if (!period && (NumberStyle.looksNumeric(cell) || NumberStyle.isMissing(cell))) {
        return false;
      }
      periods += period ? 1 : 0;
      gaps |= above.cell(c).isEmpty();
    }
    boolean allPeriods = periods == row.filled() - (own.isEmpty() ? 0 : 1);
    // Words alone, in a table that has no numbers beside them, are another row of names too.
    return gaps || (allPeriods && periods > 1) || (periods == 0 && isFollowedByValues());
  }

  private boolean isFollowedByValues() {
    return bottom + 2 < rows.size()
        && rows.get(bottom + 2).cells().stream().anyMatch(NumberStyle::looksNumeric);
  }

  /** A row that names groups of columns: without it, the names are too few. */
  private boolean isHeadAbove(GridRow row) {
    List<String> names = new ArrayList<>();
    for (int c = 0; c < width; c++) {
      names.add(String.join(" ", path(c)));
    }
    Set<String> own = new HashSet<>();
    boolean twice = false;
    boolean parts = false;
    boolean gaps = false;
    for (int c = 0; c < width; c++) {
      String name = names.get(c);
      twice |= !name.isEmpty() && !own.add(name);
      parts |= PeriodCells.parse(name) == null && PeriodCells.isPart(name);
      gaps |= name.isEmpty() && !row.cell(c).isEmpty();
    }
    int first = row.first();
    boolean title =
        row.filled() == 1
            && (first <= firstColumn() || row.spans().getOrDefault(first, 1) >= width - 1);
    boolean words =
        row.cells().stream()
            .allMatch(cell -> !NumberStyle.looksNumeric(cell) || isPeriodOrPart(cell));
    return words && !title && (twice || parts || gaps);
  }

  private static boolean isPeriodOrPart(String cell) {
    return PeriodCells.parse(cell) != null || PeriodCells.isPart(cell);
  }

  /** The row of the numbers of columns, which tables of offices have below the names. */
  private boolean isNumbering(GridRow row) {
    List<String> cells = row.cells().stream().filter(cell -> !cell.isEmpty()).toList();
    boolean letter = cells.size() > 1 && cells.get(0).matches("[AАБB]");
    int from = letter ? 1 : 0;
    for (int i = from; i < cells.size(); i++) {
      if (!cells.get(i).equals(String.valueOf(i - from + 1))) {
        return false;
      }
    }
    boolean named = rows.get(bottom).cells().stream().noneMatch(NumberStyle::looksNumeric);
    return cells.size() == width && (letter || (named && width > 3)) && cells.size() > 2;
  }

  /** The names above a column, from the top, each once. */
  private List<String> path(int column) {
    List<String> path = new ArrayList<>();
    for (int r = top; r <= bottom; r++) {
      String name = nameAt(r, column);
      if (!name.isEmpty() && (path.isEmpty() || !path.get(path.size() - 1).equals(name))) {
        path.add(name);
      }
    }
    return path;
  }

  /** The name of a cell, or that of the group it stands in. */
  private String nameAt(int r, int column) {
    GridRow row = rows.get(r);
    String own = row.cell(column);
    if (!own.isEmpty()) {
      return own;
    }
    for (int c = column - 1; c >= 0; c--) {
      if (!row.cell(c).isEmpty()) {
        boolean known = !row.spans().isEmpty();
        boolean reaches =
            known
                ? c + row.spans().getOrDefault(c, 1) > column
                : r < bottom && isGroup(r, c, column);
        return reaches ? row.cell(c) : "";
      }
    }
    return "";
  }

  /** Without merged cells, a name reaches over columns that have one of their own below. */
  private boolean isGroup(int r, int from, int column) {
    for (int c = from; c <= column; c++) {
      int at = c;
      boolean below =
          rows.subList(r + 1, bottom + 1).stream().anyMatch(row -> !row.cell(at).isEmpty());
      if (!below) {
        return false;
      }
    }
    return true;
  }

  /**
   * What a column is named.
   *
   * @param period of its values; null where the column has none of its own
   * @param name without the period
   */
  record Name(@Nullable Period period, String name) {}

  /** The names of the columns. */
  List<Name> names() {
    List<Name> names = new ArrayList<>();
    for (int c = 0; c < width; c++) {
      List<String> path = path(c);
      names.add(top == bottom ? new Name(null, rows.get(top).cell(c)) : name(path));
    }
    return top == bottom ? parted(names) : names;
  }

  /** Names that have a period at one end, as {@code Exports 2023}, where several columns do. */
  private static List<Name> parted(List<Name> names) {
    List<Name> parted = names.stream().map(name -> parted(name.name())).toList();
    long periods = parted.stream().map(Name::period).filter(Objects::nonNull).distinct().count();
    boolean own = names.stream().anyMatch(name -> PeriodCells.parse(name.name()) != null);
    return periods < 2 || own ? names : parted;
  }

  private static Name parted(String name) {
    if (name.length() > LONGEST) {
      return new Name(null, name);
    }
    Matcher last = PERIOD_LAST.matcher(name);
    Matcher first = PERIOD_FIRST.matcher(name);
    Matcher found = last.matches() ? last : first.matches() ? first : null;
    Period period = found == null ? null : PeriodCells.parse(found.group("period"));
    return found == null || period == null
        ? new Name(null, name)
        : new Name(period, found.group("rest"));
  }

  private static Name name(List<String> path) {
    for (int i = path.size() - 1; i >= 0; i--) {
      for (int k = i - 1; k >= 0; k--) {
        Period joined = PeriodCells.joined(path.get(k), path.get(i));
        if (joined != null) {
          return new Name(joined, without(path, Set.of(i, k)));
        }
      }
      Period period = PeriodCells.parse(path.get(i));
      if (period != null) {
        return new Name(period, without(path, Set.of(i)));
      }
    }
    return new Name(null, String.join(": ", path));
  }

  private static String without(List<String> path, Set<Integer> left) {
    List<String> rest = new ArrayList<>();
    for (int i = 0; i < path.size(); i++) {
      if (!left.contains(i)) {
        rest.add(path.get(i));
      }
    }
    return String.join(": ", rest);
  }

  /** The measures and periods of columns that have both, so that each measure gets a column. */
  static @Nullable Spread spread(List<Name> names) {
    Set<String> measures = new LinkedHashSet<>();
    Set<Period> periods = new LinkedHashSet<>();
    Set<Name> seen = new HashSet<>();
    for (Name name : names) {
      if (name.period() != null) {
        measures.add(name.name());
        periods.add(name.period());
        if (!seen.add(name)) {
          return null;
        }
      }
    }
    return measures.size() < 2 ? null : new Spread(List.copyOf(measures), List.copyOf(periods));
  }

  /** Measures side by side, each with columns of periods. */
  record Spread(List<String> measures, List<Period> periods) {
    /** The column of a measure and period; -1 where there is none. */
    int column(List<Name> names, String measure, Period period) {
      return names.indexOf(new Name(period, measure));
    }
  }

  /** The texts above the table. */
  List<String> above() {
    return rows.subList(0, top).stream().map(GridRow::joined).toList();
  }

  /** The first row of values. */
  int data() {
    return data;
  }

  int width() {
    return width;
  }

  /** Whether there is one row of names. */
  boolean isPlain() {
    return top == bottom;
  }

  /** The first column that has a name. */
  int firstColumn() {
    int first = width;
    for (GridRow row : rows.subList(top, bottom + 1)) {
      first = row.first() < 0 ? first : Math.min(first, row.first());
    }
    return first;
  }

  /** How many names the lowest row has. */
  int named() {
    return Objects.requireNonNull(rows.get(bottom)).cells().size();
  }
}
