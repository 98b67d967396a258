package caravan.app.tables;

import caravan.model.data.Period;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
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
    if (!problems.isEmpty()) {
      throw new ImportFault(problems);
    }
    return open.table(file, remarks);
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

    /** Where the cells of a spread row stand, for each period. */
    private final List<int[]> columns = new ArrayList<>();

    private Body(HeadRows head) {
      this.head = head;
      this.names = head.names();
      this.width = head.width();
      this.spread = HeadRows.spread(names);
      String corner = names.get(0).name();
      if (head.isPlain() && JOINED.matcher(corner).matches()) {
        parts.addAll(List.of(corner.substring(0, corner.indexOf('\\')).split(",")));
      }
      if (spread == null) {
        builder = new TableBuilder(width + Math.max(0, parts.size() - 1), false);
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
        columns.add(of.stream().mapToInt(c -> c + 1).toArray());
      }
      builder = new TableBuilder(columns.get(0).length, true);
    }

    void take(GridRow row) {
      if (row.filled() == 1 && head.named() > 2 && row.first() == 0) {
        // A source or a note below the table.
        if (below.size() < MOST_NOTES) {
          below.add(row.joined());
        }
      } else if (row.cells().size() > width) {
        problems.add(
            new Problem(
                row.line(),
                0,
                "this row has " + row.cells().size() + " cells, the names are " + head.named(),
                separator.isEmpty()
                    ? "give each column a name"
                    : "put a cell that holds \"" + separator + "\" in quotes",
                places));
      } else if (spread != null) {
        spread(row);
      } else if (parts.isEmpty()) {
        builder.add(row.line(), row.cells());
      } else {
        List<String> cells = new ArrayList<>(Arrays.asList(row.cell(0).split(",", parts.size())));
        while (cells.size() < parts.size()) {
          cells.add("");
        }
        cells.addAll(row.padded(width).subList(1, width));
        builder.add(row.line(), cells);
      }
    }

    /** A row for each period. */
    private void spread(GridRow row) {
      List<Period> periods = Objects.requireNonNull(spread).periods();
      for (int kind = 0; kind < columns.size(); kind++) {
        List<String> cells = new ArrayList<>();
        for (int column : columns.get(kind)) {
          cells.add(column == 0 ? "" : row.cell(column - 1));
        }
        cells.set(plain.size(), periods.get(kind).toString());
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
      if (spread != null) {
        plain.forEach(c -> called.add(names.get(c).name()));
        called.add("period");
        spread.measures().forEach(one -> called.add(one.isEmpty() ? "value" : one));
        where = columns.toArray(int[][]::new);
      } else {
        called.addAll(parts);
        for (int c = parts.isEmpty() ? 0 : 1; c < width; c++) {
          HeadRows.Name name = names.get(c);
          called.add(name.period() == null ? name.name() : name.period().toString());
          if (name.period() != null && !name.name().isEmpty() && !above.contains(name.name())) {
            // What all columns are named beside their periods.
            above.add(name.name());
          }
        }
        int[] same = new int[called.size()];
        Arrays.setAll(same, i -> Math.max(1, i + 2 - Math.max(1, parts.size())));
        where = new int[][] {same};
      }
      TableSource source =
          new TableSource(file, "", remarks, ' ', separator.equals(","), above, below, places);
      return builder.build(source, called, List.of(), where).withoutEmpty();
    }
  }
}
