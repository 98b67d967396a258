package caravan.browser;

import static caravan.browser.PrintedPage.letters;
import static org.assertj.core.api.Assertions.assertThat;

import caravan.testing.BuiltSites;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Prints pages of the shipped report from a browser that is set to dark, and reads the paper. */
@Tag("browser")
class PrintBrowserTest {
  private static final String HEADINGS = ".prose h2, .prose h3, .apparatus h2, .about h2";

  private static Chromium chromium;
  private static BrowserContext context;
  private static Path site;

  @BeforeAll
  static void open() {
    site = BuiltSites.of(".");
    chromium = Chromium.launch();
    context =
        chromium
            .browser()
            .newContext(new Browser.NewContextOptions().setColorScheme(ColorScheme.DARK));
  }

  @AfterAll
  static void close() {
    chromium.close();
  }

  /** A page of the site, with what a reader of paper sees beside its text. */
  private record Printed(String name, Document html, PrintedPage paper, String head) {
    static Printed of(Path file, String format) throws IOException {
      try (Page page = context.newPage()) {
        page.navigate(file.toUri().toString());
        Document html = Jsoup.parse(Files.readString(file));
        html.select(".fig[data-n]").forEach(figure -> figure.appendText(figure.attr("data-n")));
        html.select(".visually-hidden, .permalink, .pad, svg, details, a[download]").remove();
        String head = html.select(".masthead-title").text();
        return new Printed(
            site.relativize(file).toString(), html, PrintedPage.of(page, format), head);
      }
    }

    String all() {
      return paper.letters(head, 0);
    }
  }

  private static List<Path> pages(String folder) {
    return BuiltSites.files(site.resolve(folder), ".html").stream()
        .filter(file -> !file.toString().contains("data/") || file.endsWith("trade.html"))
        .toList();
  }

  @ParameterizedTest
  @CsvSource({"en,A4,595,842", "en,Letter,612,792", "zh,A4,595,842", "ru,A4,595,842"})
  void everyPagePrintsWell(String language, String format, int width, int height)
      throws IOException {
    List<String> wrong = new ArrayList<>();
    for (Path file : pages(language)) {
      Printed page = Printed.of(file, format);
      assertThat(page.paper().width()).isBetween(width - 1f, width + 1f);
      assertThat(page.paper().height()).isBetween(height - 1f, height + 1f);
      List<String> found = new ArrayList<>();
      background(page, found);
      margins(page, found);
      texts(page, found);
      together(page, found);
      headings(page, found);
      found.forEach(one -> wrong.add(page.name() + ": " + one));
    }
    assertThat(wrong).isEmpty();
  }

  private static void background(Printed page, List<String> found) {
    int corner = page.paper().first().getRGB(1, 1) & 0xffffff;
    if (corner != 0xffffff) {
      found.add("the paper is coloured");
    }
  }

  /** The report's title and the number of the sheet; nothing to click. */
  private static void margins(Printed page, List<String> found) {
    int count = page.paper().sheets().size();
    for (int sheet = 0; sheet < count; sheet++) {
      String text = page.paper().sheets().get(sheet);
      if (!text.contains((sheet + 1) + " / " + count)) {
        found.add("sheet " + (sheet + 1) + " has no number");
      }
      if (sheet > 0 && !letters(text).contains(letters(page.head()))) {
        found.add("sheet " + (sheet + 1) + " has no head");
      }
    }
    String all = page.all();
    for (Element link : page.html().select(".skip, .toc, .neighbours, .trail, .chart-links")) {
      if (letters(link.text()).length() > 15 && all.contains(letters(link.text()))) {
        found.add("on paper, but of use on a screen only: " + link.text());
      }
    }
  }

  /** Prose, the notes of figures, sources, and the state of the page are there in full. */
  private static void texts(Printed page, List<String> found) {
    String all = page.all();
    String parts =
        "h1, .prose > p:not(:has(a[href^=http])), .prose li:not(:has(a[href^=http])), .prose td,"
            + " .notes li .note-explanation, .about .address dd, .about dd:not(.cite)";
    for (Element part : page.html().select(parts)) {
      if (!has(all, letters(part.text()))) {
        found.add("not on paper: " + part.text());
      }
    }
    for (Element link : page.html().select(".prose p a[href^=http], .prose li a[href^=http]")) {
      if (!all.contains(letters(link.text()) + letters(link.attr("href")))) {
        found.add("without its address: " + link.text());
      }
    }
    for (Element source : page.html().select(".sources li a[href^=http]")) {
      // Browsers and reference styles write an address as people read it.
      String address = URLDecoder.decode(source.attr("href"), StandardCharsets.UTF_8);
      if (!all.contains(letters(address)) && !all.contains(letters(source.attr("href")))) {
        found.add("source without its address: " + source.attr("href"));
      }
    }
  }

  /** In one piece, or in two where a sheet ends between them: tables are drawn behind its text. */
  private static boolean has(String all, String text) {
    int start = 0;
    int end = text.length();
    while (start < end) {
      int middle = (start + end + 1) / 2;
      if (all.contains(text.substring(0, middle))) {
        start = middle;
      } else {
        end = middle - 1;
      }
    }
    return all.contains(text.substring(start));
  }

  /** A chart stands on one sheet with its title and sources; a row of a table on one. */
  private static void together(Printed page, List<String> found) {
    PrintedPage paper = page.paper();
    for (Element chart : page.html().select("figure.chart")) {
      Element title = chart.selectFirst(".chart-title");
      Element last = chart.select(".chart-source").last();
      if (title != null && last != null) {
        int from = paper.sheetWith(letters(title.text()));
        if (from < 0 || !letters(paper.sheets().get(from)).contains(letters(last.text()))) {
          found.add("torn apart: " + title.text());
        }
      }
    }
    for (Element row : page.html().select("main tr")) {
      if (paper.sheetWith(letters(row.text())) < 0) {
        found.add("row torn apart: " + row.text());
      }
    }
    for (Element table : page.html().select("main table:has(thead)")) {
      List<Element> rows = table.select("tbody tr");
      if (!rows.isEmpty()) {
        int from = paper.sheetWith(letters(rows.get(0).text()));
        int to = paper.sheetWith(letters(rows.get(rows.size() - 1).text()));
        String head = letters(table.select("thead tr").last().text());
        for (int sheet = from; sheet >= 0 && sheet <= to; sheet++) {
          if (!letters(paper.sheets().get(sheet)).contains(head)) {
            found.add("no head on sheet " + (sheet + 1) + " of the table of " + rows.get(0).text());
          }
        }
      }
    }
  }

  /** A heading is not the last on its sheet. */
  private static void headings(Printed page, List<String> found) {
    int count = page.paper().sheets().size();
    for (int sheet = 0; sheet + 1 < count; sheet++) {
      String body = page.paper().body(sheet, page.head());
      for (Element heading : page.html().select(HEADINGS)) {
        if (body.endsWith(letters(heading.text()))) {
          found.add("left alone: " + heading.text());
        }
      }
    }
  }

  /** The date and address of the page, so that paper can be traced. */
  @Test
  void paperSaysWhereItComesFrom() throws IOException {
    Printed page = Printed.of(site.resolve("en/kazakhstan.html"), "A4");

    assertThat(String.join("\n", page.paper().sheets()))
        .contains("Address", "/en/kazakhstan.html", "Edition", "Published")
        .doesNotContain("What has changed", "Edit this page", "BibTeX");
  }
}
