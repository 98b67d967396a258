package caravan.render;

import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A dataset with every observation. Templates see it as {@code page}, as they do a page of text.
 *
 * @param csvHref all of it in a file
 * @param facts what is to be known of all its values: unit, reporter, notes
 * @param groups its series, in the order of the dataset
 * @param sources what it draws on
 * @param assets as in {@link PageView#assets()}
 */
public record DatasetView(
    SiteView site,
    PageMeta meta,
    Navigation navigation,
    String csvHref,
    List<FactItem> facts,
    List<SeriesGroup> groups,
    List<SourceItem> sources,
    Map<String, String> assets)
    implements View {
  public DatasetView {
    Objects.requireNonNull(site, "site");
    Objects.requireNonNull(meta, "meta");
    Objects.requireNonNull(navigation, "navigation");
    Checks.href(csvHref, "csvHref");
    facts = List.copyOf(facts);
    groups = List.copyOf(groups);
    sources = List.copyOf(sources);
    assets = Map.copyOf(assets);
    assets.forEach((path, href) -> Checks.href(href, "address of asset " + path));
  }
}
