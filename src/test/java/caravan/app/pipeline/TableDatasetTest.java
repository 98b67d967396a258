package caravan.app.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import caravan.testing.Reports;
import caravan.testing.TestData;
import caravan.text.diagnostic.Checked;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A dataset whose observations stand in a table is a dataset like any other. */
class TableDatasetTest {
  @TempDir private Path root;

  private static final String SOURCES =
      """
      references:
      - {id: a, type: webpage, title: One, issued: 2025, URL: https://example.org/}
      - {id: b, type: webpage, title: Other, issued: 2025, URL: https://example.org/b}
      """;

  private static final String HEAD =
      """
      title: Trade
      unit: USD
      multiplier: 1e9
      dimensions: [partner, flow]
      source: a
      """;

  private static final String OBSERVATIONS =
      HEAD
          + """
          observations:
            KAZ:
              total:
                2023: {value: 41.0, status: P, note: First count}
                2024: {value: 43.8, also: [{value: 44, source: b, status: E}]}
                2025:
                    value: 48.70
                    edition: 2026-06
                    revisions:
                    - {value: 47, source: a, edition: 2026-01}
                    - {value: 48.1, source: a, edition: 2026-02}
              export: {2025-01: 2.5, 2025-Q1: 7, 2025-01/2025-05: 11}
            KGZ:
              total: {2025: {value: 27.2, source: b}}
          """;

  private static final String TABLE =
      """
      year,partner,flow,amount,status,note,source,edition,memo
      2023,KAZ,total,41.0,P,First count,,,x
      2024,KAZ,total,43.8,,,,,x
      2024,KAZ,total,44,E,,b,,
      2025,KAZ,total,48.70,,,,2026-06,
      2025,KAZ,total,47,,,,2026-01,
      2025,KAZ,total,48.1,,,,2026-02,
      2025M01,KAZ,export,2.5,,,,,
      2025Q1,KAZ,export,7,,,,,
      2025-01/2025-05,KAZ,export,11,A,,,,
      2025,KGZ,total,27.2,,,b,,
      2024,KGZ,total,..,,,b,,
      """;

  private static final String PAGE =
      """
      ---
      title: Start
      ---

      Trade with one was [US$48.7 billion](=trade.KAZ.total@2025), that with the other
      [US$27.2 billion](=trade.KGZ.total@2025) [@a; @b].

      ```chart
      id: fig-one
      type: line
      title: Trade
      alt: A line that rises.
      series:
        - trade.KAZ.total@2023..2025
      ```
      """;

  private Map<String, String> built(Path report, String dataset, Map<String, String> more)
      throws Exception {
    Map<String, String> files = new TreeMap<>(more);
    files.put("en/index.md", PAGE);
    files.put("data/trade.yaml", dataset);
    files.put("sources.yaml", SOURCES);
    Reports.write(report, files);
    Files.deleteIfExists(report.resolve("content/data/t.yaml"));
    Project project = new Project(report, report.resolve("site"), 2, "Caravan test");
    Checked<Summary> built = new SiteBuild(project).build();
    assertThat(built.diagnostics().stream().map(TestData::line)).isEmpty();
    return files(report.resolve("site"));
  }

  private static Map<String, String> files(Path site) throws IOException {
    Map<String, String> files = new TreeMap<>();
    try (Stream<Path> all = Files.walk(site)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        files.put(
            site.relativize(file).toString(),
            new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
      }
    }
    return files;
  }

  @Test
  void itMakesTheSameSite() throws Exception {
    Map<String, String> typed = built(root.resolve("typed"), OBSERVATIONS, Map.of());
    Map<String, String> table =
        built(
            root.resolve("table"),
            HEAD + "table: rows.csv\ncolumns: {period: year, value: amount}\nignore: memo\n",
            Map.of("data/rows.csv", TABLE));
    assertThat(table.keySet()).isEqualTo(typed.keySet());
    for (String file : typed.keySet()) {
      assertThat(table.get(file)).as(file).isEqualTo(typed.get(file));
    }
  }

  @Test
  void itMakesTheSameSiteAsParquet() throws Exception {
    String columns = "columns: {period: year, value: amount}\nignore: memo\n";
    Map<String, String> csv =
        built(
            root.resolve("csv"),
            HEAD + "table: rows.csv\n" + columns,
            Map.of("data/rows.csv", TABLE));
    for (String how : List.of("snappy", "gzip, PARQUET_VERSION V2")) {
      Path report = root.resolve(how.substring(0, 4));
      parquet(report.resolve("content/data/rows.parquet"), TABLE, how);
      Map<String, String> parquet =
          built(report, HEAD + "table: rows.parquet\n" + columns, Map.of());
      assertThat(parquet.keySet()).isEqualTo(csv.keySet());
      for (String file : csv.keySet()) {
        assertThat(parquet.get(file)).as(file).isEqualTo(csv.get(file));
      }
    }
  }

