package caravan.app.query;

import static org.assertj.core.api.Assertions.assertThat;
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
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Queries of a report asked of a PostgreSQL, as a user who may read. */
@Tag("databases")
class PostgresQueriesTest {
  private static final String DATASET =
      """
      title: Declarations
      unit: USD
      dimensions: [partner, flow]
      source: a
      query: sql/declarations.sql
      connection: warehouse
      """;

  private static final String QUERY =
      """
      SELECT partner, flow, year AS period, sum(usd) AS value,
             CASE WHEN year = 2025 THEN 'P' END AS status
      FROM declarations GROUP BY partner, flow, year
      """;

  private static final String PAGE =
      """
      ---
      title: Start
      ---

      Exports to KAZ: [](=declarations.KAZ.export@2024) [@a], provisionally
      [](=declarations.KAZ.export@latest), of [](=sum(declarations.*.export@2024)).
      """;

  private static PostgresServer server;

  @TempDir private Path root;
  @TempDir private Path user;

  @BeforeAll
  static void start() throws Exception {
    server = PostgresServer.start();
    server.execute(
        "CREATE TABLE declarations(partner text, flow text, year int, usd numeric(12, 2))",
        "CREATE ROLE analyst LOGIN PASSWORD 'secret-word'",
        "GRANT SELECT ON declarations TO analyst",
        "CREATE SEQUENCE touched",
        "GRANT ALL ON touched TO analyst");
  }

  @AfterAll
  static void stop() throws Exception {
    server.close();
  }

  @BeforeEach
  void write() throws Exception {
    server.execute(
        "TRUNCATE declarations",
        "INSERT INTO declarations SELECT (ARRAY['KAZ', 'KGZ'])[1 + i % 2],"
            + " (ARRAY['export', 'import'])[1 + i / 2 % 2], 2020 + i % 6, 1.25"
            + " FROM generate_series(0, 119999) AS i");
    Reports.write(
        root,
        Map.of(
            "en/index.md",
            PAGE,
            "data/declarations.yaml",
            DATASET,
            "data/sql/declarations.sql",
            QUERY));
    connection(server.url(), "analyst", "secret-word");
  }

  private void connection(String url, String name, String password) throws IOException {
    Files.writeString(
        user.resolve("connections.yaml"),
        "warehouse: {url: '" + url + "', user: " + name + ", password: " + password + "}\n");
  }

  private List<ReportUpdate> update(String edition) throws ImportFault, IOException {
    Project project = new Project(root, root.resolve("site"), 2, "Test");
    Connections connections = new Connections(Map.of(), user.resolve("connections.yaml"));
    List<ReportUpdate> made =
        ReportQueries.of(project, List.of(), connections, new Drivers(List.of()), edition);
    for (ReportUpdate one : made) {
      one.write(root);
    }
    return made;
  }

  @Test
  void theCellsThatAReportRestsOnAreKept() throws Exception {
    update("2026-01-01");
    assertThat(Files.readString(root.resolve("content/data/declarations.lock.csv")))
        .contains(
            "*,export,2024,,,,,",
            "KAZ,export,2024,12500.00,,,2026-01-01,",
            "KAZ,export,latest,,,,,");
    assertThat(Reports.check(root).diagnostics()).isEmpty();
    assertThat(update("2026-02-01").get(0).files()).isEmpty();
    server.execute("UPDATE declarations SET usd = usd + 1 WHERE partner = 'KAZ'");
    assertThat(update("2026-03-01").get(0).update().of(TableUpdate.Kind.REVISED))
        .isNotEmpty();
  }

  private List<Problem> refused() {
    return catchThrowableOfType(ImportFault.class, () -> update("2026-01-01")).problems();
  }

  @Test
  void noPasswordAndNoAddressIsInAMessage() throws Exception {
    connection(server.url() + "?password=in-the-address", "nobody", "secret-word");
    assertThat(refused())
        .singleElement()
        .satisfies(
            one ->
                assertThat(one.message() + one.help())
                    .contains("the connection \"warehouse\" can't be opened", "nobody")
                    .doesNotContain("secret-word", "in-the-address"));
  }

  @Test
  void textsThatAreFilledUpWithBlanksAreCodesWithoutThem() throws Exception {
    String sql = QUERY.replace("SELECT partner, flow, year", "SELECT partner::char(6), flow, year");
    Files.writeString(
        root.resolve("content/data/sql/declarations.sql"),
        sql.replace("year AS period", "year::text::char(8) AS period")
            // No parameter, but an operator.
            .replace("GROUP BY", "WHERE '{\"a\": 1}'::jsonb ? 'a' GROUP BY"));
    update("2026-01-01");
    assertThat(Files.readString(root.resolve("content/data/declarations.lock.csv")))
        .contains("KAZ,export,2024,12500.00,,,2026-01-01,");
    assertThat(Reports.check(root).diagnostics()).isEmpty();
  }

  @Test
  void whatIsWrongWithAQueryIsToldAtItsPlace() throws Exception {
    Files.writeString(
        root.resolve("content/data/sql/declarations.sql"),
        QUERY.replace("sum(usd)", "sum(nowhere)"));
    assertThat(refused())
        .singleElement()
        .satisfies(
            one ->
                assertThat(one.message())
                    .isEqualTo(
                        "content/data/sql/declarations.sql, line 1, column 43: the connection"
                            + " \"warehouse\" refuses the query"));
    connection(server.url().replaceFirst("\\d+/", "1/"), "analyst", "secret-word");
    assertThat(refused())
        .singleElement()
        .satisfies(
            one ->
                assertThat(one.message() + one.help())
                    .contains("can't be reached")
                    .doesNotContain("127.0.0.1"));
  }

  @Test
  void nothingIsChanged() throws Exception {
    for (String sql :
        List.of(
            "SELECT 'KAZ' AS partner, 'export' AS flow, '2024' AS period, nextval('touched') AS"
                + " value",
            "SELECT 1) AS q; DELETE FROM declarations; SELECT * FROM (SELECT 1",
            "DELETE FROM declarations RETURNING partner, flow, year AS period, usd AS value")) {
      Files.writeString(root.resolve("content/data/sql/declarations.sql"), sql);
      assertThat(refused()).as(sql).hasSize(1);
    }
    Files.writeString(root.resolve("content/data/sql/declarations.sql"), QUERY);
    update("2026-01-01");
    assertThat(Reports.check(root).diagnostics()).isEmpty();
  }
}
