package caravan;

import static org.assertj.core.api.Assertions.assertThat;

import caravan.testing.Reports;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sections that list their pages: a bulletin of each month, and a long one of days. */
class PageListTest {
  private static final List<String> MONTHS = List.of("january", "february", "march");

  @TempDir private static Path root;

  @BeforeAll
  static void build() throws IOException {
    Map<String, String> files = new TreeMap<>();
    files.put(
        "site.yaml",
        "title: {en: Test, ru: Проверка}\nlanguages: [en, ru]\nbase-url: https://example.org/\n");
    files.put("codelists.yaml", "partner:\n  KAZ:\n  KGZ:\n");
    files.put(
        "data/t.yaml",
        Reports.BASE
            .get("data/t.yaml")
            .replace("title: Trade", "title: {en: Trade, ru: Торговля}"));
    for (String language : List.of("en", "ru")) {
      page(files, language + "/index", "title: Start");
      page(files, language + "/bulletin/index", "title: Bulletin\nlist: by-date");
      for (int i = 0; i < MONTHS.size(); i++) {
        String name = MONTHS.get(i);
        String date = String.format(Locale.ROOT, "2026-0%d-14", i + 2);
        page(files, language + "/bulletin/" + name, "title: In " + name + "\ndate: " + date);
      }
      page(files, language + "/bulletin/about", "title: About it\nweight: -5");
      page(files, language + "/countries/index", "title: Countries\nlist: by-title");
      page(files, language + "/countries/a", "title: Trade with Zambia\nlinkTitle: Замбия 10");
      page(
          files,
          language + "/countries/b",
          "title: Trade with Egypt\nlinkTitle: Замбия 9\ndescription: A text");
      page(files, language + "/countries/c", "title: Æthiopia");
    }
    page(files, "en/days/index", "title: Days\nlist: by-date");
    page(files, "ru/days/index", "title: Days\nlist: by-order");
    for (int i = 0; i < 60; i++) {
      String name = String.format(Locale.ROOT, "/days/d%02d", (i * 7) % 60);
      String head =
          String.format(
              Locale.ROOT, "title: Day %d\ndate: 2026-%02d-%02d", i, i / 28 + 1, i % 28 + 1);
      page(files, "en" + name, head);
      page(files, "ru" + name, head);
    }
    Reports.write(root, files);
    assertThat(Reports.build(root, 2).diagnostics()).isEmpty();
  }

  private static void page(Map<String, String> files, String name, String head) {
    files.put(name + ".md", "---\n" + head + "\n---\n\nText of [@a], [](=t.KAZ@2025).\n");
  }

  private static Document page(String name) {
    return Jsoup.parse(Program.read(root.resolve("site/" + name + ".html")));
  }

  private static List<String> list(String page) {
    return page(page).select("nav.page-list li").eachText();
  }

  @Test
  void byDateTheNewestIsTheFirstWithItsDate() {
    assertThat(list("en/bulletin/index"))
        .containsExactly(
            "In march 14 April 2026",
            "In february 14 March 2026",
            "In january 14 February 2026",
            "About it");
    assertThat(list("ru/bulletin/index")).contains("In march 14 апреля 2026 г.");
    assertThat(page("en/bulletin/march").select("nav.page-list")).isEmpty();
  }

  /** Who reads on comes from January to February; the navigation is a list. */
  @Test
  void pagesAreReadFromTheOldestOn() {
    Document february = page("en/bulletin/february");

    assertThat(february.select("nav.neighbours a").eachAttr("href"))
        .containsExactly("january.html", "march.html");
    assertThat(february.select("nav.sidebar ul ul a").eachText())
        .containsExactly("In march", "In february", "In january", "About it");
    assertThat(page("en/bulletin/about").select("nav.neighbours a").eachAttr("href"))
        .containsExactly("index.html", "january.html");
  }

