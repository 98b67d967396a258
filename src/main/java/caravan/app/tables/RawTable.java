package caravan.app.tables;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A table as it stands in a file, whatever its cells mean. Each text is kept once, and a cell as
 * the number of its text. Not changed once it is built.
 */
public final class RawTable {
  private final TableSource source;
  private final List<String> head;
  private final List<Role> roles;
  private final TextPool pool;

  /** The number of a text for each row, column by column. */
  private final int[][] cells;

  private final int[] lines;
  private final CellPlaces places;

  RawTable(
      TableSource source,
      List<String> head,
      List<Role> roles,
      TextPool pool,
      int[][] cells,
      int[] lines,
      CellPlaces places) {
    this.source = source;
    this.head = List.copyOf(head);
    this.roles = List.copyOf(roles);
    this.pool = pool;
    this.cells = cells;
    this.lines = lines;
    this.places = places;
  }

  /** What a format says that a column is. */
  public enum Role {
    /** What values are of: its codes. */
    DIMENSION,
    /** The names of the codes in the column before. */
    LABEL,
    PERIOD,
    VALUE,
    STATUS,
    NOTE,
    UNIT,
    MULTIPLIER,
    /** What is said of values; it does not tell them apart. */
    ATTRIBUTE,
    /** What only programs need. */
    TECHNICAL
  }

  /** A row. */
  public record Row(RawTable table, int index) {
    /** Where it begins in the file, from 1. */
    public int line() {
      return table.lines[index];
    }

    public String cell(int column) {
      return table.pool.text(table.cells[column][index]);
    }

    /** A number that rows share whose texts in a column are equal. */
    public int number(int column) {
      return table.cells[column][index];
    }

    /** What is wrong with a cell. */
    public Problem problem(int column, String message, String help) {
      return new Problem(
          line(), table.places.column(index, column), message, help, table.source.places());
    }

    /** What is wrong with the row. */
    public Problem problem(String message, String help) {
      return new Problem(line(), 0, message, help, table.source.places());
    }
  }

  /** What is wrong with the table as a whole. */
  public Problem problem(String message, String help) {
    return new Problem(0, 0, message, help, source.places());
  }

  /** What is wrong with a column. */
  public Problem ofColumn(int column, String message, String help) {
    return new Problem(0, places.column(0, column), message, help, source.places());
  }

  /** Where the table comes from. */
  public TableSource source() {
    return source;
  }

  /** The names of the columns, each its own. */
  public List<String> head() {
    return head;
  }

  /** What each column is; empty where the format does not say so. */
  public List<Role> roles() {
    return roles;
  }

  /** How many rows there are. */
  public int size() {
    return lines.length;
  }

  /** A row, from 0. */
  public Row row(int index) {
    return new Row(this, index);
  }

  /** The rows in the order of the file. */
  public Iterable<Row> rows() {
    return () -> IntStream.range(0, lines.length).mapToObj(this::row).iterator();
  }

  /** The texts of a column, each once, in the order of the file. */
  public Stream<String> texts(int column) {
    return numbers(column).mapToObj(pool::text);
  }

  private IntStream numbers(int column) {
    BitSet seen = new BitSet(pool.size());
    return Arrays.stream(cells[column])
        .filter(
            number -> {
              boolean isNew = !seen.get(number);
              seen.set(number);
              return isNew;
            });
  }

  /** How many texts a column has. */
  public long distinct(int column) {
    return numbers(column).count();
  }

  /** Whether all cells of a column are of a kind. */
  public boolean all(int column, Predicate<String> test) {
    return texts(column).allMatch(test);
  }

  /** Whether some cells of a column are of a kind. */
  public boolean any(int column, Predicate<String> test) {
    return texts(column).anyMatch(test);
  }

  /** The number of the text in the column of each row, from 0 by the order of the file. */
  public int[] ids(int column) {
    int[] known = new int[pool.size()];
    int[] ids = new int[lines.length];
    int count = 0;
    for (int i = 0; i < ids.length; i++) {
      int number = cells[column][i];
      if (known[number] == 0) {
        known[number] = ++count;
      }
      ids[i] = known[number] - 1;
    }
    return ids;
  }

  /** Whether each text of a column has one text of another beside it. */
  public boolean follows(int column, int other) {
    int[] beside = new int[pool.size()];
    for (int i = 0; i < lines.length; i++) {
      int number = cells[column][i];
      if (beside[number] == 0) {
        beside[number] = cells[other][i] + 1;
      } else if (beside[number] != cells[other][i] + 1) {
        return false;
      }
    }
    return true;
  }

  /**
   * The table with only some of its rows.
   *
   * @param where the text that a column has to have, by its name
   * @throws ImportFault where there is no such column, or no such row
   */
  public RawTable where(Map<String, String> where) throws ImportFault {
    Map<Integer, String> wanted = new HashMap<>();
    for (Map.Entry<String, String> one : where.entrySet()) {
      int column = head.indexOf(one.getKey());
      if (column < 0) {
        throw new ImportFault(
            problem(
                "there is no column \"" + one.getKey() + "\"",
                "--where takes one of " + String.join(", ", head)));
      }
      wanted.put(column, one.getValue());
    }
    int[] kept =
        IntStream.range(0, lines.length)
            .filter(
                i ->
                    wanted.entrySet().stream()
                        .allMatch(one -> row(i).cell(one.getKey()).equals(one.getValue())))
            .toArray();
    if (kept.length == 0) {
      throw new ImportFault(
          problem("no row has what --where asks for", "write the text as the cell has it"));
    }
    if (kept.length == lines.length) {
      return this;
    }
    int[][] some = new int[cells.length][];
    for (int c = 0; c < cells.length; c++) {
      some[c] = picked(cells[c], kept);
    }
    return new RawTable(source, head, roles, pool, some, picked(lines, kept), places.ofRows(kept));
  }

  /**
   * The table without columns that have neither a name nor a cell.
   *
   * @param butLast whether the last one goes too, whatever it has
   */
  RawTable withoutEmpty(boolean butLast) {
    List<Integer> kept = new ArrayList<>();
    for (int c = 0; c < head.size() - (butLast ? 1 : 0); c++) {
      if (!head.get(c).isEmpty() || any(c, cell -> !cell.isEmpty())) {
        kept.add(c);
      }
    }
    int[] columns = kept.stream().mapToInt(c -> c).toArray();
    int[][] some = new int[columns.length][];
    for (int i = 0; i < columns.length; i++) {
      some[i] = cells[columns[i]];
    }
    Set<String> names = new LinkedHashSet<>();
    for (int c : columns) {
      String name = head.get(c).isEmpty() ? "column " + (c + 1) : head.get(c);
      String own = name;
      for (int k = 2; !names.add(own); k++) {
        own = name + " (" + k + ")";
      }
    }
    return new RawTable(
        source, List.copyOf(names), List.of(), pool, some, lines, places.ofColumns(columns));
  }

  private static int[] picked(int[] all, int[] kept) {
    return Arrays.stream(kept).map(i -> all[i]).toArray();
  }
}
