package caravan;

import static org.assertj.core.api.Assertions.assertThat;

import caravan.chart.type.ChartTypes;
import java.nio.file.Path;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What authors get for a {@code chart} block: the picture, the words and the table. */
class ChartBlocksTest {
  @TempDir Path root;

  @BeforeEach
  void write() {
    write("site.yaml", "title: Trade\nlanguages: [en, zh, ru]\n");
    write("sources.yaml", "references:\n  - {id: a, type: dataset, title: A}\n");
    write(
        "codelists.yaml",
        """
        partner:
          KAZ: {en: Kazakhstan, zh: 哈萨克斯坦, ru: Казахстан}
          KGZ: {en: Kyrgyzstan, zh: 吉尔吉斯斯坦, ru: Кыргызстан}
          TJK: {en: Tajikistan, zh: 塔吉克斯坦, ru: Таджикистан}
        reporter:
          CHN: {en: China, zh: 中国, ru: Китай}
        flow:
          export: {en: Exports, zh: 出口, ru: Экспорт}
          import: {en: Imports, zh: 进口, ru: Импорт}
        """);
    write(
        "data/t.yaml",
        """
        title: Trade
        unit: USD
        multiplier: 1e9
        dimensions: [partner, flow]
        reporter: CHN
        source: a
        observations:
          KAZ:
            export: {2023: 20.0, 2024: {value: 30.0, status: B}, 2025: {value: 35.0, status: P}, 2026: {value: 40.0, status: F}}
            import: {2023: 25.0, 2024: 28.0, 2025: 30.0, 2026: {value: 31.0, status: F}}
          KGZ:
            export: {2023: 10.0, 2024: 15.0, 2025: 35.0}
            import: {2023: 2.0, 2024: 1.0, 2025: 1.5}
          TJK:
            export: {2024: 5.0, 2025: 30.0}
            import: {2025: 0.5}
        """);
  }

  @Test
  void sharesAreComputed() {
    Element chart = chart("type: share", "series: t.*.export@2024", "whole: 50e9USD");
    assertThat(table(chart))
        .containsExactly("Name percent", "Kazakhstan 60", "Kyrgyzstan 30", "Tajikistan 10");
    assertThat(tooltips(chart)).contains("Kazakhstan: 60 percent");
    assertThat(chart.select(".chart-description").text())
        .startsWith("Chart of shares. Kazakhstan: 60 percent.");
  }

  @Test
  void sharesOverTimeLackPeriodsThatLackAPart() {
    Element chart = chart("type: share", "series: t.*.export@2023..2025");
    assertThat(table(chart))
        .containsExactly(
            "Period Kazakhstan Kyrgyzstan Tajikistan",
            "2023 –no data –no data –no data",
            "2024 60 30 10",
            "2025 35.0p 35.0p 30.0p");
  }

  @Test
  void aBalanceTellsTheDifference() {
    Element chart = chart("type: balance", "series: [t.KAZ.export, t.KAZ.import]");
    assertThat(table(chart).get(0)).isEqualTo("Period Exports Imports Balance");
    assertThat(table(chart).get(1)).isEqualTo("2023 20.0 25.0 −5.0");
    assertThat(tooltips(chart))
        .contains("Imports, 2023: US$25 billion", "Balance, 2025: US$5 billion (provisional)");
    assertThat(texts(chart)).contains("+9.0", "25").doesNotContain("−25");
    assertThat(chart.select(".chart-description").text())
        .contains("Balance: −US$5 billion in 2023");
  }

  @Test
  void aSlopeIsOfMembersAtTwoPeriods() {
    Element chart = chart("type: slope", "series: [t.*.export@2023, t.*.export@2025]");
    assertThat(table(chart))
        .containsExactly(
            "Name 2023 2025",
            "Kazakhstan 20.0 35.0p",
            "Kyrgyzstan 10.0 35.0",
            "Tajikistan –no data 30.0");
    assertThat(texts(chart)).contains("2023", "2025", "Kyrgyzstan");
  }

  @Test
  void aSlopeTakesTheEndsOfALongerRange() {
    Element chart = chart("type: slope", "series: t.*.export@2023..2025");
    assertThat(table(chart).get(0)).isEqualTo("Name 2023 2025");
    assertThat(texts(chart)).contains("2023", "2025").doesNotContain("2024");
  }

