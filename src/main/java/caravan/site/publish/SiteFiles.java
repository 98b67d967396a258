package caravan.site.publish;

import caravan.report.page.SiteConfig;
import caravan.report.resolved.ResolvedSite;
import java.util.Map;
import java.util.TreeMap;

/** The files of a site that are for machines. Stateless. */
public final class SiteFiles {
  private SiteFiles() {}

  /**
   * All of them, by path from the site's root. Those that need absolute addresses are left out
   * where the report doesn't say where it will stand.
   *
   * @param generator name and version of the program
   * @param moved from former paths to present ones
   */
  public static Map<String, String> of(
      ResolvedSite site, String generator, Map<String, String> moved) {
    SiteConfig config = site.config();
    String baseUrl = config.baseUrl();
    BaseAddress base = baseUrl == null ? null : new BaseAddress(baseUrl);
    String first = config.languages().get(0);
    Map<String, String> files = new TreeMap<>();
    files.put("robots.txt", ServerFiles.robots(base));
    files.put("_headers", ServerFiles.headers(config.languages()));
    if (!moved.isEmpty()) {
      files.put("_redirects", ServerFiles.redirects(moved));
    }
    if (base != null) {
      files.put(Sitemap.PATH, Sitemap.of(SitePages.of(site), base, first));
    }
    for (String language : config.languages()) {
      if (base != null) {
        AtomFeed.of(site, language)
            .forEach(feed -> files.put(feed.path(), feed.text(config, base, generator)));
      }
    }
    return files;
  }
}
