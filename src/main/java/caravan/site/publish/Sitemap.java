package caravan.site.publish;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** The map of a site, after sitemaps.org, with the same page in other languages. Stateless. */
final class Sitemap {
  static final String PATH = "sitemap.xml";

  private Sitemap() {}

  static String of(List<SitePage> pages, BaseAddress base, String defaultLanguage) {
    Xml xml = new Xml();
    xml.begin(
        "urlset",
        "xmlns",
        "http://www.sitemaps.org/schemas/sitemap/0.9",
        "xmlns:xhtml",
        "http://www.w3.org/1999/xhtml");
    for (SitePage page : pages) {
      page.paths().forEach((language, path) -> entry(page, language, base, defaultLanguage, xml));
    }
    return xml.end().done();
  }

  private static void entry(
      SitePage page, String language, BaseAddress base, String defaultLanguage, Xml xml) {
    xml.begin("url").text("loc", base.of(String.valueOf(page.paths().get(language))));
    LocalDate changed = page.changed().get(language);
    if (changed != null) {
      xml.text("lastmod", changed.toString());
    }
    if (page.paths().size() > 1) {
      for (Map.Entry<String, String> other : page.paths().entrySet()) {
        alternate(other.getKey(), base.of(other.getValue()), xml);
      }
      String byDefault = page.byDefault(defaultLanguage);
      if (byDefault != null) {
        alternate("x-default", base.of(byDefault), xml);
      }
    }
    xml.end();
  }

  private static void alternate(String language, String address, Xml xml) {
    xml.empty("xhtml:link", "rel", "alternate", "hreflang", language, "href", address);
  }
}
