package caravan.site.page;

import caravan.report.resolved.ResolvedSite;
import caravan.site.part.Messages;
import caravan.site.search.SearchFiles;
import caravan.site.search.SearchIndex;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * The indexes of a site for the search on its pages, one for each language, in files beside those
 * of the look. Immutable.
 *
 * @param made what is loaded first, by name among the files of the look: {@code search/en.js}
 * @param files what a large index is made of besides, by path from the site's root
 */
public record SearchOutput(Map<String, byte[]> made, Map<String, byte[]> files) {
  private static final String FOLDER = "search/";

  public SearchOutput {
    made = Collections.unmodifiableMap(new TreeMap<>(made));
    files = Collections.unmodifiableMap(new TreeMap<>(files));
  }

  /**
   * The indexes of a site; none for a language without pages.
   *
   * @param messages by language
   */
  public static SearchOutput of(ResolvedSite site, Map<String, Messages> messages) {
    Map<String, byte[]> made = new TreeMap<>();
    Map<String, byte[]> files = new TreeMap<>();
    messages.forEach(
        (language, words) -> {
          if (!site.pages(language).isEmpty()) {
            SearchIndex index = SearchIndex.of(SearchEntries.of(site, language, words));
            SearchFiles of = SearchFiles.of(index, language, ThemeOutput::named);
            made.put(FOLDER + language + ".js", of.first());
            of.others().forEach((name, bytes) -> files.put("theme/" + FOLDER + name, bytes));
          }
        });
    return new SearchOutput(made, files);
  }
}
