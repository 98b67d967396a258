package caravan.site.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The default look, on a page that has everything. Also leaves it in target/sample to look at. */
class SamplePageTest {
  private static final Path OUT = Path.of("target/sample");
  private static String html;
  private static Document page;

  @BeforeAll
  static void render() throws IOException {
    Templates templates = new Templates(new Theme(null));
    html = templates.page(Samples.page(templates.chart(Samples.site(), Samples.chart())));
    page = Jsoup.parse(html);
    write("en/index.html", html.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    for (ThemeFile file : new Theme(null).assets()) {
      write("assets/" + file.path(), file.bytes().read());
    }
  }

  private static void write(String path, byte[] bytes) throws IOException {
    Path file = OUT.resolve(path);
    Files.createDirectories(file.getParent());
    Files.write(file, bytes);
  }

  @Test
  void isWellFormed() {
    Parser parser = Parser.htmlParser().setTrackErrors(20);
    Jsoup.parse(html, "", parser);
    assertThat(parser.getErrors()).isEmpty();
    assertThat(html).startsWith("<!DOCTYPE html>\n<html lang=\"en\">");
  }

  @Test
  void hasOneOfEachLandmarkAndHeadingsInOrder() {
    assertThat(page.select("main")).hasSize(1);
    assertThat(page.select("body > header, body > footer")).hasSize(2);
    assertThat(page.select("h1").eachText())
        .containsExactly("Trade passed US$100 billion for the first time");
    assertThat(page.select("main h2, main h3").eachText())
        .containsExactly(
            "On this page",
            "How fast trade grew",
            "By country",
            "Where sources differ",
            "Figures on this page",
            "Sources",
            "State of this page");
    assertThat(page.select(".skip").attr("href")).isEqualTo("#" + page.select("main").attr("id"));
  }

  @Test
  void everyIdIsUniqueAndEveryFragmentHasItsTarget() {
    List<String> ids = page.select("[id]").eachAttr("id");
    assertThat(ids).doesNotHaveDuplicates();
    for (Element link : page.select("a[href^=#]")) {
      assertThat(ids).contains(link.attr("href").substring(1));
    }
    for (Element labelled : page.select("[aria-labelledby]")) {
      assertThat(ids).contains(labelled.attr("aria-labelledby"));
    }
  }

  @Test
  void showsWhereEveryFigureComesFrom() {
    assertThat(page.select(".notes li")).hasSize(5);
    Element note = page.expectFirst("#n3");
    assertThat(note.text())
        .contains("104 percent", "provisional", "46.4 (2019, CGTN 2025) → 94.7")
        .contains("growth(trade.CA5.total,2019,2024)");
    assertThat(note.select("a").attr("href")).isEqualTo("#f3");
    assertThat(page.select("#n2 .status")).isEmpty();
  }

  @Test
  void chartHasBothSizesItsDataAndItsSources() {
    Element chart = page.expectFirst("figure#fig-total");
    assertThat(chart.select(".chart-wide > svg, .chart-narrow > svg")).hasSize(2);
    assertThat(chart.select("details .chart-description").text())
        .startsWith("A line chart from 2019 to 2025.");
    assertThat(chart.select("figcaption").text())
        .isEqualTo(
            "Figure 1 Trade more than doubled in six years China–Central Asia goods trade, US$ billion");
    assertThat(chart.select("details th[scope=row]").eachText())
        .containsExactly("2019", "2020", "2022", "2024", "2025");
    assertThat(chart.select("details td").eachText())
        .containsExactly("46.4", "–no data", "69.8", "94.7p", "106.3");
    assertThat(chart.select(".key").text())
        .isEqualTo("p: provisional, may still be revised –: no data");
    assertThat(chart.select(".chart-source").text()).isEqualTo("Sources: CGTN 2025; MOFCOM 2026");
  }

  @Test
  void navigationMarksTheCurrentPageAndLanguage() {
    assertThat(page.select(".sidebar [aria-current=page]").text()).isEqualTo("Overview");
    assertThat(page.select(".menu [aria-current=page]").text()).isEqualTo("Overview");
    assertThat(page.select(".languages a[lang=ru]").attr("href")).isEqualTo("../ru/index.html");
    assertThat(page.select(".neighbours a")).hasSize(1);
  }

  @Test
  void loadsNothingFromElsewhereAndRunsNothingInline() {
    // Scripts come from files of the look only; those without a source are data.
    assertThat(page.select("style, iframe, [style], [onclick]")).isEmpty();
    assertThat(page.select("script:not([src]):not([type=application/ld+json])")).isEmpty();
    assertThat(page.select("script[src]").eachAttr("src"))
        .allMatch(src -> src.startsWith("../assets/"));
    assertThat(page.select("link[rel=stylesheet], link[rel=icon], img").eachAttr("href"))
        .isNotEmpty()
        .allMatch(href -> href.startsWith("../assets/"));
  }
}
