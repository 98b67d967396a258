package caravan.report.resolved;

import caravan.expression.evaluate.DataContext;
import caravan.language.registry.Languages;
import caravan.model.edition.Edition;
import caravan.report.page.SiteConfig;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A report whose references were all looked up.
 *
 * @param pages by language, then weight, then name; without drafts
 * @param earlier the edition before this one; null where there is none
 */
public record ResolvedSite(
    SiteConfig config,
    Languages languages,
    DataContext data,
    List<ResolvedPage> pages,
    List<Asset> assets,
    @Nullable Edition earlier) {
  public ResolvedSite {
    Objects.requireNonNull(config, "config");
    Objects.requireNonNull(languages, "languages");
    pages = List.copyOf(pages);
    assets = List.copyOf(assets);
  }

  /** The pages of a language, in their order. */
  public List<ResolvedPage> pages(String language) {
    return pages.stream().filter(p -> p.page().language().equals(language)).toList();
  }
}
