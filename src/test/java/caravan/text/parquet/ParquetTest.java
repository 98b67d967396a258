package caravan.text.parquet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that another program has written are read, and ours are read by it. */
class ParquetTest {
  private static final long MOST = 1 << 20;

  @TempDir private Path folder;

  private static final List<ParquetColumn> COLUMNS =
      List.of(
          new ParquetColumn("partner", false, true),
          new ParquetColumn("value", true, true),
          new ParquetColumn("note", false, false),
          new ParquetColumn("factor", true, false));

  private static final List<List<@Nullable Object>> ROWS =
      List.of(
          Arrays.asList("KAZ", new BigDecimal("75.10"), null, new BigDecimal("1E+9")),
          Arrays.asList("ҚАЗ", new BigDecimal("-0.125"), "说明", null),
          Arrays.asList("KAZ", new BigDecimal("123456789012345678901"), "说明", null));

  @Test
  void whatWeWriteOthersRead() throws IOException, SQLException {
    Path file = Files.write(folder.resolve("ours.parquet"), ParquetWriter.write(COLUMNS, ROWS));

    assertThat(asked("SELECT * FROM '" + file + "'"))
        .containsExactly(
            "KAZ|75.100|null|1000000000",
            "ҚАЗ|-0.125|说明|null",
            "KAZ|123456789012345678901.000|说明|null");
    assertThat(
            asked("SELECT column_name, column_type, \"null\" FROM (DESCRIBE FROM '" + file + "')"))
        .containsExactly(
            "partner|VARCHAR|YES",
            "value|DECIMAL(24,3)|YES",
            "note|VARCHAR|YES",
            "factor|DECIMAL(10,0)|YES");
    assertThat(asked("SELECT name, repetition_type FROM parquet_schema('" + file + "') OFFSET 1"))
        .containsExactly("partner|REQUIRED", "value|REQUIRED", "note|OPTIONAL", "factor|OPTIONAL");
  }

