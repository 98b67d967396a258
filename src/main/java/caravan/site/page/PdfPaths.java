package caravan.site.page;

import caravan.report.resolved.ResolvedPage;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The PDFs of a site, or its files for Word, by their path from its root. Immutable.
 *
 * @param reports of the whole report, by language
 * @param pages of less than that, by the paths of their pages
 */
public record PdfPaths(Map<String, String> reports, Map<String, String> pages) {
  /** A site without any. */
  public static final PdfPaths NONE = new PdfPaths(Map.of(), Map.of());

  public PdfPaths {
    reports = Map.copyOf(reports);
    pages = Map.copyOf(pages);
  }

  /** Where the whole report of a language is, or would be. */
  public static String report(String language) {
    return language + "/report.pdf";
  }

  /**
   * Where a page alone, or all pages of a folder, are, or would be.
   *
   * @param name with the language: {@code en/kazakhstan}
   */
  public static String part(String name, List<ResolvedPage> pages) {
    if (pages.size() == 1) {
      String path = pages.get(0).page().outputPath();
      return own(path.substring(0, path.length() - ".html".length()));
    }
    return own(name);
  }

  /** A page or folder may be named as the whole report is. */
  private static String own(String name) {
    int slash = Math.max(0, name.indexOf('/'));
    String pdf = name + ".pdf";
    return pdf.equals(report(name.substring(0, slash))) ? name + ".page.pdf" : pdf;
  }

  /**
   * What a page offers: the file of itself, or else of the report; null where there is neither.
   *
   * @param page its path from the site's root
   */
  @Nullable String of(String language, String page) {
    String own = pages.get(page);
    return own != null ? own : reports.get(language);
  }
}
