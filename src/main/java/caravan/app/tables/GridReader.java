package caravan.app.tables;

import caravan.model.data.Period;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Takes the rows of cells of a file one by one, and makes a table of them: finds the rows of names,
 * and what stands above and below. For one file and one thread.
 */
final class GridReader {
  /** Eurostat joins the dimensions in one column: {@code freq,geo\\TIME_PERIOD}. */
  private static final Pattern JOINED = Pattern.compile("([\\w,]+)\\\\\\w+");

  private static final int MOST_LINES = 50;

  /** A longer cell is no name and no note. */
  private static final int MOST_CHARACTERS = 10_000;

  /** How many rows of one cell are told. */
  private static final int MOST_NOTES = 100;

  private final PlaceNames places;
  private final String separator;
  private final List<GridRow> first = new ArrayList<>();
  private final List<String> below = new ArrayList<>();
  private final List<Problem> problems = new ArrayList<>();
  private @Nullable Body body;

  /**
   * @param places what places of the file are called
   * @param separator what parts cells; empty where nothing does
   */
  GridReader(PlaceNames places, String separator) {
    this.places = places;
    this.separator = separator;
  }

  /** The next row that is not empty. */
  void add(GridRow row) {
    for (int c = 0; c < row.cells().size(); c++) {
      String cell = row.cells().get(c);
      int length = cell.length();
      if (cell.chars().filter(one -> one == '\n').count() > MOST_LINES) {
        problems.add(
            new Problem(
                row.line(),
                c + 1,
                "this cell has more than " + MOST_LINES + " lines",
                "a quote that opens it may not be closed; a quote within quotes is written twice",
                places));
        return;
      }
      if (length > MOST_CHARACTERS) {
        problems.add(
            new Problem(
                row.line(),
                c + 1,
                "this cell has " + length + " characters; at most " + MOST_CHARACTERS + " are read",
                "shorten it",
                places));
        return;
      }
    }
    Body open = body;
    if (open != null) {
      open.take(row);
      return;
    }
    first.add(row);
    if (first.size() >= HeadRows.SAMPLED_ROWS) {
      begin();
    }
  }

  private void begin() {
    HeadRows head = HeadRows.find(first);
    if (head != null) {
      Body open = new Body(head);
      first.subList(head.data(), first.size()).forEach(open::take);
      body = open;
      first.clear();
    }
  }

  /**
   * The table.
   *
   * @param file its name, for readers
   * @param remarks on how it was read
   * @throws ImportFault where there is none, or rows do not fit their names
   */
  RawTable table(String file, List<String> remarks) throws ImportFault {
    if (body == null) {
      begin();
    }
    if (!problems.isEmpty()) {
      throw new ImportFault(problems);
    }
    Body open = body;
    if (open == null || open.isBare()) {
      throw new ImportFault(
          new Problem(
              0,
              0,
              "there is no table: no row of names with rows of values below",
              "the names of the columns stand in one row, the values below",
              places));
    }
    return open.table(file, remarks);
  }

  private void note(String text) {
    if (below.size() < MOST_NOTES) {
      below.add(text);
    }
  }

  /** The rows below the names. */
  private final class Body {
    private final HeadRows head;
    private final List<HeadRows.Name> names;
    private final int width;
    private final HeadRows.@Nullable Spread spread;
    private final List<Integer> plain = new ArrayList<>();
    private final List<String> parts = new ArrayList<>();
    private final TableBuilder builder;
    private final int firstColumn;
    private final TableSections sections = new TableSections();

    /** Where the cells of a spread row stand, for each period. */
    private final List<int[]> columns = new ArrayList<>();

