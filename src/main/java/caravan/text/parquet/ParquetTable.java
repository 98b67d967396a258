package caravan.text.parquet;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A Parquet file as a table of texts: numbers as they are written in digits, days as {@code
 * 2025-01-31}, empty cells as empty texts. Immutable.
 *
 * @see <a href="https://github.com/apache/parquet-format">the format</a>
 */
public final class ParquetTable {
  private static final String MAGIC = "PAR1";
  private static final String ENCRYPTED = "PARE";
  private static final int TAIL = 8;

  /** What a file may say of itself, in bytes. */
  private static final int MOST_FOOTER = 4 << 20;

  private static final int MOST_CELLS = 20_000_000;
  private static final int MOST_COLUMNS = 2_000;

  private final List<String> head;
  private final String[][] columns;
  private final int rows;

  private ParquetTable(List<String> head, String[][] columns, int rows) {
    this.head = List.copyOf(head);
    this.columns = columns;
    this.rows = rows;
  }

  /** Whether a file begins as one of Parquet does. */
  public static boolean isParquet(byte[] start) {
    String magic = text(start, 0);
    return magic.equals(MAGIC) || magic.equals(ENCRYPTED);
  }

  private static String text(byte[] bytes, int from) {
    int length = Math.max(0, Math.min(MAGIC.length(), bytes.length - from));
    return new String(bytes, from, length, StandardCharsets.ISO_8859_1);
  }

  /** The names of the columns. */
  public List<String> head() {
    return head;
  }

  /** The names of the columns, and the cells of each row. */
  public Iterable<List<String>> lines() {
    return () -> IntStream.range(-1, rows).mapToObj(row -> row < 0 ? head : row(row)).iterator();
  }

  /** How many rows there are. */
  public int rows() {
    return rows;
  }

  /** The cells of a row, from 0, without blanks at their ends. */
  public List<String> row(int row) {
    List<String> cells = new ArrayList<>(columns.length);
    for (String[] column : columns) {
      cells.add(column[row]);
    }
    return cells;
  }

  /**
   * Reads a file.
   *
   * @param most how many characters its cells may have
   * @throws ParquetFault where it can't be read as such a table
   */
  public static ParquetTable read(byte[] bytes, long most) throws ParquetFault {
    ThriftStruct meta = meta(bytes);
    List<ThriftStruct> schema = meta.structs(2);
    if (schema.isEmpty() || schema.size() > MOST_COLUMNS) {
      throw schema.isEmpty()
          ? ParquetFault.damaged()
          : new ParquetFault("this Parquet file has too many columns", "write fewer");
    }
    List<ParquetField> fields = new ArrayList<>();
    Set<String> names = new HashSet<>();
    for (ThriftStruct element : schema.subList(1, schema.size())) {
      ParquetField field = ParquetField.of(element);
      if (!names.add(field.name())) {
        throw new ParquetFault(
            "two columns are named \"" + field.name() + "\"", "rename one of them");
      }
      fields.add(field);
    }
    if (fields.size() != schema.get(0).count(5, 0)) {
      throw ParquetFault.damaged();
    }
    Long rows = meta.number(3);
    if (rows == null || rows < 0) {
      throw ParquetFault.damaged();
    }
    if (rows > MOST_CELLS / Math.max(1, fields.size())) {
      throw new ParquetFault(
          "this Parquet file has " + rows + " rows of " + fields.size() + " columns",
          "at most " + MOST_CELLS + " cells are read: write a part of it, or ask it with a query");
    }
    String[][] columns = columns(bytes, fields, meta.structs(4), rows.intValue(), most);
    List<String> head = fields.stream().map(ParquetField::name).toList();
    return new ParquetTable(head, columns, rows.intValue());
  }

  /** What the file says of itself, which stands at its end. */
  private static ThriftStruct meta(byte[] bytes) throws ParquetFault {
    int end = bytes.length - TAIL;
    boolean whole = bytes.length >= MAGIC.length() + TAIL;
    if (text(bytes, 0).equals(ENCRYPTED)
        || (whole && text(bytes, bytes.length - MAGIC.length()).equals(ENCRYPTED))) {
      throw new ParquetFault("this Parquet file is encrypted", "write it without a key");
    }
    if (!text(bytes, 0).equals(MAGIC)) {
      throw new ParquetFault(
          "this is no Parquet file", "it begins with PAR1; give a file its own ending");
    }
    if (!whole || !text(bytes, bytes.length - MAGIC.length()).equals(MAGIC)) {
      throw new ParquetFault("this Parquet file is cut short", "get it again");
    }
    long length = new ByteInput(bytes, end, bytes.length).little(Integer.BYTES);
    if (length > MOST_FOOTER) {
      throw ParquetFault.damaged();
    }
    return ThriftInput.struct(ByteInput.part(bytes, end - length, length));
  }

  private static String[][] columns(
      byte[] bytes, List<ParquetField> fields, List<ThriftStruct> groups, int rows, long most)
      throws ParquetFault {
    ParquetBudget budget = new ParquetBudget(most);
    ParquetBudget unpacked = new ParquetBudget(Math.max(most, bytes.length) * 2);
    String[][] columns = new String[fields.size()][rows];
    int from = 0;
    for (ThriftStruct group : groups) {
      int count = group.count(3);
      List<ThriftStruct> chunks = group.structs(1);
      if (count > rows - from || chunks.size() != fields.size()) {
        throw ParquetFault.damaged();
      }
      for (int i = 0; i < fields.size(); i++) {
        ThriftStruct data = data(chunks.get(i), fields.get(i));
        new ColumnChunk(bytes, fields.get(i), data, unpacked).read(columns[i], from, count);
        for (int row = from; row < from + count; row++) {
          String cell = Objects.requireNonNullElse(columns[i][row], "");
          columns[i][row] = cell.strip();
          budget.take(cell.length() + 1L);
        }
      }
      from += count;
    }
    if (from != rows) {
      throw ParquetFault.damaged();
    }
    return columns;
  }

  private static ThriftStruct data(ThriftStruct chunk, ParquetField field) throws ParquetFault {
    if (chunk.bytes(1) != null) {
      throw new ParquetFault(
          "the column \"" + field.name() + "\" stands in another file", "write one file");
    }
    @Nullable ThriftStruct data = chunk.struct(3);
    if (data == null || !field.is(data.number(1))) {
      throw ParquetFault.damaged();
    }
    return data;
  }
}
