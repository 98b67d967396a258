package caravan.app.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import caravan.app.imports.ReportUpdate;
import caravan.app.imports.TableUpdate;
import caravan.app.pipeline.Project;
import caravan.app.tables.ImportFault;
import caravan.app.tables.Problem;
import caravan.testing.Reports;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Queries of a report asked of a Trino with three nodes, over the tables of TPC-H. */
@Tag("databases")
class TrinoQueriesTest {
  private static final String TINY = "exact/tiny";
  private static final String SQL = "content/data/sql/orders.sql";
  private static final String LOCK = "content/data/orders.lock.csv";

  private static final String DATASET =
      """
      title: Orders
      unit: USD
      dimensions: [state, priority]
      source: a
      query: sql/orders.sql
      connection: warehouse
      """;

  private static final String QUERY =
      """
      SELECT orderstatus AS state, replace(substr(orderpriority, 3), ' ', '_') AS priority,
             year(orderdate) AS period, sum(totalprice) AS value,
             CASE WHEN year(orderdate) = 1995 THEN 'P' END AS status
      FROM orders
      GROUP BY 1, 2, year(orderdate)
      """;

  private static final String HEAD = "---\ntitle: Start\n---\n\n";

  private static final String PAGE =
      HEAD
          + """
      Urgent: [](=orders.F.URGENT@1994) [@a], of [](=sum(orders.F.*@1994)).
      """;

  @TempDir private static Path keys;
  private static TrinoServer server;

  @TempDir private Path root;
  @TempDir private Path user;
  private String analyst = "";

  @BeforeAll
  static void start() throws Exception {
    server = TrinoServer.start(keys);
  }

  @AfterAll
  static void stop() throws Exception {
    server.close();
  }

  @BeforeEach
  void write(TestInfo test) throws Exception {
    Reports.write(
        root,
        Map.of(
            "en/index.md", PAGE, "data/orders.yaml", DATASET, "data/sql/orders.sql", QUERY));
    analyst = test.getTestMethod().orElseThrow().getName();
    connection(server.url(TINY), TrinoServer.PASSWORD);
  }

  private void connection(String url, String password) throws IOException {
    Files.writeString(
        user.resolve("connections.yaml"),
        "warehouse: {url: '" + url + "', user: " + analyst + ", password: " + password + "}\n");
  }

  private void query(String sql) throws IOException {
    Files.writeString(root.resolve(SQL), sql);
  }

  private List<ReportUpdate> update(String edition) throws ImportFault, IOException {
    Project project = new Project(root, root.resolve("site"), 2, "Test");
    Connections connections = new Connections(Map.of(), user.resolve("connections.yaml"));
    List<ReportUpdate> made =
        ReportQueries.of(project, List.of(), connections, TrinoServer.drivers(), edition);
    for (ReportUpdate one : made) {
      one.write(root);
    }
    return made;
  }

  private List<Problem> refused() {
    return catchThrowableOfType(ImportFault.class, () -> update("2026-01-01")).problems();
  }

  /** The rows without the head and the digest of the query. */
  private List<String> lock() throws IOException {
    try (Stream<String> lines = Files.lines(root.resolve(LOCK))) {
      return lines.skip(1).map(line -> line.substring(0, line.lastIndexOf(','))).toList();
    }
  }

  private static String one(String sql) throws Exception {
    return server.ask(TINY, sql).get(0).get(0);
  }

  /** What Trino has recorded of this test, in order. */
  private List<List<String>> recorded() throws Exception {
    return server.ask(
        TINY,
        "SELECT query_id, query, state FROM system.runtime.queries WHERE \"user\" = '"
            + analyst
            + "' ORDER BY created");
  }

  @Test
  void theCellsThatAReportRestsOnAreKept() throws Exception {
    update("2026-01-01");
    String urgent =
        one(
            "SELECT sum(totalprice) FROM orders WHERE orderstatus = 'F' AND orderpriority ="
                + " '1-URGENT' AND year(orderdate) = 1994");
    assertThat(urgent).matches("\\d+\\.\\d\\d");
    assertThat(lock())
        .contains("F,*,1994,,,,", "F,URGENT,1994," + urgent + ",,,2026-01-01")
        .anyMatch(line -> line.startsWith("F,NOT_SPECIFIED,1994,"))
        .hasSize(1 + 5);
    assertThat(Reports.check(root).diagnostics()).isEmpty();
    assertThat(update("2026-02-01").get(0).files()).isEmpty();
  }

