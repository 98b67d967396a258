package caravan.app.pipeline;

import caravan.expression.evaluate.DataContext;
import caravan.expression.evaluate.Expansion;
import caravan.expression.evaluate.Watched;
import caravan.language.registry.Language;
import caravan.language.registry.Languages;
import caravan.model.data.Dataset;
import caravan.report.page.Page;
import caravan.report.resolve.PageResolver;
import caravan.report.resolve.SiteIndex;
import caravan.report.resolved.ResolvedPage;
import caravan.text.diagnostic.Checked;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Pages with everything looked up, kept as long as all is the same that they looked at: the page,
 * what pages can learn of one another, the names of codes and sources, and those of the datasets
 * and of the names of expressions for which they asked. Safe for several threads that ask for
 * different pages.
 */
public final class ResolvedPages {
  private final Map<String, Kept> known = new ConcurrentHashMap<>();
  private final Set<String> used = ConcurrentHashMap.newKeySet();
  private volatile List<Object> surface = List.of();

  private record Kept(
      List<Object> from,
      Watched<Dataset> datasets,
      Watched<Expansion> names,
      Checked<ResolvedPage> checked) {
    boolean holds(List<Object> now, DataContext data) {
      return from.equals(now)
          && datasets.answersLike(data.datasets())
          && names.answersLike(data.named());
    }
  }

  /** What all pages of a report look at. */
  public record Context(
      SiteIndex index, List<Object> surface, DataContext data, Languages languages) {}

  public Context context(ParsedSite site) {
    LoadedSite loaded = site.loaded();
    List<SiteIndex.Targets> targets = site.pages().stream().map(SiteIndex.Targets::of).toList();
    SiteIndex index =
        new SiteIndex(targets, loaded.assets(), loaded.maps(), site.drafts(), site.unread());
    List<Object> now = index.surface();
    if (!now.equals(surface)) {
      surface = now;
    }
    return new Context(index, surface, loaded.data(), loaded.languages());
  }

  /** What pages look at of the data besides the datasets and names that they ask for. */
  static List<Object> ground(DataContext data) {
    return List.of(data.codeLists(), data.bibliography(), data.units(), data.shownDigits());
  }

  public Checked<ResolvedPage> of(Page page, Context context) {
    String path = page.path();
    used.add(path);
    DataContext data = context.data();
    Language language = context.languages().get(page.language());
    List<Object> from = List.of(page, language, context.surface(), ground(data));
    Kept kept = known.get(path);
    if (kept != null && kept.holds(from, data)) {
      return kept.checked();
    }
    Watched<Dataset> datasets = Watched.datasets(data.datasets());
    Watched<Expansion> names = Watched.names(data.named());
    Checked<ResolvedPage> made =
        PageResolver.resolve(page, context.index(), data.watched(datasets, names), language);
    known.put(path, new Kept(from, datasets, names, made));
    return made;
  }

  /** The datasets that a page asked for, also those that there are not; null for all. */
  public @Nullable Set<String> datasets(String path) {
    Kept kept = known.get(path);
    return kept == null ? null : kept.datasets().names();
  }

  /** The page as it was looked up last; null where it never was. */
  public @Nullable Checked<ResolvedPage> last(String path) {
    Kept kept = known.get(path);
    return kept == null ? null : kept.checked();
  }

  /** Forgets the pages that nobody has asked for since this was called before. */
  void forgetUnused() {
    known.keySet().retainAll(Set.copyOf(used));
    used.clear();
  }
}
