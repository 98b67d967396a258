package caravan.report.resolved;

import caravan.expression.evaluate.DataContext;
import caravan.language.registry.Languages;
import caravan.model.edition.Edition;
import caravan.report.page.Contents;
import caravan.report.page.Page;
import caravan.report.page.SiteConfig;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A report whose references were all looked up. Immutable. */
public final class ResolvedSite {
  private final SiteConfig config;
  private final Languages languages;
  private final DataContext data;
  private final List<ResolvedPage> pages;
  private final List<Asset> assets;
  private final @Nullable Edition earlier;
  private final Map<String, List<ResolvedPage>> byLanguage = new LinkedHashMap<>();
  private final Map<String, List<ResolvedPage>> byName = new HashMap<>();
  private final Map<String, Contents> contents = new HashMap<>();
  private final Set<String> exhibiting;

  /**
   * A report.
   *
   * @param pages by language, then as {@link Contents} orders them; without drafts
   * @param earlier the edition before this one; null where there is none
   */
  public ResolvedSite(
      SiteConfig config,
      Languages languages,
      DataContext data,
      List<ResolvedPage> pages,
      List<Asset> assets,
      @Nullable Edition earlier) {
    this(config, languages, data, pages, assets, earlier, exhibiting(pages));
  }

  /**
   * A report of which some pages were not read.
   *
   * @param exhibiting the languages that have charts or tables
   */
  public ResolvedSite(
      SiteConfig config,
      Languages languages,
      DataContext data,
      List<ResolvedPage> pages,
      List<Asset> assets,
      @Nullable Edition earlier,
      Set<String> exhibiting) {
    this.exhibiting = Set.copyOf(exhibiting);
    this.config = Objects.requireNonNull(config, "config");
    this.languages = Objects.requireNonNull(languages, "languages");
    this.data = Objects.requireNonNull(data, "data");
    this.pages = List.copyOf(pages);
    this.assets = List.copyOf(assets);
    this.earlier = earlier;
    for (ResolvedPage page : pages) {
      byLanguage.computeIfAbsent(page.page().language(), code -> new ArrayList<>()).add(page);
      byName.computeIfAbsent(page.page().name(), name -> new ArrayList<>(2)).add(page);
    }
    byLanguage.replaceAll((code, of) -> List.copyOf(of));
    byLanguage.forEach(
        (code, of) ->
            contents.put(code, Contents.of(of.stream().map(ResolvedPage::page).toList())));
  }

  private static Set<String> exhibiting(List<ResolvedPage> pages) {
    return pages.stream()
        .filter(page -> !page.exhibits().isEmpty())
        .map(page -> page.page().language())
        .collect(Collectors.toSet());
  }

  /** Whether a language has charts or tables. */
  public boolean hasExhibits(String language) {
    return exhibiting.contains(language);
  }

  public SiteConfig config() {
    return config;
  }

  public Languages languages() {
    return languages;
  }

  public DataContext data() {
    return data;
  }

  /** All pages, by language. */
  public List<ResolvedPage> pages() {
    return pages;
  }

  /** The pages of a language, in their order. */
  public List<ResolvedPage> pages(String language) {
    return byLanguage.getOrDefault(language, List.of());
  }

  /** The pages of a language with their sections. */
  public Contents contents(String language) {
    return contents.getOrDefault(language, Contents.of(List.of()));
  }

  /** A page in all languages that have it, in the order of the report's languages. */
  public List<ResolvedPage> translations(Page page) {
    return List.copyOf(byName.getOrDefault(page.name(), List.of()));
  }

  /** The resolved form of one of the report's pages. */
  public ResolvedPage of(Page page) {
    return translations(page).stream()
        .filter(other -> other.page().language().equals(page.language()))
        .findFirst()
        .orElseThrow();
  }

  public List<Asset> assets() {
    return assets;
  }

  /** The edition before this one; null where there is none. */
  public @Nullable Edition earlier() {
    return earlier;
  }
}
