package caravan.site.view;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A page that only sends on to another. Templates see it as {@code redirect}.
 *
 * @param site language, title and words of the page itself
 * @param target where a browser goes by itself, relative to this page
 * @param canonical the absolute address of the target, or null if the site has no base address
 * @param links where a reader can go by hand, the target among them
 * @param assets as in {@link PageView#assets()}
 */
public record RedirectView(
    SiteView site,
    String target,
    @Nullable String canonical,
    List<LanguageLink> links,
    Map<String, String> assets)
    implements View {
  public RedirectView {
    Objects.requireNonNull(site, "site");
    Checks.href(target, "target");
    if (target.indexOf(';') >= 0 || target.indexOf(',') >= 0) {
      throw new IllegalArgumentException("target has a separator of the refresh header: " + target);
    }
    Checks.optionalHref(canonical, "canonical");
    links = List.copyOf(links);
    assets = Map.copyOf(assets);
    assets.forEach((path, href) -> Checks.href(href, "address of asset " + path));
  }
}