  @Test
  void oneStatementRunsOverAllNodesWithWhatIsChosenAtTheScan() throws Exception {
    update("2026-01-01");
    List<List<String>> all = recorded();
    assertThat(all.get(0).get(1)).startsWith("START TRANSACTION").endsWith("READ ONLY");
    List<List<String>> asked =
        all.stream()
            .filter(one -> one.get(1).startsWith("SELECT") && !one.get(1).endsWith("1 = 0"))
            .toList();
    assertThat(asked).hasSize(1);
    assertThat(asked.get(0).get(2)).isEqualTo("FINISHED");
    // Each part of a query runs as a task on each node; the last part reads the table.
    List<List<String>> tasks =
        server.ask(
            TINY,
            "SELECT count(DISTINCT node_id), sum(raw_input_rows) FROM system.runtime.tasks WHERE"
                + " query_id = '"
                + asked.get(0).get(0)
                + "' GROUP BY stage_id ORDER BY stage_id DESC LIMIT 1");
    String chosen = one("SELECT count(*) FROM orders WHERE orderstatus = 'F'");
    assertThat(tasks).containsExactly(List.of("3", chosen));
    assertThat(one("SELECT count(*) FROM orders")).isNotEqualTo(chosen);
    String plan = one("EXPLAIN " + asked.get(0).get(1));
    assertThat(plan)
        .containsPattern("ScanFilterProject\\[table = exact:tiny:orders.*DATE '1994-01-01'")
        .contains("orderstatus := tpch:orderstatus\n               :: [[F]]")
        .doesNotContain("─ Filter");
  }

  @Test
  void aRevisionKeepsWhatWasSaid() throws Exception {
    Files.writeString(
        root.resolve("content/en/index.md"), PAGE + "\nNow [](=orders.F.LOW@latest).\n");
    update("2026-01-01");
    assertThat(lock())
        .contains("F,LOW,latest,,,,")
        .anyMatch(line -> line.matches("F,LOW,1995,[0-9.]+,P,,2026-01-01"));
    // The same tables, twice as large.
    connection(server.url("exact/sf0.02"), TrinoServer.PASSWORD);
    List<ReportUpdate> made = update("2026-02-01");
    assertThat(made.get(0).update().of(TableUpdate.Kind.REVISED))
        .extracting(TableUpdate.Change::cell)
        .contains("F.URGENT@1994", "F.LOW@1995");
    assertThat(lock()).filteredOn(line -> line.startsWith("F,URGENT,1994,")).hasSize(2);
    assertThat(Reports.check(root).diagnostics()).isEmpty();
  }

  @Test
  void aTableTakesAllRows() throws Exception {
    Files.writeString(root.resolve("content/data/orders.yaml"), DATASET + "table: orders.csv\n");
    Files.writeString(
        root.resolve("content/data/orders.csv"),
        "state,priority,period,value\nF,HIGH,1994,1\n");
    update("2026-01-01");
    assertThat(Files.readAllLines(root.resolve("content/data/orders.csv")))
        .contains("F,HIGH,1994,1,,")
        .hasSize(
            2
                + Integer.parseInt(
                    one(
                        "SELECT count(*) FROM (SELECT 1 FROM orders GROUP BY orderstatus,"
                            + " orderpriority, year(orderdate))")));
    assertThat(Reports.check(root).diagnostics()).isEmpty();
  }

