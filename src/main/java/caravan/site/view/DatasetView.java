package caravan.site.view;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A dataset with every observation, or a part of a large one. Templates see it as {@code page}, as
 * they do a page of text.
 *
 * @param site what is the same on all pages of a language
 * @param meta what is said of the page
 * @param navigation the ways to other pages
 * @param csvHref all of it in a file
 * @param files the files that hold it, the CSV first
 * @param descriptions the files that say to programs what it is; may be empty
 * @param facts what is to be known of all its values: unit, reporter, notes
 * @param before the part before this one, or null
 * @param after the part behind this one, or null
 * @param parts all of them, on the first; empty where there is but one
 * @param groups its series, in the order of the dataset
 * @param sources what it draws on
 * @param assets as in {@link PageView#assets()}
 */
public record DatasetView(
    SiteView site,
    PageMeta meta,
    Navigation navigation,
    String csvHref,
    List<FileLink> files,
    List<FileLink> descriptions,
    List<FactItem> facts,
    @Nullable NavLink before,
    @Nullable NavLink after,
    List<NavLink> parts,
    List<SeriesGroup> groups,
    List<SourceItem> sources,
    Map<String, String> assets)
    implements View {
  public DatasetView {
    Objects.requireNonNull(site, "site");
    Objects.requireNonNull(meta, "meta");
    Objects.requireNonNull(navigation, "navigation");
    Checks.href(csvHref, "csvHref");
    files = List.copyOf(files);
    descriptions = List.copyOf(descriptions);
    facts = List.copyOf(facts);
    parts = List.copyOf(parts);
    groups = List.copyOf(groups);
    sources = List.copyOf(sources);
    assets = Map.copyOf(assets);
    assets.forEach((path, href) -> Checks.href(href, "address of asset " + path));
  }
}
