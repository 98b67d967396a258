package caravan.site.part;

import caravan.report.citation.FormattedSources;
import java.util.Map;
import java.util.Objects;

/**
 * The references of a report in each of its languages. Immutable.
 *
 * @param sources the bibliography, by language
 * @param pages how the pages are cited themselves, by language; the entries have the paths of the
 *     pages
 */
public record FormattedReferences(
    Map<String, FormattedSources> sources, Map<String, FormattedSources> pages) {
  public FormattedReferences {
    sources = Map.copyOf(sources);
    pages = Map.copyOf(pages);
  }

  public FormattedSources sources(String language) {
    return Objects.requireNonNull(sources.get(language), "sources are written in each language");
  }

  public FormattedSources pages(String language) {
    return Objects.requireNonNull(pages.get(language), "pages are cited in each language");
  }
}
