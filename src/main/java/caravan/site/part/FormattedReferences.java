package caravan.site.part;

import caravan.report.citation.EntryRun;
import caravan.report.citation.FormattedSources;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The references of a report in each of its languages. Immutable.
 *
 * @param sources the bibliography, by language
 * @param pages how the pages are cited themselves, by their paths from the root of the site
 */
public record FormattedReferences(
    Map<String, FormattedSources> sources, Map<String, List<EntryRun>> pages) {
  public FormattedReferences {
    sources = Map.copyOf(sources);
    pages = Map.copyOf(pages);
  }

  public FormattedSources sources(String language) {
    return Objects.requireNonNull(sources.get(language), "sources are written in each language");
  }

  /** How a page is cited; null where its reference could not be written. */
  public @Nullable List<EntryRun> page(String path) {
    return pages.get(path);
  }
}
