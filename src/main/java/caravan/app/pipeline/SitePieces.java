package caravan.app.pipeline;

import caravan.chart.spec.ChartDrawing;
import caravan.model.data.Dataset;
import caravan.model.edition.Edition;
import caravan.report.page.Contents;
import caravan.report.page.Page;
import caravan.report.resolve.Aliases;
import caravan.report.resolve.ContentsPaths;
import caravan.report.resolve.DatasetPaths;
import caravan.report.resolve.SearchPaths;
import caravan.report.resolved.ResolvedPage;
import caravan.report.resolved.ResolvedSite;
import caravan.report.rule.PictureFonts;
import caravan.site.exhibit.Attempt;
import caravan.site.exhibit.NotMade;
import caravan.site.page.ChangesViews;
import caravan.site.page.ContentsViews;
import caravan.site.page.DatasetViews;
import caravan.site.page.FigureListViews;
import caravan.site.page.FiguresJson;
import caravan.site.page.NotFoundViews;
import caravan.site.page.PageMade;
import caravan.site.page.PageViews;
import caravan.site.page.SearchOutput;
import caravan.site.page.Shell;
import caravan.site.page.SourceListViews;
import caravan.site.publish.SiteFiles;
import caravan.site.search.ChangedIndex;
import caravan.site.template.Templates;
import caravan.text.diagnostic.Diagnostic;
import caravan.text.diagnostic.Diagnostics;
import caravan.text.source.SourceText;
import caravan.text.source.Span;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The files of a site in pieces, of which each can be made by itself. Thread-safe. */
public final class SitePieces {
  private final Project project;
  private final ResolvedSite site;
  private final SiteLook look;
  private final Templates templates;
  private final Shell shell;
  private final ChartDrawing charts;
  private final Map<String, SearchOutput.Facts> searches = new ConcurrentHashMap<>();

  /**
   * @param look whose files belong to the site
   * @param shell of the site and its look
   */
  public SitePieces(
      Project project, ResolvedSite site, SiteLook look, Shell shell, ChartDrawing charts) {
    this.project = project;
    this.site = site;
    this.look = look;
    this.templates = look.templates();
    this.shell = shell;
    this.charts = charts;
  }

  /** Takes files as they are made. Must be safe for use by several threads. */
  public interface Sink {
    /** A file, by its path from the site's root. */
    void file(String path, byte[] bytes);

    /** What was found wrong on the way. */
    void found(Diagnostic diagnostic);

    private void text(String path, String text) {
      file(path, text.getBytes(StandardCharsets.UTF_8));
    }
  }

  /**
   * Files that are made together.
   *
   * @param start how their paths begin
   * @param place what they are made from, or the first of it
   * @param what they are, for messages: {@code this page}
   * @param maker makes them; throws a {@link caravan.site.template.TemplateFault} if a template is
   *     missing or wrong
   */
  public record Piece(String start, Span place, String what, Consumer<Sink> maker) {
    public Piece {
      Objects.requireNonNull(start, "start");
      Objects.requireNonNull(place, "place");
      Objects.requireNonNull(what, "what");
      Objects.requireNonNull(maker, "maker");
    }

    /** Makes them; what can't be made by a fault of the program is told. */
    void make(Sink sink) {
      Attempt.at(
          () -> {
            maker.accept(sink);
            return true;
          },
          fault -> sink.found(Unmade.part(place, what, fault)));
    }
  }

  /** All of the site. */
  List<Piece> all() {
    // What takes long begins first: the other threads make pages meanwhile.
    List<Piece> pieces = new ArrayList<>(others());
    site.pages().forEach(page -> pieces.add(of(page)));
    return pieces;
  }

