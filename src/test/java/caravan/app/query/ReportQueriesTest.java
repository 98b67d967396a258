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
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Queries of a report over files in its folder, by DuckDB. */
class ReportQueriesTest {
  private static final String DATASET =
      """
      title: Declarations
      unit: USD
      dimensions: [partner, flow]
      source: a
      query: sql/big.sql
      """;

  private static final String QUERY =
      "SELECT partner, flow, year AS period, sum(usd) AS value\n"
          + "FROM '~/raw/big.csv' -- all of it\n"
          + "GROUP BY partner, flow, year;\n";

  private static final String PAGE =
      """
      ---
      title: Start
      ---

      Exports to KAZ: [](=big.KAZ.export@2024) [@a], of [](=sum(big.*.export@2024)).
      """;

  @TempDir private Path root;
  @TempDir private Path user;

  @BeforeEach
  void write() throws IOException {
    Reports.write(
        root, Map.of("en/index.md", PAGE, "data/big.yaml", DATASET, "data/sql/big.sql", QUERY));
    raw(
        "KAZ,export,2023,1.5",
        "KAZ,export,2024,1.5",
        "KAZ,export,2024,2",
        "KGZ,export,2024,4",
        "KGZ,import,2024,8");
  }

  private void raw(String... rows) throws IOException {
    Files.createDirectories(root.resolve("raw"));
    Files.writeString(
        root.resolve("raw/big.csv"), "partner,flow,year,usd\n" + String.join("\n", rows) + "\n");
  }

  private void put(String path, String text) throws IOException {
    Files.writeString(root.resolve(path), text);
  }

  private List<ReportUpdate> update(String edition) throws ImportFault, IOException {
    Project project = new Project(root, root.resolve("site"), 2, "Test");
    Connections connections = new Connections(Map.of(), user.resolve("connections.yaml"));
    Drivers drivers = new Drivers(List.of(user.resolve("drivers")));
    List<ReportUpdate> made = ReportQueries.of(project, List.of(), connections, drivers, edition);
    for (ReportUpdate one : made) {
      one.write(root);
    }
    return made;
  }

  private List<Problem> refused() {
    ImportFault fault = catchThrowableOfType(ImportFault.class, () -> update("2025-01-01"));
    assertThat(root.resolve("content/data/big.lock.csv")).doesNotExist();
    return fault.problems();
  }

  /** The rows without the head and the digest of the query. */
  private List<String> lock() throws IOException {
    try (Stream<String> lines = Files.lines(root.resolve("content/data/big.lock.csv"))) {
      return lines.skip(1).map(line -> line.substring(0, line.lastIndexOf(','))).toList();
    }
  }

  @Test
  void theCellsThatAReportRestsOnAreKept() throws Exception {
    assertThat(Reports.check(root).diagnostics()).hasSize(2);
    List<ReportUpdate> made = update("2025-01-01");
    assertThat(made.get(0).files())
        .containsOnlyKeys("content/data/big.lock.csv", "content/codelists.yaml");
    assertThat(lock())
        .containsExactly(
            "*,export,2024,,,,",
            "KAZ,export,2024,3.5,,,2025-01-01",
            "KGZ,export,2024,4,,,2025-01-01");
    assertThat(Reports.check(root).diagnostics()).isEmpty();
    assertThat(update("2025-02-01").get(0).files()).isEmpty();
  }

  @Test
  void whatARowOfATableIsOfIsAskedForFirst() throws Exception {
    String table =
        """

        ```table
        id: tbl-all
        title: All
        rows: big.*.export
        columns:
          - {title: Value, values: row@2024}
          - {title: Import, values: "big.KGZ.import@2024"}
        ```
        """;
    put("content/en/index.md", PAGE + table);
    update("2025-01-01");
    assertThat(Reports.check(root).diagnostics()).isEmpty();
    assertThat(lock()).contains("*,export,*,,,,", "KGZ,import,2024,8,,,2025-01-01");
  }

  @Test
  void aRevisionKeepsWhatWasSaid() throws Exception {
    update("2025-01-01");
    raw("KAZ,export,2024,3.6", "KGZ,export,2024,4");
    List<ReportUpdate> made = update("2025-02-01");
    assertThat(made.get(0).update().of(TableUpdate.Kind.REVISED))
        .extracting(TableUpdate.Change::cell)
        .containsExactly("KAZ.export@2024");
    assertThat(lock())
        .containsExactly(
            "*,export,2024,,,,",
            "KAZ,export,2024,3.5,,,2025-01-01",
            "KAZ,export,2024,3.6,,,2025-02-01",
            "KGZ,export,2024,4,,,2025-01-01");
  }

