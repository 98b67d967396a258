package caravan;

import static org.assertj.core.api.Assertions.assertThat;

import caravan.app.pipeline.Summary;
import caravan.testing.Reports;
import caravan.text.diagnostic.Checked;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Citations, source lists and the ways between them, on the pages of a small report. */
class CitationsPageTest {
  private static final String SOURCES =
      """
      references:
        - {id: a, type: webpage, title: A source, container-title: Site, issued: 2025-02, URL: "https://example.org/"}
        - {id: b, type: webpage, title: Another source, container-title: Site, issued: 2025-03, URL: "https://example.org/b", note: {en: Read in a copy}}
        - {id: c, type: article-newspaper, title: 中国, author: {family: 王, given: 芳}, container-title: 日报, issued: 2024, language: zh}
      """;

  private static final String PAGE =
      """
      ---
      title: Page
      lastmod: 2026-01-31
      ---

      Trade came to [3 billion dollars](=t.KAZ@2025) [see @a, p. 3, at the end; @b].
      @c says so, and Wang again [-@c, §2]. Once more [@a].

      ```chart
      id: fig-x
      type: line
      title: A chart
      note: After @b.
      series: t.KAZ@2023..2025
      ```
      """;

  @TempDir private Path root;

  private Document build(Map<String, String> files, String page) throws IOException {
    Reports.write(root, files);
    Checked<Summary> built = Reports.build(root, 2);
    assertThat(built.diagnostics()).isEmpty();
    return Jsoup.parse(Files.readString(root.resolve("site").resolve(page)));
  }

  @Test
  void citationsAreWrittenAndLinked() throws IOException {
    Document page = build(Map.of("sources.yaml", SOURCES, "en/x.md", PAGE), "en/x.html");

    assertThat(page.select(".prose > p .citation").eachText())
        .containsExactly(
            "(see Site 2025a, 3, at the end; Site 2025b)",
            "王芳 (2024)",
            "(2024, sec. 2)",
            "(Site 2025a)");
    for (Element link : page.select(".citation a, .source-uses a, .sources li > a")) {
      if (link.attr("href").startsWith("#")) {
        assertThat(page.getElementById(link.attr("href").substring(1)))
            .as(link.attr("href"))
            .isNotNull();
      }
    }
    Element first = page.getElementById("source-a");
    assertThat(first.select(".source-use").eachText())
        .containsExactly("In the text: a, b", "Behind numbers: 1", "In: Figure 1");
    assertThat(first.select(".source-use a").first().attr("aria-label"))
        .isEqualTo("Back to citation a");
    assertThat(page.getElementById("source-b").text()).contains("Read in a copy.");
    assertThat(page.getElementById("source-c").select("cite").attr("lang")).isEqualTo("zh");
    assertThat(page.select("figure .citation").text()).isEqualTo("Site (2025b)");
    assertThat(page.select(".chart-source").text()).isEqualTo("Source: Site 2025a");
  }

  @Test
  void allSourcesHaveAPage() throws IOException {
    Document page = build(Map.of("sources.yaml", SOURCES, "en/x.md", PAGE), "en/sources.html");

    assertThat(page.select("main li").eachAttr("id"))
        .containsExactly("source-a", "source-b", "source-c");
    assertThat(page.select("#source-a .source-use").eachText())
        .containsExactly("On the pages: Page", "In the data: Trade");
    assertThat(page.select("#source-a .source-use a").eachAttr("href"))
        .containsExactly("x.html#source-a", "data/t.html#source-a");
    assertThat(page.select("footer a[href=sources.html]")).hasSize(1);
  }

  @Test
  void aPageCanBeCited() throws IOException {
    build(
        Map.of(
            "site.yaml",
            "title: Report {of} trade\nlanguages: [en]\nbase-url: https://example.org/r\npublisher: {name: A & B}\n",
            "en/x.md",
            PAGE,
            "sources.yaml",
            SOURCES),
        "en/x.html");

    assertThat(Files.readString(root.resolve("site/en/x.bib")))
        .isEqualTo(
            """
            @online{en-x,
              author = {{A \\& B}},
              title = {{Page}},
              booktitle = {{Report (of) trade}},
              date = {2026-01-31},
              year = {2026},
              url = {https://example.org/r/en/x.html},
              langid = {{en}}
            }
            """);
    assertThat(Files.readString(root.resolve("site/en/x.ris")))
        .startsWith("TY  - ELEC\r\nAU  - A & B,\r\nTI  - Page\r\n")
        .endsWith("LA  - en\r\nER  - \r\n");
  }

  @Test
  void aReportMayBringItsOwnStyle() throws IOException {
    Files.createDirectories(root.resolve("templates/citation"));
    String csl = Files.readString(Path.of("src/main/resources/caravan/report/citation/apa.csl"));
    Files.writeString(
        root.resolve("templates/citation/ours.csl"),
        csl.replace(
            "<layout prefix=\"(\" suffix=\")\" delimiter=\"; \">",
            "<layout prefix=\"⟨\" suffix=\"⟩\" delimiter=\" + \">"));
    Document page =
        build(
            Map.of(
                "site.yaml",
                "title: Report\nlanguages: [en]\ncitation-style: {en: ours}\n",
                "en/x.md",
                PAGE,
                "sources.yaml",
                SOURCES),
            "en/x.html");

    assertThat(page.select(".prose > p .citation").first().text())
        .isEqualTo("⟨see Site, 2025a, p. 3, at the end + Site, 2025b⟩");
  }
}
