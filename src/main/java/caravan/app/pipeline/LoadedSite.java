package caravan.app.pipeline;

import caravan.expression.evaluate.DataContext;
import caravan.expression.names.NamedExpressions;
import caravan.language.registry.Languages;
import caravan.model.edition.Edition;
import caravan.report.page.SiteConfig;
import caravan.report.resolved.Asset;
import caravan.text.source.SourceFile;
import java.util.List;
import java.util.Objects;

/**
 * Configuration and data of a report, and the text of its pages.
 *
 * @param named the expressions to which the report gives names, which the data know too
 */
public record LoadedSite(
    SiteConfig config,
    Languages languages,
    DataContext data,
    NamedExpressions named,
    List<PageFile> pageFiles,
    List<Asset> assets,
    List<Edition> editions,
    Unread unread) {
  public LoadedSite {
    Objects.requireNonNull(config, "config");
    Objects.requireNonNull(languages, "languages");
    Objects.requireNonNull(unread, "unread");
    Objects.requireNonNull(data, "data");
    Objects.requireNonNull(named, "named");
    pageFiles = List.copyOf(pageFiles);
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
    return new LoadedSite(config, languages, other, named, pageFiles, assets, editions, unread);
  }
}
