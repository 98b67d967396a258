package caravan.site.publish;

import caravan.report.page.Contents;
import caravan.report.page.FrontMatter;
import caravan.report.page.ListOrder;
import caravan.report.page.Page;
import caravan.report.page.SiteConfig;
import caravan.report.resolved.ResolvedPage;
import caravan.report.resolved.ResolvedSite;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Pages that say when they changed, the last one first, as an Atom feed (RFC 4287): those of a
 * language, and those of each section that lists its pages by date. The id of an entry is made from
 * the name of the page's file, so it stays the same when the page gets another {@code slug}.
 *
 * @param folder of the section below the folder of the language: {@code bulletin/}, empty for all
 *     pages
 * @param home the page that shows what the feed has
 * @param entries the pages, the last changed first; at least one
 */
public record AtomFeed(
    String language, String folder, ResolvedPage home, List<ResolvedPage> entries) {
  public AtomFeed {
    entries = List.copyOf(entries);
    if (entries.isEmpty()) {
      throw new IllegalArgumentException("a feed has entries");
    }
  }

  /**
   * The feeds of a language, that of all pages first. A feed needs absolute addresses, and dates.
   */
  public static List<AtomFeed> of(ResolvedSite site, String language) {
    List<AtomFeed> feeds = new ArrayList<>();
    List<ResolvedPage> pages = site.pages(language);
    if (site.config().baseUrl() == null || pages.isEmpty()) {
      return feeds;
    }
    Contents contents = site.contents(language);
    add("", pages.get(0), pages, feeds);
    for (Contents.Section section : contents.sections()) {
      Page index = section.index();
      if (index != null && section.list() == ListOrder.BY_DATE) {
        List<ResolvedPage> within =
            pages.stream().filter(page -> contents.around(page.page()).contains(section)).toList();
        add(section.folder(), site.of(index), within, feeds);
      }
    }
    return feeds;
  }

  private static void add(
      String folder, ResolvedPage home, List<ResolvedPage> pages, List<AtomFeed> feeds) {
    List<ResolvedPage> entries =
        pages.stream()
            .filter(page -> page.page().frontMatter().changed() != null)
            .sorted(Comparator.comparing(AtomFeed::changed).reversed())
            .toList();
    if (!entries.isEmpty()) {
      feeds.add(new AtomFeed(home.page().language(), folder, home, entries));
    }
  }

  /** Where it stands, from the site's root. */
  public String path() {
    return language + "/" + folder + "feed.xml";
  }

  /** What it is called, in a report of this title. */
  public String title(String report) {
    return folder.isEmpty() ? report : home.plainTitle();
  }

  String text(SiteConfig config, BaseAddress base, String generator) {
    String report = config.title().any(language);
    Xml xml = new Xml();
    xml.begin("feed", "xmlns", "http://www.w3.org/2005/Atom", "xml:lang", language);
    xml.text("title", title(report));
    if (!folder.isEmpty()) {
      xml.text("subtitle", report);
    } else if (config.description() != null) {
      xml.text("subtitle", config.description().any(language));
    }
    String self = base.of(path());
    xml.text("id", self).text("updated", time(changed(entries.get(0))));
    link(xml, "self", "application/atom+xml", self);
    link(xml, "alternate", "text/html", base.of(home.page().outputPath()));
    xml.begin("author");
    xml.text("name", config.publisher() == null ? report : config.publisher().any(language));
    if (config.publisherUrl() != null) {
      xml.text("uri", config.publisherUrl());
    }
    xml.end();
    if (config.licence() != null) {
      xml.text("rights", config.licence());
    }
    xml.text("generator", generator);
    for (ResolvedPage page : entries) {
      entry(page, config, base, xml);
    }
    return xml.end().done();
  }

  private static void entry(ResolvedPage page, SiteConfig config, BaseAddress base, Xml xml) {
    String language = page.page().language();
    FrontMatter front = page.page().frontMatter();
    xml.begin("entry").text("title", page.plainTitle());
    xml.text("id", base.of(language + "/" + page.page().name()));
    link(xml, "alternate", "text/html", base.of(page.page().outputPath()));
    if (front.date() != null) {
      xml.text("published", time(front.date()));
    }
    xml.text("updated", time(changed(page)));
    if (front.description() != null) {
      xml.text("summary", front.description().text());
    } else if (config.description() != null) {
      xml.text("summary", config.description().any(language));
    }
    xml.end();
  }

  private static void link(Xml xml, String rel, String type, String address) {
    xml.empty("link", "rel", rel, "type", type, "href", address);
  }

  private static LocalDate changed(ResolvedPage page) {
    @Nullable LocalDate changed = page.page().frontMatter().changed();
    return Objects.requireNonNull(changed, "only pages with a date are entries");
  }

  /** The beginning of the day: authors say no hours. */
  private static String time(LocalDate date) {
    return date + "T00:00:00Z";
  }
}
