package caravan.app.pipeline;

import caravan.expression.evaluate.DataContext;
import caravan.expression.names.NamedExpressions;
import caravan.language.registry.Languages;
import caravan.model.edition.Edition;
import caravan.report.page.SiteConfig;
import caravan.report.resolve.MapChoice;
import caravan.report.resolved.Asset;
import caravan.text.source.SourceFile;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Configuration and data of a report, and the text of its pages.
 *
 * @param texts that pages take in, by their paths
 * @param named the expressions to which the report gives names, which the data know too
 * @param maps how maps are drawn
 */
public record LoadedSite(
    SiteConfig config,
    Languages languages,
    DataContext data,
    NamedExpressions named,
    List<PageFile> pageFiles,
    Map<String, SourceFile> texts,
    List<Asset> assets,
    List<Edition> editions,
    MapChoice maps,
    Unread unread) {
  public LoadedSite {
    Objects.requireNonNull(config, "config");
    Objects.requireNonNull(languages, "languages");
    Objects.requireNonNull(unread, "unread");
    Objects.requireNonNull(data, "data");
    Objects.requireNonNull(named, "named");
    pageFiles = List.copyOf(pageFiles);
    texts = Map.copyOf(texts);
    assets = List.copyOf(assets);
    editions = List.copyOf(editions);
  }

  /**
   * The text of a page.
   *
   * @param name the path below the language's folder, without ending
   */
  public record PageFile(SourceFile file, String language, String name) {}

  /** The same over other data. */
  public LoadedSite over(DataContext other) {
    return new LoadedSite(
        config, languages, other, named, pageFiles, texts, assets, editions, maps, unread);
  }
}
