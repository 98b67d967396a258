package caravan.site.view;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The list of the pages of a long section, or a part of a very long one. Templates see it as {@code
 * page}, as they do a page of text.
 *
 * @param site what is the same on all pages of a language
 * @param meta what is said of the page
 * @param navigation the ways to other pages
 * @param items the pages of the section, in their order
 * @param parts all parts of the list, on the first; empty where there is but one
 * @param before the part before this one, or null
 * @param after the part behind this one, or null
 * @param assets as in {@link PageView#assets()}
 */
public record ContentsView(
    SiteView site,
    PageMeta meta,
    Navigation navigation,
    List<ListedPage> items,
    List<NavLink> parts,
    @Nullable NavLink before,
    @Nullable NavLink after,
    Map<String, String> assets)
    implements View {
  public ContentsView {
    Objects.requireNonNull(site, "site");
    Objects.requireNonNull(meta, "meta");
    Objects.requireNonNull(navigation, "navigation");
    items = List.copyOf(items);
    parts = List.copyOf(parts);
    assets = Map.copyOf(assets);
    assets.forEach((path, href) -> Checks.href(href, "address of asset " + path));
  }
}