  @Test
  void chosenMembersStandInTheOrderOfTheChoice() {
    Element chart = chart("type: column", "series: top(2, t.*.export@2025)");
    assertThat(table(chart))
        .containsExactly("Name US$ billion", "Kazakhstan 35.0p", "Kyrgyzstan 35.0");
    Element last = chart("type: column", "series: bottom(2, t.*.import@2025)");
    assertThat(table(last)).containsExactly("Name US$ billion", "Tajikistan 0.5", "Kyrgyzstan 1.5");
    Element lines = chart("type: line", "series: bottom(2, t.*.import@2024..2025)");
    assertThat(table(lines).get(0)).isEqualTo("Period Tajikistan Kyrgyzstan");
  }

  @Test
  void theRestOfAWholeIsAMember() {
    Element chart =
        chart(
            "type: bar",
            "series:",
            "  - top(1, t.*.export@2024)",
            "  - {name: Others, values: \"others(50e9USD, top(1, t.*.export@2024))\"}");
    assertThat(table(chart)).contains("Kazakhstan 30.0", "Others 20.0");
  }

  /** The rest of each side stands with the members of that side, under one name. */
  @Test
  void aFlowFoldsTheRest() {
    Element chart =
        chart(
            "type: flow",
            "series:",
            "  - only(t.*.import@2025, KAZ)",
            "  - {name: Others, values: \"others(40e9USD, only(t.*.import@2025, KAZ))\"}",
            "  - only(t.*.export@2025, KAZ)",
            "  - {name: Others, values: \"others(99e9USD, only(t.*.export@2025, KAZ))\"}");
    assertThat(table(chart))
        .containsExactly("Name Imports Exports", "Kazakhstan 30.0 35.0p", "Others 10.0 64.0p");
  }

  /** Nobody has to name it, and readers never see the expression. */
  @Test
  void theRestHasANameInEachLanguage() {
    String block =
        """
        ---
        title: T
        ---

        ```chart
        id: fig-a
        type: flow
        title: T
        series:
          - only(t.*.import@2025, KAZ)
          - others(40e9USD, only(t.*.import@2025, KAZ))
          - only(t.*.export@2025, KAZ)
          - others(99e9USD, only(t.*.export@2025, KAZ))
        ```

        ```chart
        id: fig-b
        type: line
        title: T
        series: ["only(t.*.import@2023..2025, KAZ)", "others(40e9USD, only(t.*.import@2023..2025, KAZ))"]
        ```
        """;
    for (String language : List.of("en", "zh", "ru")) {
      write(language + "/index.md", block);
    }
    assertThat(Program.run(root, "build").err()).isEmpty();

    assertThat(table(page("en").selectFirst("#fig-a"))).contains("Others 10.0 64.0p");
    assertThat(table(page("zh").selectFirst("#fig-a"))).contains("其他 100 640初");
    assertThat(table(page("ru").selectFirst("#fig-a"))).contains("Прочие 10,0 64,0п");
    assertThat(table(page("ru").selectFirst("#fig-b")).get(0)).endsWith("Казахстан Прочие");
  }

  @Test
  void flowsLeadThroughWhoReports() {
    Element chart = chart("type: flow", "series: [t.*.import@2024, t.*.export@2024]");
    assertThat(table(chart))
        .containsExactly(
            "Name Imports Exports",
            "Kazakhstan 28.0 30.0",
            "Kyrgyzstan 1.0 15.0",
            "Tajikistan –no data 5.0");
    assertThat(texts(chart)).contains("China", "Imports", "Exports", "50", "Tajikistan", "…");
    assertThat(tooltips(chart)).contains("Kazakhstan, Exports: US$30 billion");
    assertThat(chart.select(".chart-description").text())
        .startsWith(
            "Flow diagram around China. Imports: Kazakhstan US$28 billion, Kyrgyzstan US$1"
                + " billion, Tajikistan no data. Exports: US$50 billion in all; Kazakhstan");
  }

  @Test
  void theAuthorNamesTheMiddle() {
    Element chart = chart("type: flow", "hub: The Middle Kingdom", "series: t.*.export@2024");
    assertThat(texts(chart)).contains("The Middle Kingdom").doesNotContain("China");
    assertThat(table(chart).get(0)).isEqualTo("Name US$ billion");
  }

  @Test
  void mapsTellWhatIsMissingAndWhoseBoundariesTheyShow() {
    Element chart = chart("type: map", "series: t.*.export@2023", "note: A note.");
    assertThat(table(chart))
        .containsExactly(
            "Name US$ billion", "Kazakhstan 20.0", "Kyrgyzstan 10.0", "Tajikistan –no data");
    assertThat(texts(chart)).contains("Kazakhstan", "20", "Kyrgyzstan", "China", "no data");
    assertThat(tooltips(chart)).contains("Tajikistan: no data", "Kazakhstan: US$20 billion");
    assertThat(chart.select(".chart-note").text()).contains("A note. Boundaries: Natural Earth.");
    assertThat(chart.select(".chart-description").text())
        .startsWith("Map. Kazakhstan US$20 billion, Kyrgyzstan US$10 billion, Tajikistan no");
  }