  /** All but the pages and what belongs to one of them. */
  public List<Piece> others() {
    List<Piece> pieces = new ArrayList<>();
    Span report = site.config().span();
    pieces.add(new Piece("theme/", report, "the look of the site", this::look));
    pieces.add(new Piece("assets/", report, "the copies of content/assets/", this::assets));
    for (String language : site.config().languages()) {
      pieces.add(
          new Piece(
              SearchPaths.folder(language), report, "the search", sink -> search(language, sink)));
      site.data().datasets().values().forEach(dataset -> pieces.add(of(dataset, language)));
      pieces.add(
          new Piece(
              language + "/",
              report,
              "the lists of pages, charts, sources and changes",
              sink -> lists(language, sink)));
    }
    pieces.add(new Piece("", report, "the files for machines", this::machines));
    pieces.add(new Piece("", report, "the ways from former addresses", this::redirects));
    return pieces;
  }

  private void search(String language, Sink sink) {
    SearchOutput.Facts facts =
        SearchOutput.write(site, language, shell.words(language), sink::file);
    if (facts != null) {
      searches.put(language, facts);
    }
  }

  /**
   * The search of a language in which some pages say something else now.
   *
   * @param facts what is remembered of it
   * @param changed these pages, by their number in the language
   * @param before the site as it was
   * @param told hears what is to be remembered now; not called where the whole must be made
   */
  public Piece changedSearch(
      String language,
      SearchOutput.Facts facts,
      Map<Integer, ResolvedPage> changed,
      ChangedIndex.Files before,
      Consumer<SearchOutput.Changed> told) {
    return new Piece(
        SearchPaths.folder(language),
        site.config().span(),
        "the search",
        sink -> {
          SearchOutput.Changed now =
              SearchOutput.change(
                  site, language, shell.words(language), facts, changed, before, sink::file);
          if (now != null) {
            told.accept(now);
          }
        });
  }

  /** What is remembered of the search in each language, after it was made. */
  public Map<String, SearchOutput.Facts> searches() {
    return Map.copyOf(searches);
  }

  /** The pages and files of a dataset in a language. */
  public Piece of(Dataset dataset, String language) {
    return new Piece(
        language + "/" + DatasetPaths.FOLDER + dataset.id() + ".",
        dataset.span(),
        "the page of this dataset",
        sink -> dataset(dataset, language, sink));
  }

  /**
   * What describes the datasets, of which some have other values now.
   *
   * @param changed their names
   * @param before gives a description as it was, by its path
   * @param told hears whether it could be changed; where not, the whole must be made
   */
  public Piece changedDescriptions(
      Set<String> changed, Function<String, String> before, Consumer<Boolean> told) {
    return new Piece(
        "",
        site.config().span(),
        "the files for machines",
        sink -> {
          Optional<Map<String, String>> now = shell.forms().described(before, changed);
          now.ifPresent(files -> describe(files, sink));
          told.accept(now.isPresent());
        });
  }

  private void describe(Map<String, String> files, Sink sink) {
    files.forEach(sink::text);
    shell.forms().archives(files).forEach(sink::file);
  }

  /** A page with its pictures, its data, and the files to cite it. */
  public Piece of(ResolvedPage page) {
    String path = page.page().outputPath();
    return new Piece(
        path.substring(0, path.length() - "html".length()),
        Span.startOf(page.page().file()),
        "this page",
        sink -> page(page, sink));
  }

  private void page(ResolvedPage page, Sink sink) {
    PageViews views = new PageViews(shell, templates, charts);
    PageMade made = views.page(page);
    sink.text(page.page().outputPath(), templates.page(made.view()));
    made.files().forEach(sink::file);
    made.notMade().forEach(one -> sink.found(told(one)));
    views.data(page).forEach(sink::text);
    views.cites(page).forEach(sink::text);
  }

  /**
   * A page alone, which says where what it shows was written.
   *
   * @param pictures draws what stands on the page; other pictures are asked for and not used
   */
  public String preview(ResolvedPage page, ChartDrawing pictures, Sink sink) {
    PageMade made = new PageViews(shell, templates, pictures, true).page(page);
    made.notMade().forEach(one -> sink.found(told(one)));
    return templates.page(made.view());
  }

  private void dataset(Dataset dataset, String language, Sink sink) {
    shell.forms().write(dataset, language, sink::file);
    DatasetViews views = new DatasetViews(shell, language);
    for (int part = 1; part <= views.parts(dataset); part++) {
      sink.text(views.path(dataset, part), templates.dataset(views.page(dataset, part)));
    }
  }

