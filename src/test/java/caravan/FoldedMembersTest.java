package caravan;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Of more members than a flow shows, the smallest are one, which stands last and says what it is.
 */
class FoldedMembersTest {
  @TempDir Path root;

  /** Partners A to Y: A exports 25 billion, B 24, and so on; of the last no imports are known. */
  @BeforeEach
  void write() {
    write("site.yaml", "title: Trade\nlanguages: [en, zh, ru]\n");
    write("sources.yaml", "references:\n  - {id: a, type: dataset, title: A}\n");
    StringBuilder codes = new StringBuilder("partner:\n");
    StringBuilder data =
        new StringBuilder(
            """
            title: Trade
            unit: USD
            multiplier: 1e9
            dimensions: [partner, flow]
            source: a
            observations:
            """);
    for (int i = 0; i < 25; i++) {
      char name = (char) ('A' + i);
      codes.append(
          "  P%s: {en: Land %s, zh: %s国, ru: Страна %s}\n".formatted(name, name, name, name));
      data.append("  P%s:\n    export: {2024: %s.0}\n".formatted(name, 25 - i));
      data.append(i == 24 ? "" : "    import: {2024: 1.0}\n");
    }
    codes.append("flow:\n  export: {en: Exports, zh: 出口, ru: Экспорт}\n");
    codes.append("  import: {en: Imports, zh: 进口, ru: Импорт}\n");
    write("codelists.yaml", codes.toString());
    write("data/t.yaml", data.toString());
  }

  @Test
  void theSmallestOfAFlowAreOne() {
    String flow = "type: flow\nhub: China\nseries: [t.*.import@2024, t.*.export@2024]";
    build(flow, "en", "zh", "ru");

    Element chart = chart("en");
    List<String> rows = chart.select("table tr").eachText();
    assertThat(rows.subList(18, 27))
        .containsExactly(
            "Land R 1.0 8.0",
            "Land S 1.0 7.0",
            "Others 5 21",
            "Others: Land T 1.0 6.0",
            "Others: Land U 1.0 5.0",
            "Others: Land V 1.0 4.0",
            "Others: Land W 1.0 3.0",
            "Others: Land X 1.0 2.0",
            "Others: Land Y –no data 1.0");
    assertThat(chart.select(".chart-note").text())
        .isEqualTo(
            "Note: “Others” includes Land T, Land U, Land V, Land W, Land X, Land Y. What is not"
                + " known of them is not in the sum.");
    Element link = chart.selectFirst(".chart-note a");
    assertThat(link).isNotNull();
    assertThat(chart.getElementById(link.attr("href").substring(1)).select("table")).isNotEmpty();
    assertThat(chart.select(".chart-description").text())
        .contains("Land L US$14 billion, and 7 more, Others US$21 billion.");
    assertThat(chart.select(".chart-wide text").eachText())
        .as("of exports all are known, of imports not")
        .contains("330")
        .doesNotContain("24 ");
    assertThat(Program.read(root.resolve("site/en/index.fig-a.csv")))
        .contains("Others,Exports,t.PT.export; t.PU.export;", "Others: Land Y,Exports,t.PY.export");

    assertThat(chart("zh").select(".chart-note").text())
        .isEqualTo("注：“其他”包括T国、U国、V国、W国、X国、Y国。其中未知的数值未计入合计。");
    assertThat(chart("ru").select(".chart-note").text())
        .isEqualTo(
            "Примечание: «Прочие» включает: Страна T, Страна U, Страна V, Страна W, Страна X,"
                + " Страна Y. Если значение неизвестно, в сумму оно не входит.");
  }

  /** The rest may be larger than any member, and stands behind all the same. */
  @Test
  void othersStandLast() {
    String rest = "others(400e9USD, top(3, t.*.export@2024))";
    for (String type : List.of("type: flow\nhub: China", "type: bar")) {
      build(type + "\nseries: [\"top(3, t.*.export@2024)\", \"" + rest + "\"]", "en");
      List<String> texts = chart("en").select(".chart-wide text").eachText();
      assertThat(texts.indexOf("Others")).as(type).isGreaterThan(texts.indexOf("Land C"));
    }
  }

  @Test
  void whatIsFoldedJoinsTheRestThatIsThere() {
    String rest = "{name: Elsewhere, values: \"others(400e9USD, t.*.export@2024)\"}";
    build("type: flow\nhub: China\nseries:\n  - t.*.export@2024\n  - " + rest, "en");
    Element chart = chart("en");
    assertThat(chart.select("table tr").eachText()).contains("Land S 7.0");
    assertThat(Program.read(root.resolve("site/en/index.fig-a.csv")))
        .containsPattern("Elsewhere,,t.PT.export.*,96000000000,");
    assertThat(chart.select(".chart-note").text()).contains("“Elsewhere” includes Land T");
  }

  @Test
  void nothingNegativeDisappearsInARest() {
    page("type: flow\nhub: China\nseries: t.*.export@2024 - 2e9USD", "en");
    assertThat(Program.run(root, "check").err()).contains("a negative value does not flow");
  }

  @Test
  void aRestWithoutAWordIsNamedByTheAuthor() {
    Program.write(root.resolve("templates/messages/it.yaml"), "numbers:\n  about: [circa]\n");
    write("site.yaml", "title: Trade\nlanguages: [it]\n");
    page("type: flow\nhub: China\nseries: t.*.export@2024", "it");
    assertThat(Program.run(root, "check").err())
        .contains("these are more than 20 members, and nothing says what the rest is called");
    page(
        "type: flow\nhub: China\nseries:\n  - t.*.export@2024\n"
            + "  - {name: Altri, values: \"others(400e9USD, t.*.export@2024)\"}",
        "it");
    assertThat(Program.run(root, "check").err()).doesNotContain("chart-data");
  }

  private void build(String block, String... languages) {
    write("site.yaml", "title: Trade\nlanguages: [" + String.join(", ", languages) + "]\n");
    for (String language : languages) {
      page(block, language);
    }
    assertThat(Program.run(root, "build").err()).isEmpty();
  }

  private void page(String block, String language) {
    write(
        language + "/index.md",
        "---\ntitle: T\n---\n\n```chart\nid: fig-a\ntitle: T\n" + block + "\n```\n");
  }

  private Element chart(String language) {
    String html = Program.read(root.resolve("site/" + language + "/index.html"));
    String plain = Pattern.compile("\u00a0|&nbsp;").matcher(html).replaceAll(" ");
    Element chart = Jsoup.parse(plain).selectFirst("figure.chart");
    assertThat(chart).isNotNull();
    return chart;
  }

  private void write(String path, String text) {
    Program.write(root.resolve("content").resolve(path), text);
  }
}
