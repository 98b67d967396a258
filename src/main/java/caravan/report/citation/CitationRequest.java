package caravan.report.citation;

import caravan.model.data.Source;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/**
 * What is to be written: the sources, how, and which of their places are mentioned. Each source is
 * mentioned as a whole in any case.
 *
 * @param language of the page, BCP 47
 * @param cites of these sources
 * @param listed whether they are a list that texts refer to: in order, each with what stands for it
 *     in a text, those of one name and year told apart by letters; else each stands by itself, and
 *     its entry is all that is written
 */
public record CitationRequest(
    String language, CitationStyle style, List<Source> sources, Set<Cite> cites, boolean listed) {
  public CitationRequest {
    Objects.requireNonNull(language, "language");
    Objects.requireNonNull(style, "style");
    sources = List.copyOf(sources);
    TreeSet<Cite> ordered =
        new TreeSet<>(
            Comparator.comparing(Cite::id).thenComparing(cite -> String.valueOf(cite.locator())));
    ordered.addAll(cites);
    cites = Collections.unmodifiableSet(ordered);
  }
}