  /** What a language has once: the lists, and what has changed since the edition before. */
  private void lists(String language, Sink sink) {
    if (!site.data().datasets().isEmpty()) {
      DatasetViews views = new DatasetViews(shell, language);
      sink.text(views.listPath(), templates.datasets(views.list()));
    }
    ContentsViews contents = new ContentsViews(shell, language);
    for (Contents.Section section : contents.sections()) {
      for (int part = 1; part <= ContentsPaths.parts(section); part++) {
        String path = contents.path(section, part);
        sink.text(path, templates.contents(contents.page(section, part)));
      }
    }
    FigureListViews figures = new FigureListViews(shell, language);
    if (figures.isNeeded()) {
      sink.text(figures.path(), templates.figures(figures.list()));
    }
    Edition earlier = site.earlier();
    if (earlier != null) {
      ChangesViews changes = new ChangesViews(shell, language, earlier);
      sink.text(changes.path(), templates.changes(changes.page()));
    }
    SourceListViews sources = new SourceListViews(shell, language);
    if (sources.isNeeded()) {
      sink.text(sources.path(), templates.sources(sources.list()));
    }
  }

  /** The root of the site leads to the first page of the first language, an alias to its page. */
  private void redirects(Sink sink) {
    PageViews views = new PageViews(shell, templates, charts);
    List<ResolvedPage> first = site.pages(site.config().languages().get(0));
    if (!first.isEmpty()) {
      sink.text("index.html", templates.redirect(views.redirect("index.html", first.get(0))));
    }
    moved()
        .forEach((path, page) -> sink.text(path, templates.redirect(views.redirect(path, page))));
  }

  private Map<String, ResolvedPage> moved() {
    Map<String, ResolvedPage> moved = new TreeMap<>();
    for (ResolvedPage page : site.pages()) {
      for (SourceText alias : page.page().frontMatter().aliases()) {
        String path = aliasPath(page.page(), alias);
        if (path != null) {
          moved.put(path, page);
        }
      }
    }
    return moved;
  }

  private static @Nullable String aliasPath(Page page, SourceText alias) {
    return Aliases.outputPath(page, alias, new Diagnostics());
  }

  private void look(Sink sink) {
    look.output().files().forEach(sink::file);
  }

  private void assets(Sink sink) {
    Diagnostics found = new Diagnostics();
    ReportFiles files = new ReportFiles(project.root(), found);
    site.assets()
        .forEach(
            asset -> {
              byte[] bytes = files.asset(asset.path());
              if (bytes != null) {
                sink.file(asset.outputPath(), bytes);
              }
            });
    found.list().forEach(sink::found);
  }

  /** What is for machines, and for readers who are lost. */
  private void machines(Sink sink) {
    sink.text("figures.json", FiguresJson.of(site));
    if (!site.pages().isEmpty()) {
      sink.text("404.html", templates.notFound(new NotFoundViews(shell).page()));
    }
    Map<String, String> moved = new TreeMap<>();
    moved().forEach((path, page) -> moved.put(path, page.page().outputPath()));
    SiteFiles.of(site, project.generator(), moved).forEach(sink::text);
    describe(shell.forms().described(), sink);
  }

  private static Diagnostic told(NotMade notMade) {
    if (notMade instanceof NotMade.Lacking lacking) {
      // Found before, where an author wrote it; not where it comes from the name of a source.
      return PictureFonts.warning(lacking.chart(), lacking.characters());
    } else if (notMade instanceof NotMade.Undrawn undrawn) {
      return Unmade.chart(undrawn.chart(), undrawn.fault());
    } else if (notMade instanceof NotMade.Unpictured unpictured) {
      return Unmade.picture(unpictured.chart(), unpictured.fault());
    }
    NotMade.CardOfPage card = (NotMade.CardOfPage) notMade;
    return Unmade.picture(card.page(), card.fault());
  }
}
