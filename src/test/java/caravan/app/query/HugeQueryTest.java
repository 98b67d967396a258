package caravan.app.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import caravan.cli.Main;
import caravan.testing.Reports;
import java.io.File;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A report over a hundred million rows takes its cells from them in little memory. */
@Tag("long")
class HugeQueryTest {
  private static final int ROWS = 100_000_000;
  private static final long MOST_KILOBYTES = 2_000_000;
  private static final Path STATUS = Path.of("/proc/self/status");

  private static final String PAGE =
      """
      ---
      title: Start
      ---

      Exports to P7 of HS27: [](=declarations.P7.HS27.export@2024) [@a],
      of [](=sum(declarations.*.HS27.export@2024)).

      ```table
      id: tbl-all
      title: Exports of P1 by product
      rows: declarations.P1.*.export
      columns:
        - {title: "2024", values: row@2024}
      ```
      """;

  @TempDir private Path root;

  /** Rows of 120 months, 2 flows, 200 partners and 97 chapters, in turn. */
  private void write() throws Exception {
    Files.createDirectories(root.resolve("raw"));
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = connection.createStatement()) {
      statement.execute("SET memory_limit = '1GB'");
      statement.execute(
          "COPY (SELECT CAST(DATE '2015-01-01' + INTERVAL (CAST(i % 120 AS INTEGER)) MONTH AS"
              + " DATE) AS month, CASE WHEN i // 120 % 2 = 0 THEN 'export' ELSE 'import' END AS"
              + " flow, 'P' || (i // 240 % 200) AS partner, CAST(i // 48000 % 97 AS UTINYINT) AS"
              + " chapter, CAST(1.25 AS DECIMAL(9, 2)) AS usd FROM range("
              + ROWS
              + ") AS t(i)) TO '"
              + root.resolve("raw/declarations.parquet")
              + "' (FORMAT parquet)");
    }
    Reports.write(
        root,
        Map.of(
            "en/index.md",
            PAGE,
            "data/declarations.yaml",
            """
            title: Declarations
            unit: USD
            dimensions: [partner, product, flow]
            source: a
            query: sql/declarations.sql
            """,
            "data/sql/declarations.sql",
            """
            SELECT partner, 'HS' || chapter AS product, flow, year(month) AS period,
                   sum(usd) AS value
            FROM '~/raw/declarations.parquet'
            GROUP BY ALL
            """));
  }

  /** The most memory that a process had so far. */
  private static long kilobytes(long process) {
    try {
      Matcher most =
          Pattern.compile("VmHWM:\\s*(\\d+) kB")
              .matcher(Files.readString(Path.of("/proc/" + process + "/status")));
      return most.find() ? Long.parseLong(most.group(1)) : 0;
    } catch (IOException e) {
      // It has ended.
      return 0;
    }
  }

  /** What the twelve months of a year add up to, of exports. */
  private static BigDecimal value(int partner, int chapter) {
    int first = (chapter * 200 + partner) * 240;
    int turn = 97 * 48_000;
    int turns = ROWS / turn + (first < ROWS % turn ? 1 : 0);
    return new BigDecimal("1.25").multiply(BigDecimal.valueOf(12L * turns));
  }

  private static String classPath() {
    return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
        .map(entry -> Path.of(entry).toAbsolutePath().toString())
        .collect(Collectors.joining(File.pathSeparator));
  }

  @Test
  void aHundredMillionRowsNeedLittleMemory() throws Exception {
    assumeTrue(Files.exists(STATUS), "Linux tells how much memory a process had");
    write();
    Path log = root.resolve("log");
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-cp",
                classPath(),
                Main.class.getName(),
                "update",
                "--edition",
                "2026-01-01")
            .directory(root.toFile())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    long most = 0;
    while (process.isAlive()) {
      most = Math.max(most, kilobytes(process.pid()));
      Thread.sleep(20);
    }
    assertThat(process.exitValue()).as(Files.readString(log)).isZero();
    assertThat(most).isBetween(1L, MOST_KILOBYTES);
    List<String> lock;
    try (Stream<String> lines = Files.lines(root.resolve("content/data/declarations.lock.csv"))) {
      lock = lines.toList();
    }
    assertThat(lock).filteredOn(line -> line.contains(",2026-01-01,")).hasSize(200 + 97 * 10 - 1);
    assertThat(lock)
        .anyMatch(line -> line.startsWith("P7,HS27,export,2024," + value(7, 27) + ",,,"))
        .anyMatch(line -> line.startsWith("*,HS27,export,2024,,,,,"))
        .anyMatch(line -> line.startsWith("P1,*,export,*,,,,,"));
    assertThat(Reports.check(root).diagnostics()).isEmpty();
  }
}