  @Test
  void membersOfSeveralPeriodsAreNamedByThese() {
    Element chart = chart("type: bar", "series: [t.*.export@2024, t.*.export@2025]");
    assertThat(table(chart).get(0)).isEqualTo("Name 2024 2025");
  }

  @Test
  void seriesHaveTheNamesGivenToThem() {
    Element chart =
        chart(
            "type: line",
            "series:",
            "  - {name: \"China’s count\", values: t.KAZ.export}",
            "  - {name: Twice that, values: 2*t.KAZ.export}");
    assertThat(table(chart).get(0)).isEqualTo("Period China’s count Twice that");
    assertThat(tooltips(chart)).contains("China’s count, 2023: US$20 billion");
    Element one = chart("type: area", "series: {name: Own name, values: t.KAZ.export@..2025}");
    assertThat(texts(one)).contains("Own name");
  }

  @Test
  void howSureAValueIsShowsAndIsExplained() {
    Element chart = chart("type: line", "series: t.KAZ.export");
    assertThat(texts(chart)).contains("provisional", "forecast", "break in series");
    assertThat(tooltips(chart))
        .contains(
            "2024: US$30 billion (break in series)",
            "2025: US$35 billion (provisional)",
            "2026: US$40 billion (forecast)");
    assertThat(texts(chart("type: line", "series: t.KGZ.export")))
        .doesNotContain("provisional", "forecast", "break in series");
  }

  @Test
  void annotationsAreDrawnAndWrittenBeside() {
    Element chart =
        chart(
            "type: column",
            "series: t.KAZ.import",
            "annotate:",
            "  - {at: 2024, text: \"A *summit*\"}",
            "  - {from: 2024, to: 2025, text: Shut}",
            "  - {value: t.KAZ.export@2023, text: \"Target [20](=t.KAZ.export@2023)\"}");
    assertThat(texts(chart)).contains("A summit", "Shut", "Target 20");
    Element remarks = chart.selectFirst(".chart-remarks");
    assertThat(remarks).isNotNull();
    assertThat(remarks.text())
        .isEqualTo("In the chart: 2024: A summit; 2024–2025: Shut; Target 20");
    assertThat(remarks.select("a.fig").attr("href")).isEqualTo("#n1");
  }

  @Test
  void aHeatmapIsTheTableInColours() {
    Element chart = chart("type: heatmap", "series: t.*.export@2023..2025");
    assertThat(table(chart))
        .containsExactly(
            "Period Kazakhstan Kyrgyzstan Tajikistan",
            "2023 20.0 10.0 –no data",
            "2024 30.0 15.0 5.0",
            "2025 35.0p 35.0 30.0");
    assertThat(texts(chart)).contains("2023", "Tajikistan", "30", "no data", "provisional");
    assertThat(tooltips(chart)).contains("Kazakhstan, 2025: US$35 billion (provisional)");
    assertThat(chart.select(".chart-description").text())
        .startsWith(
            "Heatmap. Rows: 3, columns: 3. Highest: US$35 billion (Kazakhstan, 2025)."
                + " Lowest: US$5 billion (Tajikistan, 2024). Cells without data: 1."
                + " Kazakhstan: US$20 billion in 2023");
    Element members = chart("type: heatmap", "series: [t.*.export@2025, t.*.import@2025]");
    assertThat(table(members).get(0)).isEqualTo("Name Exports Imports");
  }

  @Test
  void aTreemapNamesTheLargestFirst() {
    Element chart = chart("type: treemap", "series: t.*.import@2025");
    assertThat(chart.select(".chart-description").text())
        .isEqualTo(
            "Treemap. Kazakhstan US$30 billion, Kyrgyzstan US$1.5 billion,"
                + " Tajikistan US$500 million.");
    assertThat(table(chart))
        .containsExactly("Name US$ billion", "Kazakhstan 30.0", "Kyrgyzstan 1.5", "Tajikistan 0.5");
    Element groups = chart("type: treemap", "series: [t.*.export@2025, t.*.import@2025]");
    assertThat(texts(groups)).contains("Exports", "Imports", "Kazakhstan");
    assertThat(tooltips(groups)).contains("Imports, Kyrgyzstan: US$1.5 billion");
    assertThat(groups.select(".chart-description").text()).contains("Imports: Kazakhstan");
  }

