package caravan.site.publish;

import caravan.report.page.FrontMatter;
import caravan.report.page.SiteConfig;
import caravan.report.resolved.ResolvedPage;
import caravan.report.resolved.ResolvedSite;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The pages of a language that say when they changed, the last one first, as an Atom feed (RFC
 * 4287). The id of an entry is made from the name of the page's file, so it stays the same when the
 * page gets another {@code slug}.
 */
public final class AtomFeed {
  private AtomFeed() {}

  /** Where the feed of a language stands, from the site's root. */
  public static String path(String language) {
    return language + "/feed.xml";
  }

  /** Whether a language has a feed: a feed needs absolute addresses, and dates. */
  public static boolean isNeeded(ResolvedSite site, String language) {
    return site.config().baseUrl() != null
        && site.pages(language).stream()
            .anyMatch(page -> SitePages.changed(page.page().frontMatter()) != null);
  }

  static String of(ResolvedSite site, String language, BaseAddress base, String generator) {
    SiteConfig config = site.config();
    List<ResolvedPage> entries = entries(site, language);
    String title = config.title().any(language);
    Xml xml = new Xml();
    xml.begin("feed", "xmlns", "http://www.w3.org/2005/Atom", "xml:lang", language);
    xml.text("title", title);
    if (config.description() != null) {
      xml.text("subtitle", config.description().any(language));
    }
    String self = base.of(path(language));
    xml.text("id", self).text("updated", time(changed(entries.get(0))));
    String home = base.of(site.pages(language).get(0).page().outputPath());
    link(xml, "self", "application/atom+xml", self);
    link(xml, "alternate", "text/html", home);
    xml.begin("author");
    xml.text("name", config.publisher() == null ? title : config.publisher().any(language));
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

  private static List<ResolvedPage> entries(ResolvedSite site, String language) {
    return site.pages(language).stream()
        .filter(page -> SitePages.changed(page.page().frontMatter()) != null)
        .sorted(Comparator.comparing(AtomFeed::changed).reversed())
        .toList();
  }

  private static LocalDate changed(ResolvedPage page) {
    @Nullable LocalDate changed = SitePages.changed(page.page().frontMatter());
    return Objects.requireNonNull(changed, "only pages with a date are entries");
  }

  /** The beginning of the day: authors say no hours. */
  private static String time(LocalDate date) {
    return date + "T00:00:00Z";
  }
}
