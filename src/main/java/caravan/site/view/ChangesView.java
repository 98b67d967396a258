package caravan.site.view;

import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What has changed since the edition before. Templates see it as {@code page}, as they do a page of
 * text.
 *
 * @param site what is the same on all pages of a language
 * @param meta what is said of the page
 * @param navigation the ways to other pages
 * @param corrections figures whose values were corrected, of all pages
 * @param pages those that are new or have changed, in the order of the report
 * @param gone the addresses of pages that are no longer there, below the folder of the language
 * @param unchanged whether nothing has changed at all
 * @param assets as in {@link PageView#assets()}
 */
public record ChangesView(
    SiteView site,
    PageMeta meta,
    Navigation navigation,
    List<RevisedItem> corrections,
    List<ChangedPage> pages,
    List<String> gone,
    boolean unchanged,
    Map<String, String> assets)
    implements View {
  public ChangesView {
    Objects.requireNonNull(site, "site");
    Objects.requireNonNull(meta, "meta");
    Objects.requireNonNull(navigation, "navigation");
    corrections = List.copyOf(corrections);
    pages = List.copyOf(pages);
    gone = List.copyOf(gone);
    assets = Map.copyOf(assets);
    assets.forEach((path, href) -> Checks.href(href, "address of asset " + path));
  }
}
