package caravan.site.view;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The list of a report's datasets. Templates see it as {@code page}, as they do a page of text.
 *
 * @param site what is the same on all pages of a language
 * @param meta what is said of the page
 * @param navigation the ways to other pages
 * @param datasets in the order in which a reader of the report meets them
 * @param archive all data of the report as one file; null where it is too large for that
 * @param descriptions the files that say to programs what all of them are
 * @param assets as in {@link PageView#assets()}
 */
public record DatasetListView(
    SiteView site,
    PageMeta meta,
    Navigation navigation,
    List<DatasetItem> datasets,
    @Nullable NavLink archive,
    List<FileLink> descriptions,
    Map<String, String> assets)
    implements View {
  public DatasetListView {
    Objects.requireNonNull(site, "site");
    Objects.requireNonNull(meta, "meta");
    Objects.requireNonNull(navigation, "navigation");
    datasets = List.copyOf(datasets);
    descriptions = List.copyOf(descriptions);
    assets = Map.copyOf(assets);
    assets.forEach((path, href) -> Checks.href(href, "address of asset " + path));
  }
}
