package caravan;

import static org.assertj.core.api.Assertions.assertThat;

import caravan.app.pipeline.Project;
import caravan.app.pipeline.SiteBuild;
import caravan.model.data.Dataset;
import caravan.model.data.Observation;
import caravan.model.data.Period;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code caravan init --from}: a report from the files that people have. */
class InitFromFileTest {
  @TempDir private Path parent;

  private Program.Run init(String csv) throws IOException {
    return init(csv.getBytes(StandardCharsets.UTF_8));
  }

  private Program.Run init(byte[] csv) throws IOException {
    Path file = parent.resolve("trade.csv");
    Files.write(file, csv);
    return Program.run("init", root().toString(), "--from", file.toString(), "--language", "en,ru");
  }

  private Path root() {
    return parent.resolve("report");
  }

  private Dataset dataset() {
    Project project = new Project(root(), root().resolve("site"), 1, "Caravan test");
    return new SiteBuild(project).resolve().value().data().datasets().values().iterator().next();
  }

  private void buildsWithoutARemark() {
    Program.Run build = Program.run(root(), "build");
    assertThat(build.err()).isEmpty();
    assertThat(build.status()).isZero();
  }

  @Test
  void aLongTable() throws IOException {
    Program.Run init =
        init(
            """
            partner,flow,year,value
            KAZ,export,2023,24.7
            KAZ,export,2024,25.20
            KAZ,import,2024,..
            Kyrgyz Republic,export,2024,-22.7
            """);

    assertThat(init.out())
        .startsWith("Read 3 values in 2 series by partner, flow; 1 cell had none");
    assertThat(root().resolve("content/data/trade.yaml"))
        .content()
        .contains("  KAZ:\n    export:\n      2023: 24.7\n      2024: 25.20\n")
        .contains("  KGZ:\n    export:\n      2024: -22.7\n");
    assertThat(root().resolve("content/codelists.yaml")).content().contains("  KAZ:\n  KGZ:\n");
    buildsWithoutARemark();
    assertThat(root().resolve("site/ru/index.html")).content().contains("Казахстан");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1.25 2.31 4.4 5.12 7.77 9.01 3.33 | decimals: 2",
        "1.25 2.31 4.40 5.12 7.77 9.01 3.33 | # decimals: 2",
        "1.25 2.31 4.4 5.1 7.7 9.01 3.3 | # decimals: 2",
        "1.25 2.4 | # decimals: 2",
        "1.25 2.31 4e4 5.12 7.77 9.01 3.33 | # decimals: 2",
        "125 231 44 512 | # decimals: 1"
      })
  void aProgramThatDropsZerosIsKnownByItsDigits(String values, String line) throws IOException {
    StringBuilder csv = new StringBuilder("year,value\n");
    String[] all = values.split(" ", -1);
    for (int i = 0; i < all.length; i++) {
      csv.append(2001 + i).append(',').append(all[i]).append('\n');
    }
    init(csv.toString());

    assertThat(root().resolve("content/data/trade.yaml")).content().contains("\n" + line + "\n");
    buildsWithoutARemark();
  }

  @Test
  void yearsAsColumnsSemicolonsAndAByteOrderMark() throws IOException {
    init("\uFEFFСтрана;2023;2024 г.\r\nКазахстан;41.0;43.8\r\n\"Страна; другая\";;22.7\r\n");
    buildsWithoutARemark();
    assertThat(dataset().series().keySet()).containsExactly("KAZ", "country_2");
    assertThat(root().resolve("content/codelists.yaml")).content().contains("\"Страна; другая\"");
  }

  @Test
  void severalColumnsOfValuesByMonth() throws IOException {
    init("Month\tExports\tImports\n2025-01\t1\t2\n2025M02\t3\t2.5\n2025/3\t3\t\n");
    buildsWithoutARemark();
    assertThat(root().resolve("content/data/trade.yaml"))
        .content()
        .contains("frequency: monthly", "dimensions: [measure]", "2025-03: 3");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      value = {
        "year,value|2024,5 or 6|2025,5 # line 2, column 2: \"5 or 6\" is no number # correct",
        "name,year,value|a,2024,5|a,2024,6 # line 3: a second value for # --dimension",
        "year,value|20x4,5|2025,6 # line 2, column 1: \"20x4\" is no period # 2025-Q1",
        "name,value|a,5 # : there is no column of periods # 2025-Q1",
        "year,value # : there is no table # names",
        "year,name,value|2024,,5|2025,a,5|2025,b,5 # line 2, column 2: this cell is empty # value",
      })
  void whatIsNoDataIsToldWithItsPlace(String csv, String place, String help) throws IOException {
    Program.Run run = init(csv.replace("'", "").replace("|", "\n") + "\n");
    assertThat(run.status()).isEqualTo(1);
    assertThat(run.err())
        .contains("trade.csv" + place.replaceFirst("^line", ", line"))
        .contains("  help: ")
        .contains(help);
    assertThat(root()).doesNotExist();
  }

  @Test
  void otherEncodingsAreRead() throws IOException {
    String russian = "страна,год,значение\nКазахстан,2024,5\n";
    assertThat(init(russian.getBytes(Charset.forName("windows-1251"))).out())
        .contains("Read 1 value", "It was read as Windows-1251");
    buildsWithoutARemark();
  }

  /** Whatever import reads, with its unit, multiplier and status. */
  @Test
  void otherFormatsAreRead() throws IOException {
    Path file = Path.of("src/test/resources/imports/sdmx-ml-structure-specific/trade.xml");
    Program.Run run = Program.run("init", root().toString(), "--from", file.toString());
    assertThat(run.out()).startsWith("Read 4 values in 2 series by counterpart_area");
    assertThat(root().resolve("content/data/trade.yaml"))
        .content()
        .contains("unit: USD\n", "multiplier: 1e6\n")
        .contains("2024-02: {value: 0.998, status: P, note: \"Without pipelines\"}");
    buildsWithoutARemark();
  }

  @Test
  void textsOfTheTableAreNothingButText() throws IOException {
    init(
        "country,year,value\n"
            + "\"a: \"\"b\"\" {{title}} #x\n- y\",2024,1\n"
            + "\"<script>alert(1)</script> [5](=trade.x@2024) @fig-x\",2024,2\n"
            + "=1+1,2024,3\n\u202eevil\u001b[31m,2024,4\nNO,2024,5\nin,2024,6\n2709,2024,7\n");
    buildsWithoutARemark();
    assertThat(root().resolve("site/en/data/trade.html"))
        .content()
        .contains("&lt;script&gt;", "{{title}}", "Norway")
        .doesNotContain("<script>alert", "\u001b", "\u202e");
  }

  /** What was stated comes back digit by digit, whatever the texts around it. */
  @Test
  void digitsArriveAsTheyWereStated() throws IOException {
    Random random = new Random(7);
    String signs = "aZ7 .,;:'\"#{}[]<>&*!|%@`\\-=?Жя中é";
    Map<String, BigDecimal> stated = new TreeMap<>();
    StringBuilder csv = new StringBuilder("name,year,value\n");
    for (int i = 0; i < 60; i++) {
      StringBuilder name = new StringBuilder("n" + i + "_");
      for (int j = random.nextInt(12); j > 0; j--) {
        name.append(signs.charAt(random.nextInt(signs.length())));
      }
      for (int year = 2020; year < 2023; year++) {
        BigDecimal value =
            new BigDecimal(
                new java.math.BigInteger(1 + random.nextInt(50), random), random.nextInt(6));
        csv.append('"').append(name.toString().replace("\"", "\"\"")).append("\",");
        csv.append(year).append(',').append(value.toPlainString()).append('\n');
        stated.put(i + " " + year, value);
      }
    }
    assertThat(init(csv.toString()).err()).isEmpty();
    Map<String, BigDecimal> read = new TreeMap<>();
    int at = 0;
    for (var series : dataset().series().values()) {
      for (Map.Entry<Period, Observation> one : series.observations().entrySet()) {
        read.put(at + " " + one.getKey(), one.getValue().main().stated());
      }
      at++;
    }
    assertThat(read).isEqualTo(stated);
  }
}
