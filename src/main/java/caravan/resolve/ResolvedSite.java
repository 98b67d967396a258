package caravan.resolve;

import caravan.figure.DataContext;
import caravan.page.SiteConfig;
import java.util.List;
import java.util.Objects;

/**
 * A report whose references were all looked up.
 *
 * @param pages by language, then weight, then name; without drafts
 */
public record ResolvedSite(
    SiteConfig config, DataContext data, List<ResolvedPage> pages, List<Asset> assets) {
  public ResolvedSite {
    Objects.requireNonNull(config, "config");
    pages = List.copyOf(pages);
    assets = List.copyOf(assets);
  }

  /** The pages of a language, in their order. */
  public List<ResolvedPage> pages(String language) {
    return pages.stream().filter(p -> p.page().language().equals(language)).toList();
  }
}
