package caravan.app.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import caravan.app.pipeline.Project;
import caravan.app.pipeline.SiteBuild;
import caravan.app.scaffold.NewReport;
import caravan.app.scaffold.Starter;
import caravan.app.scaffold.StarterData;
import caravan.app.tables.ImportFault;
import caravan.app.tables.Problem;
import caravan.text.csv.CsvFault;
import caravan.text.diagnostic.Diagnostic;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a new report is made of is a report; what can't be one is refused with a place. */
class HardTablesTest {
  @TempDir private Path root;

  private static StarterData read(String name, String text) throws ImportFault {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return FirstData.of(name, TableImport.read(name, bytes, ImportOptions.NONE));
  }

  private List<Diagnostic> check(String name, String text) throws Exception {
    Starter starter = new Starter(List.of("en"), null);
    NewReport.write(root.resolve("r"), starter.with(read(name, text)));
    Project project = new Project(root.resolve("r"), root.resolve("site"), 1, "test");
    return new SiteBuild(project).check().diagnostics();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "con.csv",
        "NUL.csv",
        "prn.txt.csv",
        "aux",
        "lpt1.csv",
        "com9.csv",
        ".csv",
        "...csv",
        "\u001b[2J.csv",
        "\u202egnp.csv",
        "-.csv",
        "sum.csv",
        "growth.csv",
        "latest.csv",
        "in.csv",
        "sources.csv",
        "site.csv",
        "данные.csv",
        "a b#c?d%.csv",
        "true.csv",
        "2024.csv"
      })
  void anyNameOfAFileWillDo(String name) throws Exception {
    assertThat(check(name, "country,2023,2024\nA,1,2\nB,3,4\n"))
        .filteredOn(Diagnostic::isError)
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "con,2023,2024\nA,1,2\nB,3,4\n",
        "c,2023,2024\nnul,1,2\nNUL,3,4\nnul!,5,6\n",
        "c,2023\nand,1\nor,2\nnull,3\nyes,4\n~,5\n",
        "c,2023\nA\0B,1\n\u200bC\u200e,2\n",
        "c,2023\n{{title}},1\n\"a: b # c\",2\n\"*x &y !z\",3\n",
        "c,2023\n\"[x](=a.b@2024)\",1\n<script>,2\n"
      })
  void anyTextWillDo(String text) throws Exception {
    assertThat(check("t.csv", text)).filteredOn(Diagnostic::isError).isEmpty();
  }

  private record Refused(String text, int line, int cell, String said) {
    @Override
    public String toString() {
      return said;
    }
  }

  static Stream<Refused> refused() {
    String wide =
        String.join(",", IntStream.range(0, 40).mapToObj(i -> "d" + i).toList()) + ",2023,2024\n";
    String row = "q,".repeat(40) + "1,1\n";
    return Stream.of(
        new Refused("c,2024\n\0,1\nB,2\n", 2, 1, "this cell is empty"),
        new Refused("c,2024\n\u200b\u202e,1\nB,2\n", 2, 1, "this cell is empty"),
        new Refused("c,2024\nA," + "9".repeat(4_500_000) + "\n", 2, 2, "has 4500000 characters"),
        new Refused("c,2024\n" + "x".repeat(4_500_000) + ",1\n", 2, 1, "has 4500000 characters"),
        new Refused("x".repeat(1_200_000) + ",2024\nA,1\n", 1, 1, "has 1200000 characters"),
        new Refused(
            "c,2024\nA," + "1,".repeat(100_000) + "\n",
            2,
            0,
            "this row has 100002 cells; at most 16000 are read"),
        new Refused("c,2024\nA,\"" + "1\n".repeat(100_000), 2, 2, "more than 50 lines"),
        new Refused(wide + row + row, 0, 0, "40 columns say what the values are of"));
  }

  @ParameterizedTest
  @MethodSource("refused")
  void whatCantBeAReportIsRefused(Refused one) {
    ImportFault fault = catchThrowableOfType(ImportFault.class, () -> read("t.csv", one.text()));
    Problem first = fault.problems().get(0);
    assertThat(first.message()).contains(one.said());
    assertThat(first.line()).isEqualTo(one.line());
    assertThat(first.column()).isEqualTo(one.cell());
  }

  @Test
  void aDatasetThatWouldNotBeReadIsRefused() throws Exception {
    StringBuilder text = new StringBuilder("country,2023\n");
    for (int i = 0; i < 30_000; i++) {
      text.append("A rather long name of a country or of a part of it that has number ").append(i);
      text.append(' ').append("y".repeat(60)).append(",1\n");
    }
    StarterData data = read("t.csv", text.toString());
    CsvFault fault =
        catchThrowableOfType(CsvFault.class, () -> new Starter(List.of("en"), null).with(data));
    assertThat(fault).hasMessageContaining("too large for one dataset");
  }

  /** Ten times as many series take about ten times as long, where they took a hundred times. */
  @Test
  void manySeriesTakeTimeInProportion() throws Exception {
    // With a square in it, this many would take minutes.
    StringBuilder text = new StringBuilder("product,2023,2024\n");
    for (int i = 0; i < 15_000; i++) {
      text.append('A').append(i % 2 == 0 ? "!".repeat(1 + i % 7) : "b").append(i).append(",1,2\n");
    }
    for (int i = 0; i < 5_000; i++) {
      // Names that come to the same code.
      text.append("Same").append("!".repeat(1 + i % 40)).append("?".repeat(1 + i / 40 % 40));
      text.append(".".repeat(1 + i / 1600)).append(",1,2\n");
    }
    StarterData data = read("t.csv", text.toString());
    assertThat(data.observations()).isEqualTo(40_000);
    String made = new Starter(List.of("en"), null).with(data).get("content/data/t.yaml");
    assertThat(made.lines().filter(line -> line.startsWith("    20"))).hasSize(2 * 20_000);
  }
}