  @Test
  void whatNothingRestsOnIsLeftOut() throws Exception {
    update("2025-01-01");
    put("content/en/index.md", PAGE.replace(", of [](=sum(big.*.export@2024))", ""));
    update("2025-02-01");
    assertThat(lock()).containsExactly("KAZ,export,2024,3.5,,,2025-01-01");
  }

  @Test
  void aCellWithoutAValueIsKnownToHaveNone() throws Exception {
    put("content/en/index.md", PAGE.replace("KAZ.export@2024", "KAZ.export@2030"));
    update("2025-01-01");
    assertThat(lock()).contains("KAZ,export,2030,,,,");
    assertThat(Reports.check(root).diagnostics())
        .extracting(found -> found.code().id())
        .containsExactly("no-observation");
  }

  @Test
  void theLatestIsThatOfEachSeries() throws Exception {
    put("content/en/index.md", PAGE.replace("KAZ.export@2024", "KAZ.export@latest"));
    update("2025-01-01");
    assertThat(lock()).contains("KAZ,export,latest,,,,", "KAZ,export,2024,3.5,,,2025-01-01");
    raw("KAZ,export,2025,9", "KAZ,export,2024,3.5", "KGZ,export,2024,4");
    update("2025-02-01");
    assertThat(lock()).contains("KAZ,export,2025,9,,,2025-02-01");
  }

  @Test
  void aTableTakesAllRows() throws Exception {
    put("content/data/big.yaml", DATASET + "table: big.csv\n");
    put("content/data/big.csv", "partner,flow,period,value\nKAZ,export,2024,3\n");
    update("2025-01-01");
    assertThat(Files.readString(root.resolve("content/data/big.csv")))
        .isEqualTo(
            """
            partner,flow,period,value,edition
            KAZ,export,2024,3,
            KAZ,export,2024,3.5,2025-01-01
            KAZ,export,2023,1.5,2025-01-01
            KGZ,export,2024,4,2025-01-01
            KGZ,import,2024,8,2025-01-01
            """);
    assertThat(Reports.check(root).diagnostics()).isEmpty();
  }

  @Test
  void aTableThatIsNotThereIsMade() throws Exception {
    put("content/data/big.yaml", DATASET + "table: big.csv\n");
    assertThat(Reports.check(root).diagnostics().get(0).help())
        .isEqualTo("run: caravan update big");
    update("2025-01-01");
    assertThat(Files.readAllLines(root.resolve("content/data/big.csv")))
        .hasSize(5)
        .contains("KAZ,export,2024,3.5,2025-01-01");
    assertThat(Reports.check(root).diagnostics()).isEmpty();
  }