  /** A table as another program writes it, all columns as texts. */
  private static void parquet(Path file, String table, String how) throws Exception {
    Files.createDirectories(file.getParent());
    Path text = Files.writeString(file.resolveSibling("~rows"), table);
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = connection.createStatement()) {
      statement.execute(
          "COPY (FROM read_csv('"
              + text
              + "', all_varchar = true)) TO '"
              + file
              + "' (FORMAT parquet, COMPRESSION "
              + how
              + ")");
    }
    Files.delete(text);
  }

  @Test
  void placesInParquetAreRowsAndColumns() throws Exception {
    String table =
        TABLE
            .replace("total,48.70", "total,\"48,70\"")
            .replace("2025Q1,KAZ,export,7,,", "2025Q1,KAZ,\"ex;port\",7,Z,")
            .replace("2025,KGZ,total,27.2,,,b", "2025,KGZ,total,27.2,,\"a \"\"x\"\",\ny\",c");
    Map<String, String> files = new TreeMap<>();
    files.put("en/index.md", "---\ntitle: Start\n---\n");
    files.put(
        "data/trade.yaml",
        HEAD + "table: rows.parquet\ncolumns: {period: year, value: amount}\nignore: memo\n");
    files.put("sources.yaml", SOURCES);
    Reports.write(root, files);
    parquet(root.resolve("content/data/rows.parquet"), table, "snappy");

    List<String> told = Reports.check(root).diagnostics().stream().map(TestData::line).toList();

    assertThat(told)
        .contains(
            "5:4 table-file: \"48,70\" is no number",
            "9:3 unknown-code: a code of \"flow\" has letters, digits and underscores, not"
                + " \"ex;port\"",
            "11:7 unknown-source: unknown source \"c\"");
    assertThat(Reports.check(root).diagnostics().stream().map(one -> one.span().toString()))
        .contains("content/data/rows.parquet:5:4");
  }

  @Test
  void aParquetFileThatIsNoneIsTold() throws Exception {
    Map<String, String> files = new TreeMap<>();
    files.put("en/index.md", PAGE);
    files.put("data/trade.yaml", HEAD + "table: rows.parquet\nignore: others\n");
    files.put("data/rows.parquet", TABLE);
    files.put("sources.yaml", SOURCES);
    Reports.write(root, files);
    Files.deleteIfExists(root.resolve("content/data/t.yaml"));
    assertThat(told(Reports.check(root)))
        .containsExactly("1:1 table-file: this is no Parquet file");
    files.put("data/rows.parquet", "PAR1" + TABLE);
    Reports.write(root, files);
    Files.deleteIfExists(root.resolve("content/data/t.yaml"));
    assertThat(told(Reports.check(root)))
        .containsExactly("1:1 table-file: this Parquet file is cut short");
  }

  @Test
  void aChangedCellIsSeen() throws Exception {
    Path report = root.resolve("report");
    Path cache = root.resolve("cache");
    Map<String, String> files = new TreeMap<>();
    files.put("en/index.md", PAGE);
    files.put("data/trade.yaml", HEAD + "table: rows.csv\nignore: others\n");
    String table = TABLE.replace("year,", "period,").replace("amount", "value");
    files.put("data/rows.csv", table);
    files.put("sources.yaml", SOURCES);
    Reports.write(report, files);
    Files.deleteIfExists(report.resolve("content/data/t.yaml"));
    Project project =
        new Project(report, report.resolve("site"), 2, "Caravan test", cache, Set.of());
    assertThat(told(new SiteBuild(project).check())).isEmpty();
    Files.writeString(
        report.resolve("content/data/rows.csv"), table.replace("total,48.70", "total,49.70"));
    assertThat(told(new SiteBuild(project).check()))
        .containsExactly(
            "5:20 figure-mismatch: the text says \"US$48.7 billion\", the data say US$49.7 billion");
    Files.writeString(
        report.resolve("content/data/rows.csv"), table.replace("total,48.70", "total,\"48,70\""));
    // That the figure can't be checked follows from the cell.
    assertThat(told(new SiteBuild(project).check()))
        .containsExactly("5:17 table-file: \"48,70\" is no number");
  }

  private static List<String> told(Checked<Summary> checked) {
    return checked.diagnostics().stream().map(TestData::line).toList();
  }
}