  @Test
  void everyTypeSpeaksThreeLanguages() {
    List<String> types =
        List.of(
            "type: line\nseries: t.KAZ.import@2023..2025",
            "type: area\nseries: t.*.import@2025..2025",
            "type: column\nseries: t.*.import@2025",
            "type: stacked\nseries: [t.*.import@2025, t.*.export@2025]",
            "type: bar\nseries: t.*.import@2025",
            "type: share\nseries: t.*.import@2025",
            "type: balance\nseries: [t.*.export@2025, t.*.import@2025]",
            "type: slope\nseries: t.KAZ.export@2024..2025",
            "type: dot\nseries: [t.*.export@2025, t.*.import@2025]",
            "type: multiples\nseries: t.*.export",
            "type: heatmap\nseries: t.*.export",
            "type: treemap\nseries: [t.*.export@2025, t.*.import@2025]",
            "type: flow\nseries: [t.*.import@2025, t.*.export@2025]",
            "type: map\nseries: t.*.export@2025");
    assertThat(types.stream().map(type -> type.substring(6, type.indexOf('\n'))))
        .as("every type once")
        .containsExactlyInAnyOrderElementsOf(ChartTypes.words());
    StringBuilder page = new StringBuilder("---\ntitle: T\n---\n");
    for (int i = 0; i < types.size(); i++) {
      page.append("\n```chart\nid: fig-").append(i).append("\ntitle: T\n").append(types.get(i));
      page.append("\n```\n");
    }
    for (String language : List.of("en", "zh", "ru")) {
      write(language + "/index.md", page.toString());
    }
    assertThat(Program.run(root, "build").err()).isEmpty();
    assertThat(descriptions("zh"))
        .containsExactly(
            "折线图。",
            "面积图。",
            "柱形图。",
            "堆积柱形图。",
            "条形图。",
            "占比图。",
            "差额图。",
            "斜率图。",
            "点图。",
            "多联小图。",
            "热力图。",
            "矩形树图。",
            "以中国为中心的流向图。",
            "地图。");
    assertThat(descriptions("ru"))
        .allSatisfy(text -> assertThat(text).matches("[А-Я][А-Яа-я;: ]+\\."));
    assertThat(page("zh").select("#fig-1 svg").first().text()).contains("亿美元", "哈萨克斯坦");
    assertThat(page("ru").select("#fig-1 svg").first().text()).contains("млрд", "Казахстан");
  }

  /** The first sentence of each description. */
  private List<String> descriptions(String language) {
    return page(language).select(".chart-description").eachText().stream()
        .map(text -> text.substring(0, text.indexOf(language.equals("zh") ? '。' : '.') + 1))
        .toList();
  }

  @Test
  void numbersInNamesAndAnnotationsAreHeldAgainstTheData() {
    write(
        "en/index.md",
        """
        ---
        title: T
        ---

        ```chart
        id: fig-a
        type: line
        title: T
        series: {name: "7 partners", values: t.KAZ.export}
        annotate: {at: 2024, text: "5 billion"}
        ```
        """);
    assertThat(Program.run(root, "check", "--coverage", "--format", "json").out())
        .contains("\"text\" : \"7\"", "\"text\" : \"5 billion\"");
  }

  private Element chart(String... lines) {
    write(
        "en/index.md",
        "---\ntitle: T\n---\n\n```chart\nid: fig-a\ntitle: T\n"
            + String.join("\n", lines)
            + "\n```\n");
    write("site.yaml", "title: Trade\nlanguages: [en]\n");
    assertThat(Program.run(root, "build").err()).isEmpty();
    Element chart = page("en").selectFirst("figure.chart");
    assertThat(chart).isNotNull();
    return chart;
  }

  private Document page(String language) {
    return Jsoup.parse(plain(Program.read(root.resolve("site/" + language + "/index.html"))));
  }

  private static String plain(String html) {
    return html.replace('\u00a0', ' ').replace("&nbsp;", " ");
  }

  private static List<String> table(Element chart) {
    return chart.select("table tr").eachText();
  }

  private static List<String> texts(Element chart) {
    return chart.select(".chart-wide text").stream().map(Element::ownText).toList();
  }

  private static List<String> tooltips(Element chart) {
    return chart.select(".chart-wide title").eachText();
  }

  private void write(String path, String text) {
    Program.write(root.resolve("content").resolve(path), text);
  }
}
