package caravan.text.parquet;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes tables as Parquet: texts in UTF-8, and decimal numbers with as many decimals as that of
 * the column that has most, so that no digit is lost. Each text and number is kept once, by which
 * files are small without being packed; the same table gives the same bytes everywhere.
 */
public final class ParquetWriter {
  private static final byte[] MAGIC = "PAR1".getBytes(StandardCharsets.US_ASCII);

  /** How many rows stand together. */
  private static final int GROUP_ROWS = 100_000;

  private ParquetWriter() {}

  /**
   * Writes a table.
   *
   * @param rows each with as many cells as there are columns: texts, {@link java.math.BigDecimal}
   *     in those of decimal numbers, or null where one is empty and need not be there
   * @throws IllegalArgumentException for a cell of any other type, or a row of another length
   */
  public static byte[] write(
      List<ParquetColumn> columns, List<? extends List<? extends @Nullable Object>> rows) {
    for (List<? extends @Nullable Object> row : rows) {
      if (row.size() != columns.size()) {
        throw new IllegalArgumentException(row.size() + " cells for " + columns.size());
      }
    }
    List<ColumnBytes> written = new ArrayList<>();
    for (int i = 0; i < columns.size(); i++) {
      written.add(ColumnBytes.of(columns.get(i), cells(rows, i)));
    }
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    file.writeBytes(MAGIC);
    List<ThriftOutput> groups = new ArrayList<>();
    for (int from = 0; from < rows.size(); from += GROUP_ROWS) {
      var some = rows.subList(from, Math.min(rows.size(), from + GROUP_ROWS));
      long start = file.size();
      List<ThriftOutput> chunks = new ArrayList<>();
      for (int i = 0; i < columns.size(); i++) {
        chunks.add(written.get(i).write(file, cells(some, i)));
      }
      groups.add(
          new ThriftOutput()
              .structs(1, chunks)
              .longNumber(2, file.size() - start)
              .longNumber(3, some.size()));
    }
    List<ThriftOutput> schema = new ArrayList<>();
    schema.add(new ThriftOutput().text(4, "schema").number(5, columns.size()));
    written.forEach(one -> schema.add(one.schema()));
    byte[] footer =
        new ThriftOutput()
            .number(1, 1)
            .structs(2, schema)
            .longNumber(3, rows.size())
            .structs(4, groups)
            .text(6, "Caravan")
            .bytes();
    file.writeBytes(footer);
    ColumnBytes.little(file, footer.length, Integer.BYTES);
    file.writeBytes(MAGIC);
    return file.toByteArray();
  }

  private static List<@Nullable Object> cells(
      List<? extends List<? extends @Nullable Object>> rows, int column) {
    List<@Nullable Object> cells = new ArrayList<>(rows.size());
    rows.forEach(row -> cells.add(row.get(column)));
    return cells;
  }
}