  @Test
  void anotherQueryMakesTheCellsOld() throws Exception {
    update("2025-01-01");
    put("content/data/sql/big.sql", QUERY.replace("\n", "\r\n"));
    assertThat(Reports.check(root).diagnostics()).isEmpty();
    put("content/data/sql/big.sql", QUERY.replace("sum(usd)", "max(usd)"));
    assertThat(Reports.check(root).diagnostics())
        .extracting(found -> found.code().id())
        .contains("stale-lock");
    update("2025-01-02");
    assertThat(Reports.check(root).diagnostics()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "period: DATE '2024-01-01' | 2024",
        "period: DATE '2024-12-31' | 2024",
        "period: '2024' | 2024",
        "period: 2024 | 2024"
      })
  void periodsAreTextsYearsOrDates(String form, String period) throws Exception {
    put(
        "content/data/sql/big.sql",
        "SELECT 'KAZ' AS partner, 'export' AS flow, 1.25 AS value, "
            + form.substring("period: ".length())
            + " AS period");
    update("2025-01-01");
    assertThat(lock()).contains("KAZ,export," + period + ",1.25,,,2025-01-01");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "CAST(0.1 AS DOUBLE) + CAST(0.2 AS DOUBLE) | 0.3",
        "CAST(1.50 AS DECIMAL(9,2)) | 1.50",
        "CAST(7 AS HUGEINT) | 7",
        "CAST(1e20 AS DOUBLE) | 100000000000000000000",
        "CAST(0.1 AS FLOAT) | 0.1"
      })
  void aBinaryNumberHasTheDigitsThatItKnows(String sql, String digits) throws Exception {
    put(
        "content/data/sql/big.sql",
        "SELECT 'KAZ' AS partner, 'export' AS flow, 2024 AS period, " + sql + " AS value");
    update("2025-01-01");
    assertThat(lock()).contains("KAZ,export,2024," + digits + ",,,2025-01-01");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT * FROM read_csv('/etc/passwd')",
        "SELECT content AS value FROM read_text('~/.secret/key')",
        "SELECT 1) AS q; COPY (SELECT 1) TO '~/raw/new.csv'; SELECT * FROM (SELECT 1",
        "COPY (SELECT 1) TO '~/raw/new.csv'",
        "ATTACH '~/raw/new.db'",
        "INSTALL httpfs",
        "SET enable_external_access = true",
        "SELECT * FROM 'https://example.org/x.csv'",
        "DROP TABLE x",
        ""
      })
  void aQueryReadsTheReportAndNothingElse(String sql) throws Exception {
    Files.createDirectories(root.resolve(".secret"));
    Files.writeString(root.resolve(".secret/key"), "1");
    put("content/data/sql/big.sql", sql);
    assertThat(refused()).hasSize(1);
    assertThat(root.resolve("raw/new.csv")).doesNotExist();
    assertThat(root.resolve("raw/new.db")).doesNotExist();
  }

  @Test
  void aLinkInAFolderIsRefused() throws Exception {
    Files.createSymbolicLink(root.resolve("raw/link.csv"), Path.of("/etc/passwd"));
    assertThat(refused())
        .singleElement()
        .satisfies(one -> assertThat(one.message()).contains("is a symbolic link"));
  }

  @Test
  void allThatIsWrongWithColumnsIsToldAtOnce() throws Exception {
    put("content/data/sql/big.sql", "SELECT 1 AS partner, 1.5 AS period FROM '~/raw/big.csv'");
    assertThat(refused())
        .extracting(Problem::message)
        .containsExactly(
            "content/data/sql/big.sql: the query has no column flow",
            "content/data/sql/big.sql: the query has no column value",
            "content/data/sql/big.sql: the column partner has numbers, and codes begin with a"
                + " letter",
            "content/data/sql/big.sql: the column period is neither text nor a whole number nor a"
                + " date");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "SELECT nowhere, 1 | , line 4, column 8",
        "SELECT 1 FROM nowhere | , line 4, column 15",
        "SELECT SELECT | , line 4, column 8",
        "SELECT 1 AS x) AS q JOIN (SELECT 2 AS y | ``"
      })
  void whatTheEngineRefusesIsToldAtItsPlace(String sql, String place) throws Exception {
    put("content/data/sql/big.sql", "\n-- what was declared\n\n" + sql + "\n;\n");
    assertThat(refused())
        .singleElement()
        .satisfies(
            one ->
                assertThat(one.message())
                    .isEqualTo(
                        "content/data/sql/big.sql"
                            + place
                            + ": the engine over the report's files refuses the query"));
  }

  @Test
  void rowsThatAreNoObservationsAreTold() throws Exception {
    put(
        "content/data/sql/big.sql",
        """
        SELECT * FROM (VALUES ('K Z', 'export', '2024', 1.0), ('KAZ', 'export', '2024', 1.0),
          ('KAZ', 'export', '2024', 2.0), ('KGZ', 'export', '2024', NULL))
          AS t(partner, flow, period, value)
        """);
    assertThat(refused())
        .extracting(Problem::message)
        .anySatisfy(one -> assertThat(one).endsWith("\"K Z\" is no code of partner"))
        .anySatisfy(one -> assertThat(one).endsWith("a second value for KAZ.export@2024"))
        .hasSize(2);
  }

  @Test
  void aConnectionIsTheUsersOwn() throws Exception {
    put("content/data/big.yaml", DATASET + "connection: warehouse\n");
    assertThat(refused())
        .extracting(Problem::message)
        .containsExactly("content/data/sql/big.sql: you have no connection \"warehouse\"");
    Files.writeString(user.resolve("connections.yaml"), "warehouse: {url: 'jdbc:nosuch://x/y'}\n");
    assertThat(refused())
        .extracting(Problem::message)
        .containsExactly("content/data/sql/big.sql: there is no driver for jdbc:nosuch:");
    Files.writeString(user.resolve("connections.yaml"), "warehouse: {user: x}\n");
    assertThat(refused())
        .singleElement()
        .satisfies(one -> assertThat(one.message()).contains("connections.yaml, line 1: "));
    Files.writeString(user.resolve("connections.yaml"), "warehouse: {url: 'jdbc:duckdb:'}\n");
    update("2025-01-01");
    assertThat(Reports.check(root).diagnostics()).isEmpty();
  }

  @Test
  void twoChangesAreMergedLineByLine() throws Exception {
    update("2025-01-01");
    List<String> mine = Files.readAllLines(root.resolve("content/data/big.lock.csv"));
    put("content/en/index.md", PAGE + "\nImports: [](=big.KGZ.import@2024).\n");
    update("2025-02-01");
    List<String> other = Files.readAllLines(root.resolve("content/data/big.lock.csv"));
    assertThat(other).containsAll(mine).hasSize(mine.size() + 1);
    assertThat(mine.subList(1, mine.size())).isSorted();
  }
}
