package caravan;

import static org.assertj.core.api.Assertions.assertThat;

import caravan.cli.Main;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A report by somebody else: other units and periods, no code lists, no templates of its own. */
class OtherReportTest {
  @TempDir Path root;

  @BeforeEach
  void write() throws IOException {
    write("site.yaml", "title: Power\nlanguages: [en]\n");
    write("sources.yaml", "references:\n  - {id: grid, type: dataset, title: Grid data}\n");
    write(
        "data/power.yaml",
        """
        title: Generation
        unit: TWh
        frequency: monthly
        dimensions: [country]
        source: grid
        observations:
          NOR: {2024-01: 16.18, 2024-02: 15.79}
        """);
    write(
        "data/cars.yaml",
        """
        title: Cars
        unit: "1"
        multiplier: 1000
        dimensions: [country]
        source: grid
        observations:
          NOR: {2024: 45}
        """);
  }

  @Test
  void aUnitInTheTextIsRead() throws IOException {
    page("[16.18 TWh](=power.NOR@2024-01) are [about 16,180 GWh](=power.NOR@2024-01)");
    assertThat(run("check")).isEmpty();
    page("[16.18 GWh](=power.NOR@2024-01)");
    assertThat(run("check"))
        .contains("error[figure-mismatch]: the text says \"16.18 GWh\", the data say 16.18 TWh");
  }

  @Test
  void theMultipleOfTheDatasetIsMeantOnlyWhereANumberStandsAlone() throws IOException {
    page("| cars, thousand |\n| ---: |\n| [45](=cars.NOR@2024) |");
    assertThat(run("check")).isEmpty();
    page("Norway has [45 thousand cars](=cars.NOR@2024)");
    assertThat(run("check")).isEmpty();
    page("Norway has [45 cars](=cars.NOR@2024)");
    assertThat(run("check")).contains("error[figure-mismatch]: the text says \"45 cars\"");
  }

  @Test
  void aReportHasAPage() {
    assertThat(run("check")).contains("error[missing-file]: there is no page in content/en/");
  }

  @Test
  void twoFilesDoNotMakeOneDataset() throws IOException {
    page("text");
    write("data/cars.yml", "title: Cars\nunit: t\ndimensions: [a]\nobservations: {}\n");
    assertThat(run("check"))
        .startsWith(
            "content/data/cars.yml:1:1: error[duplicate-id]: a second dataset with the name");
  }

  @Test
  void isBuiltWithTheDefaultLook() throws IOException {
    page(
        """
        <!-- for authors: [1 TWh](=power.NOR@2024-01) -->

        In all [](=sum(power.NOR@2024-01..2024-02)), <!-- here too --> no more.

        | Month | TWh |
        | ----- | --: |
        | January | [16.18](=power.NOR@2024-01) |
        """);
    assertThat(run("build")).isEmpty();
    Document page = Jsoup.parse(Files.readString(root.resolve("site/en/index.html")));
    assertThat(page.select(".prose").text().replace('\u00a0', ' '))
        .contains("In all 32 TWh, no more.")
        .doesNotContain("for authors", "here too");
    assertThat(page.select(".prose .table-scroll > table td.right").text()).isEqualTo("16.18");
    String css = Files.readString(root.resolve("site/theme").resolve(style(page)));
    assertThat(css).contains("td.right{", ".table-scroll{");
  }

  private static String style(Document page) {
    String href = page.select("link[href*=style.]").attr("href");
    return href.substring(href.lastIndexOf('/') + 1);
  }

  private void page(String markdown) throws IOException {
    write("en/index.md", "---\ntitle: Power\n---\n" + markdown + "\n");
  }

  private void write(String path, String text) throws IOException {
    Path file = root.resolve("content").resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private String run(String command) {
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    PrintStream ignored =
        new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);
    String[] args = {command, "--root", root.toString()};
    Main.run(args, ignored, new PrintStream(err, true, StandardCharsets.UTF_8));
    return err.toString(StandardCharsets.UTF_8);
  }
}
