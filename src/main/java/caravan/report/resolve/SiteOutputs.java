package caravan.report.resolve;

import caravan.expression.evaluate.DataContext;
import caravan.files.output.OutputPath;
import caravan.files.output.PathClaims;
import caravan.model.data.Dataset;
import caravan.report.page.Contents;
import caravan.report.page.DataFormat;
import caravan.report.page.Page;
import caravan.report.page.SiteConfig;
import caravan.report.resolved.Asset;
import caravan.text.diagnostic.Code;
import caravan.text.diagnostic.Diagnostics;
import caravan.text.source.SourceFile;
import caravan.text.source.SourceText;
import caravan.text.source.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The files that a report makes: each has a name that every file system takes, and no two have the
 * same, also where capitals are not told apart. Whatever is accepted here, a build can write, with
 * whatever options.
 */
final class SiteOutputs {
  private final Diagnostics out;
  private final PathClaims claims = new PathClaims();
  private final Map<String, String> origins = new HashMap<>();

  SiteOutputs(Diagnostics out) {
    this.out = out;
  }

  /** Tells of each file that can't be made, at what makes it. */
  void check(SiteConfig config, DataContext data, List<Page> pages, List<Asset> assets) {
    for (String language : config.languages()) {
      ours(language + "/" + DatasetPaths.LIST, "the list of datasets");
      ours(language + "/" + ExhibitPaths.LIST, "the list of figures");
      ours(language + "/" + ExhibitPaths.CHANGES, "the list of changes");
      ours(language + "/" + SourcePaths.LIST, "the list of sources");
      ours(SearchPaths.index(language), "the search");
      contents(language, pages);
      for (Dataset dataset : data.datasets().values()) {
        dataset(dataset, language, config.dataFormats());
      }
    }
    // All pages go first: a former address that is in use again is the one to blame.
    List<Page> addressed = new ArrayList<>();
    for (Page page : pages) {
      if (take(page.outputPath(), origin(page), place(page))) {
        addressed.add(page);
      }
    }
    for (Page page : pages) {
      for (SourceText alias : page.frontMatter().aliases()) {
        String path = Aliases.outputPath(page, alias, out);
        if (path != null) {
          take(path, origin(page), alias.span());
        }
      }
    }
    addressed.forEach(this::beside);
    for (Asset asset : assets) {
      Span span = Span.startOf(new SourceFile(asset.path(), ""));
      take(asset.outputPath(), asset.path(), span);
    }
  }

  private void contents(String language, List<Page> pages) {
    List<Page> own = pages.stream().filter(page -> page.language().equals(language)).toList();
    for (Contents.Section section : Contents.of(own).sections()) {
      int parts = ContentsPaths.isLong(section) ? ContentsPaths.parts(section) : 0;
      for (int part = 1; part <= parts; part++) {
        ours(language + "/" + ContentsPaths.page(section, part), "a list of pages");
      }
    }
  }

  private static Span place(Page page) {
    SourceText slug = page.frontMatter().slug();
    return slug == null ? Span.startOf(page.file()) : slug.span();
  }

  private void ours(String path, String origin) {
    claims.take(OutputPath.of(path));
    origins.put(path, origin);
  }

  private void dataset(Dataset dataset, String language, Set<DataFormat> formats) {
    String origin = dataset.span().file().path();
    int parts = DatasetParts.of(dataset).count();
    boolean named = true;
    for (String file : DatasetPaths.files(dataset.id(), formats)) {
      named = named && take(language + "/" + file, origin, dataset.span());
    }
    for (int part = 1; part <= parts && named; part++) {
      named = take(language + "/" + DatasetPaths.page(dataset.id(), part), origin, dataset.span());
    }
  }

  /** By what an author knows a page. */
  private static String origin(Page page) {
    return page.isOneOfSeveral() ? page.file().path() + " for " + page.id() : page.path();
  }

  /** What stands beside a page: the files of its charts and tables, and those that it makes. */
  private void beside(Page page) {
    String origin = origin(page);
    boolean named = true;
    for (String ending : List.of("card.png", "bib", "ris", "pdf", "docx")) {
      named = named && take(ExhibitPaths.beside(page, ending), origin, place(page));
    }
    if (named) {
      SiteIndex.charts(page).forEach(id -> exhibit(page, id, List.of("csv", "png", "svg")));
      SiteIndex.tables(page).forEach(id -> exhibit(page, id, List.of("csv")));
    }
  }

  /** Stands once on a page, which is seen to elsewhere. */
  private void exhibit(Page page, SourceText id, List<String> endings) {
    String first = ExhibitPaths.beside(page, id.text() + "." + endings.get(0));
    if (origins.containsKey(first)) {
      return;
    }
    boolean named = true;
    for (String ending : endings) {
      String path = ExhibitPaths.beside(page, id.text() + "." + ending);
      named = named && take(path, origin(page), id.span());
    }
  }

  /** Whether a file can be made; an error where not. */
  private boolean take(String path, String origin, Span span) {
    Optional<String> problem = OutputPath.problemOfFile(path);
    if (problem.isPresent()) {
      out.error(
          Code.FILE_NAME,
          span,
          "a file of the site that this makes can't be named: " + problem.get(),
          "choose a shorter or simpler name");
      return false;
    }
    OutputPath other = claims.take(OutputPath.of(path));
    origins.putIfAbsent(path, origin);
    if (other != null) {
      clash(path, other.text(), span);
    }
    return other == null;
  }

  private void clash(String path, String other, Span span) {
    String maker = origins.get(other);
    String told =
        path.equals(other)
            ? "this makes " + path + ", as " + maker + " does"
            : OutputPath.fold(path).equals(OutputPath.fold(other))
                ? "this makes " + path + ", as " + maker + " does (capitals are not told apart)"
                : "this makes "
                    + path
                    + ", and "
                    + maker
                    + " makes "
                    + other
                    + ": a file and a folder can't have one name (capitals are not told apart)";
    out.error(Code.DUPLICATE_OUTPUT, span, told, "rename one of them, or give it another slug");
  }
}
