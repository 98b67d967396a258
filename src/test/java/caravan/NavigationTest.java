package caravan;

import static org.assertj.core.api.Assertions.assertThat;

import caravan.testing.Reports;
import caravan.text.diagnostic.Checked;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The ways between pages of a report with sections, of which two are long. */
class NavigationTest {
  private static final int COUNT = 450;

  @TempDir private static Path root;

  @BeforeAll
  static void build() throws IOException {
    Map<String, String> files = new TreeMap<>();
    files.put("site.yaml", "title: Test\nlanguages: [en]\nbase-url: https://example.org/\n");
    page(files, "index", "Start", -1);
    page(files, "about", "About", 0);
    page(files, "short/index", "Short section", 0);
    page(files, "short/a", "First", 0);
    page(files, "short/b", "Second", 0);
    page(files, "short/long/index", "Long section", 0);
    for (int i = 0; i < COUNT; i++) {
      page(files, "short/long/p%03d".formatted(i), "Page %03d".formatted(i), 0);
    }
    Reports.write(root, files);
    Checked<?> built = Reports.build(root, 2);
    assertThat(built.diagnostics()).noneMatch(one -> one.isError());
  }

  private static void page(Map<String, String> files, String name, String title, int weight) {
    files.put(
        "en/" + name + ".md",
        "---\ntitle: " + title + "\nweight: " + weight + "\n---\n\nTrade of [@a].\n");
  }

  private static Document page(String name) {
    return Jsoup.parse(Program.read(root.resolve("site/en/" + name + ".html")));
  }

  /** The sidebar as text, one entry a line, indented by depth; the current one in brackets. */
  private static String sidebar(Document page) {
    StringBuilder out = new StringBuilder();
    list(page.selectFirst("nav.sidebar > ul"), "", out);
    return out.toString();
  }

  private static void list(Element list, String indent, StringBuilder out) {
    for (Element item : list.children()) {
      Element link = item.child(0);
      boolean here = link.attr("aria-current").equals("page");
      out.append(indent).append(here ? "[" + link.text() + "]" : link.text()).append('\n');
      if (item.childrenSize() > 1) {
        list(item.child(1), indent + "  ", out);
      }
    }
  }

  @Test
  void theFirstPageShowsTheSections() {
    assertThat(sidebar(page("index"))).isEqualTo("[Start]\nAbout\nShort section\nData\n");
  }

  @Test
  void aPageShowsItsSection() {
    String open = "Start\nAbout\nShort section\n  %s\n  Second\n  Long section\nData\n";

    assertThat(sidebar(page("short/a"))).isEqualTo(open.formatted("[First]"));
    assertThat(sidebar(page("short/index")))
        .isEqualTo(open.formatted("First").replace("Short section", "[Short section]"));
  }

  @Test
  void ofALongSectionItShowsTheNeighboursAndTheListOfAll() {
    assertThat(sidebar(page("short/long/p200")))
        .isEqualTo(
            """
            Start
            About
            Short section
              First
              Second
              Long section
                Page 197
                Page 198
                Page 199
                [Page 200]
                Page 201
                Page 202
                Page 203
                All pages
            Data
            """);
    assertThat(sidebar(page("short/long/p000"))).contains("[Page 000]\n    Page 001\n");
    assertThat(sidebar(page("short/long/p449"))).contains("Page 448\n    [Page 449]\n    All");
    Element all = page("short/long/p200").select("nav.sidebar a:contains(All pages)").first();
    assertThat(all.attr("href")).isEqualTo("contents.2.html");
  }

  @Test
  void theListHasAllInParts() {
    Document first = page("short/long/contents");
    Document last = page("short/long/contents.3");

    assertThat(first.title()).contains("Long section: All pages");
    assertThat(first.select("ul.contents a")).hasSize(200);
    assertThat(last.select("ul.contents a")).hasSize(50);
    assertThat(last.select("ul.contents a").last().attr("href")).isEqualTo("p449.html");
    assertThat(first.select("nav.dataset-parts li a").eachText())
        .containsExactly(
            "1. Page 000 – Page 199", "2. Page 200 – Page 399", "3. Page 400 – Page 449");
    assertThat(last.select("a[rel=prev]").attr("href")).isEqualTo("contents.2.html");
    assertThat(last.select("a[rel=next]")).isEmpty();
    assertThat(sidebar(first)).contains("[All pages]");
    assertThat(first.select("nav.trail a").eachText())
        .containsExactly("Start", "Short section", "Long section");
  }

  /** The only section of a language without a page of its own is its first page, once. */
  @Test
  void theWayToAListNamesNoPageTwice(@TempDir Path other) throws IOException {
    Map<String, String> files = new TreeMap<>();
    page(files, "all/index", "The section", 0);
    for (int i = 0; i < 51; i++) {
      page(files, "all/p" + i, "Page " + i, 0);
    }
    Reports.write(other, files);
    Reports.build(other, 2);

    Document list = Jsoup.parse(Program.read(other.resolve("site/en/all/contents.html")));

    assertThat(list.select("nav.trail a").eachText()).containsExactly("The section");
  }

  @Test
  void trailAndNeighboursFollowTheSections() {
    Document page = page("short/long/p000");

    assertThat(page.select("nav.trail a").eachText())
        .containsExactly("Start", "Short section", "Long section");
    assertThat(page.select("nav.neighbours a").eachAttr("href"))
        .containsExactly("index.html", "p001.html");
    assertThat(page("short/long/index").select("nav.neighbours a").eachAttr("href"))
        .containsExactly("../b.html", "p000.html");
  }

  @Test
  void theListsAreOnTheMapOfTheSite() {
    String map = Program.read(root.resolve("site/sitemap.xml"));

    assertThat(map).contains("/en/short/long/contents.html<", "/en/short/long/contents.3.html<");
  }

  @Test
  void aPageInTheWayOfAListIsTold(@TempDir Path other) throws IOException {
    Map<String, String> files = new TreeMap<>();
    for (int i = 0; i < 51; i++) {
      page(files, "p" + i, "Page " + i, 0);
    }
    page(files, "contents", "My contents", 0);
    Reports.write(other, files);

    assertThat(Reports.check(other).diagnostics())
        .filteredOn(one -> one.isError())
        .extracting(one -> one.message())
        .isEqualTo(List.of("this makes en/contents.html, as a list of pages does"));
  }

  /** A page without a chart shows the picture of its section. */
  @Test
  void cardsAreThoseOfSections() {
    assertThat(page("about").select("meta[property=og:image]").attr("content"))
        .isEqualTo("https://example.org/en/index.card.png");
    assertThat(page("short/long/p001").select("meta[property=og:image]").attr("content"))
        .isEqualTo("https://example.org/en/short/long/index.card.png");
    assertThat(root.resolve("site/en/short/long/index.card.png")).exists();
    assertThat(root.resolve("site/en/about.card.png")).doesNotExist();
  }
}