    private Body(HeadRows head) {
      this.head = head;
      this.names = head.names();
      this.width = head.width();
      this.spread = HeadRows.spread(names);
      this.firstColumn = head.firstColumn();
      String corner = names.get(0).name();
      if (head.isPlain() && JOINED.matcher(corner).matches()) {
        parts.addAll(List.of(corner.substring(0, corner.indexOf('\\')).split(",")));
      }
      if (spread == null) {
        builder = new TableBuilder(width + Math.max(0, parts.size() - 1) + 1, false);
        return;
      }
      for (int c = 0; c < width; c++) {
        if (names.get(c).period() == null) {
          plain.add(c);
        }
      }
      for (Period period : spread.periods()) {
        List<Integer> of = new ArrayList<>(plain);
        of.add(-1);
        spread.measures().forEach(measure -> of.add(spread.column(names, measure, period)));
        of.add(-1);
        columns.add(of.stream().mapToInt(c -> c + 1).toArray());
      }
      builder = new TableBuilder(columns.get(0).length, true);
    }

    void take(GridRow row) {
      if (row.filled() == 1 && head.named() > 2 && row.first() <= firstColumn) {
        sections.heading(row.joined());
        return;
      }
      GridRow fitting = row;
      if (row.cells().size() > width) {
        if (!separator.isEmpty()) {
          problems.add(tooLong(row));
          return;
        }
        // What stands beside a table of a sheet is a remark.
        GridRow beside =
            new GridRow(row.line(), row.cells().subList(width, row.cells().size()), Map.of());
        note(beside.joined());
        fitting = new GridRow(row.line(), row.cells().subList(0, width), Map.of());
        if (fitting.filled() == 0) {
          return;
        }
      }
      String section = sections.of(fitting.cell(firstColumn));
      if (spread != null) {
        spread(fitting, section);
        return;
      }
      List<String> cells = new ArrayList<>();
      if (parts.isEmpty()) {
        cells.addAll(fitting.padded(width));
      } else {
        cells.addAll(Arrays.asList(fitting.cell(0).split(",", parts.size())));
        while (cells.size() < parts.size()) {
          cells.add("");
        }
        cells.addAll(fitting.padded(width).subList(1, width));
      }
      cells.add(section);
      builder.add(row.line(), cells);
    }

    private Problem tooLong(GridRow row) {
      return new Problem(
          row.line(),
          0,
          "this row has " + row.cells().size() + " cells, the names are " + head.named(),
          "put a cell that holds \"" + separator + "\" in quotes",
          places);
    }

    /** A row for each period. */
    private void spread(GridRow row, String section) {
      List<Period> periods = Objects.requireNonNull(spread).periods();
      for (int kind = 0; kind < columns.size(); kind++) {
        List<String> cells = new ArrayList<>();
        for (int column : columns.get(kind)) {
          cells.add(column == 0 ? "" : row.cell(column - 1));
        }
        cells.set(plain.size(), periods.get(kind).toString());
        cells.set(cells.size() - 1, section);
        builder.add(row.line(), cells, kind);
      }
    }

    boolean isBare() {
      return builder.size() == 0;
    }

    private RawTable table(String file, List<String> remarks) {
      List<String> called = new ArrayList<>();
      int[][] where;
      List<String> above = new ArrayList<>(head.above());
      String title = "";
      if (spread != null) {
        plain.forEach(c -> called.add(names.get(c).name()));
        called.add("period");
        spread.measures().forEach(one -> called.add(one.isEmpty() ? "value" : one));
        called.add("");
        where = columns.toArray(int[][]::new);
      } else {
        called.addAll(parts);
        for (int c = parts.isEmpty() ? 0 : 1; c < width; c++) {
          HeadRows.Name name = names.get(c);
          called.add(name.period() == null ? name.name() : name.period().toString());
          if (name.period() != null) {
            // What all columns are named beside their periods.
            title = name.name();
          }
        }
        int[] same = new int[called.size() + 1];
        Arrays.setAll(same, i -> Math.max(1, i + 2 - Math.max(1, parts.size())));
        same[called.size()] = 0;
        called.add("");
        where = new int[][] {same};
      }
      if (sections.areNeeded()) {
        called.set(called.size() - 1, "section");
      }
      sections.notes().forEach(GridReader.this::note);
      TableSource source =
          new TableSource(file, title, remarks, ' ', separator.equals(","), above, below, places);
      return builder.build(source, called, List.of(), where).withoutEmpty(!sections.areNeeded());
    }
  }
}
