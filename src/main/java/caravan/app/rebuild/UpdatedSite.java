package caravan.app.rebuild;

import caravan.report.resolved.ResolvedPage;
import caravan.report.resolved.ResolvedSite;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A report with the changed pages looked up; of the others the text was not read.
 *
 * @param pages what is to be kept of all pages, in the order of the site
 * @param changed the changed pages, by their number in that order
 */
record UpdatedSite(ResolvedSite site, List<KeptPage> pages, Map<Integer, ResolvedPage> changed) {
  UpdatedSite {
    pages = List.copyOf(pages);
    changed = new TreeMap<>(changed);
  }

  /** The changed pages by language, and by their number among the pages of theirs. */
  Map<String, Map<Integer, ResolvedPage>> byLanguage() {
    Map<String, Map<Integer, ResolvedPage>> all = new LinkedHashMap<>();
    Map<String, Integer> seen = new LinkedHashMap<>();
    for (int i = 0; i < pages.size(); i++) {
      String language = pages.get(i).head().language();
      int number = seen.merge(language, 1, Integer::sum) - 1;
      ResolvedPage page = changed.get(i);
      if (page != null) {
        all.computeIfAbsent(language, code -> new TreeMap<>()).put(number, page);
      }
    }
    return all;
  }
}
