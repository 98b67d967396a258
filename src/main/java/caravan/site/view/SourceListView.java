package caravan.site.view;

import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * All sources of a report. Templates see it as {@code page}, as they do a page of text.
 *
 * @param site what is the same on all pages of a language
 * @param meta what is said of the page
 * @param navigation the ways to other pages
 * @param sources in the order of the language
 * @param assets as in {@link PageView#assets()}
 */
public record SourceListView(
    SiteView site,
    PageMeta meta,
    Navigation navigation,
    List<SourceItem> sources,
    Map<String, String> assets)
    implements View {
  public SourceListView {
    Objects.requireNonNull(site, "site");
    Objects.requireNonNull(meta, "meta");
    Objects.requireNonNull(navigation, "navigation");
    sources = List.copyOf(sources);
    assets = Map.copyOf(assets);
    assets.forEach((path, href) -> Checks.href(href, "address of asset " + path));
  }
}