  /** Several groups of rows, runs and packed bits of all widths. */
  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 9, 300, 70_000})
  void manyRowsComeBack(int distinct) throws IOException, SQLException, ParquetFault {
    Random random = new Random(distinct);
    List<List<@Nullable Object>> rows = new ArrayList<>();
    for (int i = 0; i < (distinct == 0 ? 0 : 120_001); i++) {
      int one = random.nextInt(4) == 0 ? 0 : random.nextInt(distinct);
      rows.add(
          Arrays.asList(
              "C" + one,
              new BigDecimal(one).movePointLeft(1),
              one % 3 == 0 ? null : "n" + one,
              i % 1000 < 500 ? null : BigDecimal.ONE));
    }
    byte[] bytes = ParquetWriter.write(COLUMNS, rows);
    Path file = Files.write(folder.resolve("many.parquet"), bytes);

    assertThat(asked("SELECT count(*), count(note), count(factor), sum(value) FROM '" + file + "'"))
        .containsExactly(
            rows.size()
                + "|"
                + rows.stream().filter(row -> row.get(2) != null).count()
                + "|"
                + rows.stream().filter(row -> row.get(3) != null).count()
                + "|"
                + rows.stream()
                    .map(row -> (BigDecimal) row.get(1))
                    .reduce(BigDecimal::add)
                    .map(BigDecimal::toString)
                    .orElse("null"));
    ParquetTable table = ParquetTable.read(bytes, 64 << 20);
    assertThat(table.rows()).isEqualTo(rows.size());
    for (int i = 0; i < rows.size(); i += 997) {
      List<@Nullable Object> row = rows.get(i);
      assertThat(table.row(i))
          .isEqualTo(row.stream().map(one -> one == null ? "" : one.toString()).toList());
    }
    assertThat(ParquetWriter.write(COLUMNS, rows)).isEqualTo(bytes);
  }

  /** Each kind of column, packed in each way, in both versions of pages. */
  @ParameterizedTest
  @CsvSource({
    "uncompressed, V1",
    "snappy, V1",
    "snappy, V2",
    "gzip, V1",
    "gzip, V2",
    "lz4_raw, V1",
    "lz4_raw, V2",
    "uncompressed, V2"
  })
  void whatOthersWriteWeRead(String codec, String version)
      throws IOException, SQLException, ParquetFault {
    Path file = folder.resolve("theirs.parquet");
    run(
        "COPY (SELECT 'K' || (i % 7) AS code, CAST(i AS INTEGER) AS year, CAST(i AS BIGINT) * 10"
            + " AS big, CAST(250 AS UTINYINT) AS small, CAST(18446744073709551615 AS UBIGINT) AS"
            + " huge, CAST(i AS DECIMAL(7, 2)) / 4 AS price, CAST(i AS DECIMAL(16, 3)) AS sum,"
            + " CAST(-i AS DECIMAL(38, 1)) AS wide, i / 8 AS share, CAST(i / 10 AS FLOAT) AS part,"
            + " i % 2 = 0 AS even, DATE '2024-12-31' + CAST(i AS INTEGER) AS day, TIMESTAMP"
            + " '2025-01-01 00:00:00' + INTERVAL (i) HOUR AS hour, CASE WHEN i % 3 = 0 THEN 'x ' ||"
            + " i END AS note, CAST(NULL AS VARCHAR) AS none FROM range(1, 5001) r(i)) TO '"
            + file
            + "' (FORMAT parquet, COMPRESSION "
            + codec
            + ", PARQUET_VERSION "
            + version
            + ", ROW_GROUP_SIZE 2048)");

    ParquetTable table = ParquetTable.read(Files.readAllBytes(file), 8 << 20);

    assertThat(table.head())
        .containsExactly(
            "code", "year", "big", "small", "huge", "price", "sum", "wide", "share", "part", "even",
            "day", "hour", "note", "none");
    assertThat(table.rows()).isEqualTo(5000);
    assertThat(table.row(2))
        .containsExactly(
            "K3",
            "3",
            "30",
            "250",
            "18446744073709551615",
            "0.75",
            "3.000",
            "-3.0",
            "0.375",
            "0.3",
            "false",
            "2025-01-03",
            "2025-01-01T03:00",
            "x 3",
            "");
    assertThat(table.row(4999).get(1)).isEqualTo("5000");
    assertThat(table.row(4999).get(12)).isEqualTo("2025-07-28T08:00");
    assertThat(
            IntStream.range(0, 5000).mapToObj(i -> table.row(i).get(13)).filter(n -> !n.isEmpty()))
        .hasSize(1666);
  }

  @Test
  void zstandardIsToldWithWhatToDo() throws IOException, SQLException {
    Path file = folder.resolve("zstd.parquet");
    run("COPY (SELECT 'a' AS a FROM range(10)) TO '" + file + "' (COMPRESSION zstd)");

    assertThatThrownBy(() -> ParquetTable.read(Files.readAllBytes(file), MOST))
        .isInstanceOf(ParquetFault.class)
        .hasMessage("this Parquet file is packed with zstd");
  }

  @ParameterizedTest
  @CsvSource({
    "'[1, 2]', the column \"a\" has lists or records in its cells",
    "'{''x'': 1}', the column \"a\" has lists or records in its cells",
    "'MAP {''x'': 1}', the column \"a\" has lists or records in its cells",
    "'''\\x89''::BLOB', 'the column \"a\" holds bytes that are no text in UTF-8'",
    "'uuid()', 'the column \"a\" holds bytes, which are no text'",
  })
  void whatIsNoCellIsTold(String value, String message) throws IOException, SQLException {
    Path file = folder.resolve("nested.parquet");
    run("COPY (SELECT " + value + " AS a, 1 AS b) TO '" + file + "' (FORMAT parquet)");

    assertThatThrownBy(() -> ParquetTable.read(Files.readAllBytes(file), MOST))
        .isInstanceOf(ParquetFault.class)
        .hasMessage(message);
  }

  @Test
  void aFileThatIsCutShortIsTold() {
    byte[] whole = ParquetWriter.write(COLUMNS, ROWS);
    for (int length = 0; length < whole.length; length++) {
      byte[] cut = Arrays.copyOf(whole, length);
      assertThat(catchThrowable(() -> ParquetTable.read(cut, MOST)))
          .as("the first %d bytes", length)
          .isInstanceOf(ParquetFault.class);
    }
  }

  @Test
  void damageIsNeverMoreThanAFault() throws IOException, SQLException {
    List<byte[]> files = new ArrayList<>(List.of(ParquetWriter.write(COLUMNS, ROWS)));
    for (String how :
        List.of(
            "uncompressed, PARQUET_VERSION V2", "snappy", "gzip", "lz4_raw, PARQUET_VERSION V2")) {
      Path file = folder.resolve("whole.parquet");
      run(
          "COPY (SELECT 'K' || i AS code, i * 3 AS n, CAST(i AS DECIMAL(30, 2)) AS d, i / 3 AS f,"
              + " i % 3 = 0 AS b, CASE WHEN i % 3 = 0 THEN 'note ' || i END AS t, TIMESTAMP"
              + " '2025-01-01' + INTERVAL (i) SECOND AS s FROM range(60) r(i)) TO '"
              + file
              + "' (FORMAT parquet, COMPRESSION "
              + how
              + ")");
      files.add(Files.readAllBytes(file));
    }
    int read = 0;
    int refused = 0;
    for (byte[] whole : files) {
      Random random = new Random(whole.length);
      for (int i = 0; i < 800; i++) {
        byte[] other = whole.clone();
        for (int k = random.nextInt(3); k >= 0; k--) {
          other[random.nextInt(other.length)] = (byte) random.nextInt(256);
        }
        try {
          ParquetTable.read(other, MOST);
          read++;
        } catch (ParquetFault fault) {
          refused++;
        }
      }
    }
    assertThat(read).isPositive();
    assertThat(refused).isPositive();
  }

  /** A few bytes can claim any number of rows, and one run can be as long. */
  @Test
  void sizesAreNotBelieved() {
    byte[] many = claim(1_000_000_000L);
    assertThatThrownBy(() -> ParquetTable.read(many, MOST))
        .isInstanceOf(ParquetFault.class)
        .hasMessage("this Parquet file has 1000000000 rows of 1 columns");

    // As many as are read, all of them one long text.
    byte[] large = claim(20_000_000L);
    assertThatThrownBy(() -> ParquetTable.read(large, MOST))
        .isInstanceOf(ParquetFault.class)
        .hasMessage("this Parquet file holds more than 1 MiB of text");
  }

  /** A file of one column, whose cells are one run of a number of its dictionary. */
  private static byte[] claim(long rows) {
    var out = new java.io.ByteArrayOutputStream();
    out.writeBytes("PAR1".getBytes(java.nio.charset.StandardCharsets.US_ASCII));
    byte[] dictionary = new byte[104];
    dictionary[0] = 100;
    Arrays.fill(dictionary, 4, 104, (byte) 'x');
    out.writeBytes(head(2, dictionary.length, 7, new ThriftOutput().number(1, 1).number(2, 0)));
    out.writeBytes(dictionary);
    int data = out.size();
    var page = new java.io.ByteArrayOutputStream();
    page.write(1);
    ThriftOutput.varint(page, rows << 1);
    page.write(0);
    ThriftOutput of = new ThriftOutput().number(1, (int) rows).number(2, 8).number(3, 3);
    out.writeBytes(head(0, page.size(), 5, of));
    out.writeBytes(page.toByteArray());
    ThriftOutput chunk =
        new ThriftOutput()
            .number(1, 6)
            .number(4, 0)
            .longNumber(5, rows)
            .longNumber(7, out.size() - 4L)
            .longNumber(9, data)
            .longNumber(11, 4);
    byte[] footer =
        new ThriftOutput()
            .structs(
                2,
                List.of(
                    new ThriftOutput().text(4, "root").number(5, 1),
                    new ThriftOutput().number(1, 6).number(3, 0).text(4, "a").number(6, 0)))
            .longNumber(3, rows)
            .structs(
                4,
                List.of(
                    new ThriftOutput()
                        .structs(1, List.of(new ThriftOutput().struct(3, chunk)))
                        .longNumber(3, rows)))
            .bytes();
    out.writeBytes(footer);
    ColumnBytes.little(out, footer.length, 4);
    out.writeBytes("PAR1".getBytes(java.nio.charset.StandardCharsets.US_ASCII));
    return out.toByteArray();
  }

  private static byte[] head(int type, int size, int field, ThriftOutput of) {
    return new ThriftOutput()
        .number(1, type)
        .number(2, size)
        .number(3, size)
        .struct(field, of)
        .bytes();
  }

  private static void run(String sql) throws SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static List<String> asked(String sql) throws SQLException {
    List<String> rows = new ArrayList<>();
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = connection.createStatement();
        ResultSet found = statement.executeQuery(sql)) {
      int width = found.getMetaData().getColumnCount();
      while (found.next()) {
        List<String> cells = new ArrayList<>();
        for (int i = 1; i <= width; i++) {
          cells.add(String.valueOf(found.getString(i)));
        }
        rows.add(String.join("|", cells));
      }
    }
    return rows;
  }
}