  @Test
  void aReportMayRestOnManyCells() throws Exception {
    query(
        "SELECT 'F' AS state, 'C' || substr(clerk, 7) AS priority, year(orderdate) AS period,"
            + " sum(totalprice) AS value FROM orders GROUP BY 1, 2, 3");
    String figures =
        IntStream.rangeClosed(1, 1000)
            .mapToObj(
                i ->
                    String.format(
                        Locale.ROOT, "[](=orders.F.C%09d@%d)", i, 1992 + i % 7))
            .collect(Collectors.joining(".\n"));
    Files.writeString(root.resolve("content/en/index.md"), HEAD + figures + ".\n");
    update("2026-01-01");
    List<String> values =
        lock().stream().filter(line -> line.matches("F,C\\d{9},\\d{4},[0-9.]+,.*")).toList();
    String there =
        one(
            "SELECT count(DISTINCT clerk) FROM orders WHERE year(orderdate) = 1992 +"
                + " CAST(substr(clerk, 7) AS INTEGER) % 7");
    assertThat(values.size()).isEqualTo(Integer.parseInt(there)).isGreaterThan(500);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "'F' | 1994 | CAST(1.50 AS DECIMAL(9, 2)) | 1.50",
        "CAST('F' AS CHAR(5)) | CAST('1994' AS CHAR(8)) | DOUBLE '0.1' + DOUBLE '0.2' | 0.3",
        "CAST('F' AS VARCHAR) | CAST(1994 AS SMALLINT) | REAL '0.1' | 0.1",
        "'F' | DATE '1994-12-31' | DOUBLE '1e20' | 100000000000000000000",
        "'F' | '1994' | DECIMAL '12345678901234567890123456789012345.678'"
            + " | 12345678901234567890123456789012345.678",
        "'F' | DATE '1994-01-01' | TINYINT '7' | 7",
      })
  void columnsMayBeOfAnyTypeThatFits(String code, String period, String value, String digits)
      throws Exception {
    query(
        "SELECT * FROM (VALUES ("
            + String.join(", ", code, "CAST('URGENT' AS CHAR(9))", period, value)
            + "), ("
            + String.join(", ", code, "CAST('LOW' AS CHAR(9))", period, "NULL")
            + ")) AS t(State, PRIORITY, period, value)");
    update("2026-01-01");
    assertThat(lock()).containsExactly("F,*,1994,,,,", "F,URGENT,1994," + digits + ",,,2026-01-01");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "SELECT orderstatus AS state,\\n  nowhere AS priority FROM orders"
            + " | , line 2, column 3: the connection \"warehouse\" refuses the query"
            + " | Column 'nowhere' cannot be resolved",
        "SELECT 1 AS x FROM\\n\\n nosuch.b.c"
            + " | , line 3, column 2: the connection \"warehouse\" refuses the query"
            + " | Catalog 'nosuch' does not exist",
        "SELECT 'F' AS state, 'LOW' AS priority, 1994 AS period, orderkey / (orderkey - orderkey)"
            + " AS value FROM orders"
            + " | : the connection \"warehouse\" refuses the query | Division by zero",
        "SELECT 'F' AS state, 'LOW' AS priority, TIMESTAMP '1994-01-01 00:00:00' AS period, 1 AS"
            + " value"
            + " | : the column period is neither text nor a whole number nor a date"
            + " | of a time make a day: CAST(… AS DATE)"
      })
  void whatIsWrongWithAQueryIsToldAtItsPlace(String sql, String message, String help)
      throws Exception {
    query(sql.replace("\\n", "\n"));
    assertThat(refused())
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.message()).isEqualTo(SQL + message);
              assertThat(one.help()).endsWith(help);
            });
  }

  @Test
  void noPasswordAndNoAddressIsInAMessage() throws Exception {
    String good = server.url(TINY);
    String port = Integer.toString(server.port());
    for (String url :
        List.of(good, good.replace(port, "1"), good.replace("SSL=true&", "SSL=false&"))) {
      connection(url, "wrong-word");
      assertThat(refused())
          .as(url)
          .singleElement()
          .satisfies(
              one ->
                  assertThat(one.message() + one.help())
                      .contains("the connection \"warehouse\"")
                      .doesNotContain("wrong-word", "of-the-keys", "localhost", "127.0.0.1", port));
    }
    connection(good.replace(port, "1"), "wrong-word");
    assertThat(refused().get(0).message()).endsWith("can't be reached");
  }

  @Test
  void nothingIsChanged() throws Exception {
    for (String sql :
        List.of(
            "SELECT 1) AS q; DROP TABLE orders; SELECT * FROM (SELECT 1",
            "DELETE FROM orders",
            "CREATE TABLE t AS SELECT 1 AS a")) {
      query(sql);
      assertThat(refused()).as(sql).hasSize(1);
    }
    Connections connections = new Connections(Map.of(), user.resolve("connections.yaml"));
    try (Database database =
        Database.open(connections.of("warehouse"), TrinoServer.drivers(), root, root)) {
      assertThatThrownBy(
              () -> database.ask("CREATE TABLE t AS SELECT 1 AS a", rows -> rows.next()))
          .isInstanceOfSatisfying(
              ImportFault.class,
              fault ->
                  assertThat(fault.problems().get(0).help())
                      .endsWith("Cannot execute write in a read-only transaction"));
    }
  }
}
