package caravan.site.page;

import caravan.report.resolve.SearchPaths;
import caravan.report.resolved.ResolvedSite;
import caravan.site.part.Messages;
import caravan.site.search.SearchFiles;
import caravan.site.search.SearchIndex;
import java.util.Map;
import java.util.TreeMap;

/**
 * The index of a language as files. The first has an address that stays, so that a change of one
 * page does not change all others; those that it names are named by their content. Stateless.
 */
public final class SearchOutput {
  private SearchOutput() {}

  /**
   * The files of a language, by their paths from the root of the site; none for one without pages.
   *
   * @param words of the language
   */
  public static Map<String, byte[]> of(ResolvedSite site, String language, Messages words) {
    Map<String, byte[]> files = new TreeMap<>();
    if (!site.pages(language).isEmpty()) {
      SearchIndex index = SearchIndex.of(SearchEntries.of(site, language, words));
      SearchFiles made = SearchFiles.of(index, ThemeOutput::named);
      files.put(SearchPaths.index(language), made.first());
      made.others().forEach((name, bytes) -> files.put(SearchPaths.folder(language) + name, bytes));
    }
    return files;
  }
}
