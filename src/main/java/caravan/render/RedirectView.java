package caravan.render;

import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A page that only sends on to another. Templates see it as {@code redirect}.
 *
 * @param site language, title and words of the page itself
 * @param target where a browser goes by itself, relative to this page
 * @param links where a reader can go by hand, the target among them
 * @param assets as in {@link PageView#assets()}
 */
public record RedirectView(
    SiteView site, String target, List<LanguageLink> links, Map<String, String> assets)
    implements View {
  public RedirectView {
    Objects.requireNonNull(site, "site");
    Checks.href(target, "target");
    if (target.indexOf(';') >= 0 || target.indexOf(',') >= 0) {
      throw new IllegalArgumentException("target has a separator of the refresh header: " + target);
    }
    links = List.copyOf(links);
    assets = Map.copyOf(assets);
    assets.forEach((path, href) -> Checks.href(href, "address of asset " + path));
  }
}