  /** Letters of the language come first; numbers count as such. */
  @Test
  void byTitleTheLanguageOrdersThem() {
    assertThat(list("en/countries/index"))
        .containsExactly("Æthiopia", "Замбия 9 A text", "Замбия 10 Trade with Zambia");
    assertThat(list("ru/countries/index"))
        .containsExactly("Замбия 9 A text", "Замбия 10 Trade with Zambia", "Æthiopia");
    assertThat(page("ru/countries/a").select("nav.neighbours a.next").attr("href"))
        .isEqualTo("c.html");
  }

  @Test
  void aLongListLeadsToAllInTheSameOrder() {
    List<String> items = list("en/days/index");

    assertThat(items).hasSize(50).startsWith("Day 59 4 March 2026", "Day 58 3 March 2026");
    assertThat(page("en/days/index").select("nav.page-list > p a").first().attr("href"))
        .isEqualTo("contents.html");
    assertThat(page("en/days/contents").select("ul.contents li").eachText())
        .hasSize(60)
        .startsWith("Day 59 4 March 2026")
        .endsWith("Day 0 1 January 2026");
    assertThat(page("ru/days/contents").select("ul.contents li").eachText())
        .startsWith("Day 0", "Day 43");
  }

  /** What a list by date is for: to be told of the next page. */
  @Test
  void aSectionByDateHasAFeed() {
    Document feed = Jsoup.parse(Program.read(root.resolve("site/en/bulletin/feed.xml")));

    assertThat(feed.select("feed > title").text()).isEqualTo("Bulletin");
    assertThat(feed.select("entry > title").eachText())
        .containsExactly("In march", "In february", "In january");
    assertThat(feed.select("feed > link[rel=self]").attr("href"))
        .isEqualTo("https://example.org/en/bulletin/feed.xml");
    assertThat(feed.select("feed > link[rel=alternate]").attr("href"))
        .isEqualTo("https://example.org/en/bulletin/index.html");
    assertThat(root.resolve("site/ru/bulletin/feed.xml")).exists();
    assertThat(root.resolve("site/ru/days/feed.xml")).doesNotExist();
    assertThat(root.resolve("site/en/countries/feed.xml")).doesNotExist();
  }

  @Test
  void pagesOfTheSectionNameItsFeedAheadOfThatOfTheLanguage() {
    String feeds = "link[type=application/atom+xml]";

    for (String page : List.of("index", "march", "about")) {
      assertThat(page("en/bulletin/" + page).select(feeds).eachAttr("href"))
          .containsExactly("feed.xml", "../feed.xml");
    }
    assertThat(page("en/days/contents").select(feeds).eachAttr("href"))
        .containsExactly("feed.xml", "../feed.xml");
    assertThat(page("en/index").select(feeds).eachAttr("href")).containsExactly("feed.xml");
    assertThat(page("en/bulletin/index").select("nav.page-list a[href=feed.xml]").eachText())
        .containsExactly("Subscribe to these pages (feed)");
  }

  /** A language that is a bulletin as a whole: its first page lists the others. */
  @Test
  void theFirstPageCanListPages(@TempDir Path other) throws IOException {
    Map<String, String> files = new TreeMap<>();
    files.put("site.yaml", "title: Test\nlanguages: [en]\nbase-url: https://example.org/\n");
    page(files, "en/index", "title: Start\nlist: by-date");
    page(files, "en/zebra", "title: First\ndate: 2026-01-01");
    page(files, "en/ape", "title: Second\nlastmod: 2026-02-01");
    Reports.write(other, files);
    Reports.build(other, 2);

    Document start = Jsoup.parse(Program.read(other.resolve("site/en/index.html")));

    assertThat(start.select("nav.page-list li").eachText())
        .containsExactly("Second 1 February 2026", "First 1 January 2026");
    assertThat(start.select("nav.sidebar a").eachText())
        .containsExactly("Start", "Second", "First", "Data");
    assertThat(start.select("nav.page-list a[href=feed.xml]")).hasSize(1);
  }
}
