package caravan.site.publish;

import caravan.report.page.Contents;
import caravan.report.page.Page;
import caravan.report.resolve.ContentsPaths;
import caravan.report.resolve.DatasetParts;
import caravan.report.resolve.DatasetPaths;
import caravan.report.resolve.ExhibitPaths;
import caravan.report.resolve.SourcePaths;
import caravan.report.resolved.ResolvedPage;
import caravan.report.resolved.ResolvedSite;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The pages of a site that are worth being found. Stateless. */
public final class SitePages {
  private SitePages() {}

  /** All of them: the author's in their order, then what the program makes. */
  static List<SitePage> of(ResolvedSite site) {
    List<SitePage> pages = new ArrayList<>();
    Map<String, List<Page>> byName = new LinkedHashMap<>();
    for (ResolvedPage page : site.pages()) {
      byName.computeIfAbsent(page.page().name(), name -> new ArrayList<>()).add(page.page());
    }
    byName.values().forEach(translations -> pages.add(written(translations)));
    lists(site).forEach(pages::add);
    SitePage figures = figures(site);
    if (figures != null) {
      pages.add(figures);
    }
    if (site.earlier() != null) {
      pages.add(made(site.config().languages(), ExhibitPaths.CHANGES));
    }
    if (!site.data().bibliography().sources().isEmpty()) {
      pages.add(made(site.config().languages(), SourcePaths.LIST));
    }
    if (!site.data().datasets().isEmpty()) {
      pages.add(made(site.config().languages(), DatasetPaths.LIST));
      site.data()
          .datasets()
          .forEach(
              (id, dataset) -> {
                int count = DatasetParts.of(dataset).count();
                for (int part = 1; part <= count; part++) {
                  pages.add(made(site.config().languages(), DatasetPaths.page(id, part)));
                }
              });
    }
    return pages;
  }

  /** The lists of long sections, each in one language: its parts are not those of another. */
  private static List<SitePage> lists(ResolvedSite site) {
    List<SitePage> pages = new ArrayList<>();
    for (String language : site.config().languages()) {
      for (Contents.Section section : site.contents(language).sections()) {
        int parts = ContentsPaths.isLong(section) ? ContentsPaths.parts(section) : 0;
        for (int part = 1; part <= parts; part++) {
          pages.add(made(List.of(language), ContentsPaths.page(section, part)));
        }
      }
    }
    return pages;
  }

  /** An author's page with its translations. */
  public static SitePage written(ResolvedSite site, ResolvedPage page) {
    return written(site.translations(page.page()).stream().map(ResolvedPage::page).toList());
  }

  private static SitePage written(List<Page> translations) {
    Map<String, String> paths = new LinkedHashMap<>();
    Map<String, LocalDate> changed = new TreeMap<>();
    for (Page page : translations) {
      paths.put(page.language(), page.outputPath());
      LocalDate date = page.frontMatter().changed();
      if (date != null) {
        changed.put(page.language(), date);
      }
    }
    return new SitePage(paths, changed);
  }

  /** The lists of charts and tables; null where there is none. */
  public static @Nullable SitePage figures(ResolvedSite site) {
    List<String> languages = site.config().languages().stream().filter(site::hasExhibits).toList();
    return languages.isEmpty() ? null : made(languages, ExhibitPaths.LIST);
  }

  /**
   * A page that the program makes in several languages.
   *
   * @param path below the folder of each language
   */
  public static SitePage made(List<String> languages, String path) {
    Map<String, String> paths = new LinkedHashMap<>();
    languages.forEach(code -> paths.put(code, code + "/" + path));
    return new SitePage(paths, Map.of());
  }
}
