package caravan.app.rebuild;

import caravan.app.pipeline.Inputs;
import caravan.app.pipeline.Summary;
import caravan.site.page.SearchOutput;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What is kept of a site that was built.
 *
 * @param inputs from which it was made
 * @param listing tells it from one that anybody touched
 * @param pages in their order
 * @param found the warnings that are told of no page alone
 * @param datasets by their names
 * @param drafts the paths of pages that are not published
 * @param searches what is remembered of the search, by language
 * @param making the datasets that were asked for to make pages from data; null for all
 */
record KeptSite(
    Inputs inputs,
    String listing,
    Summary summary,
    List<KeptPage> pages,
    List<KeptMessage> found,
    Map<String, KeptDataset> datasets,
    Set<String> drafts,
    Map<String, SearchOutput.Facts> searches,
    @Nullable Set<String> making) {
  KeptSite {
    Objects.requireNonNull(inputs, "inputs");
    Objects.requireNonNull(listing, "listing");
    Objects.requireNonNull(summary, "summary");
    pages = List.copyOf(pages);
    found = List.copyOf(found);
    datasets = Collections.unmodifiableMap(new TreeMap<>(datasets));
    drafts = Set.copyOf(drafts);
    searches = Map.copyOf(searches);
  }
}
