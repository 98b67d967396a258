package caravan.build;

import caravan.chart.ChartStyles;
import caravan.data.Dataset;
import caravan.diagnostic.Code;
import caravan.diagnostic.Diagnostics;
import caravan.edition.Edition;
import caravan.output.OutputPath;
import caravan.output.OutputTree;
import caravan.page.Page;
import caravan.publish.SiteFiles;
import caravan.render.TemplateFault;
import caravan.render.Templates;
import caravan.render.Theme;
import caravan.resolve.Aliases;
import caravan.resolve.ChartData;
import caravan.resolve.PictureFonts;
import caravan.resolve.ResolvedPage;
import caravan.resolve.ResolvedSite;
import caravan.source.SourceFile;
import caravan.source.SourceText;
import caravan.source.Span;
import caravan.view.BookViews;
import caravan.view.ChangesViews;
import caravan.view.DatasetViews;
import caravan.view.FigureListViews;
import caravan.view.FiguresJson;
import caravan.view.Messages;
import caravan.view.NotFoundViews;
import caravan.view.PageViews;
import caravan.view.PictureTaker;
import caravan.view.References;
import caravan.view.SearchOutput;
import caravan.view.Shell;
import caravan.view.SourceListViews;
import caravan.view.ThemeOutput;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/** Writes the files of a site: pages one by one as they are rendered, then what goes with them. */
final class SiteRenderer {
  private final Project project;
  private final ResolvedSite site;
  private final OutputTree tree;
  private final DrawnCharts charts;
  private final WrittenReferences references;
  private final Diagnostics out;
  private final Lock lock = new ReentrantLock();

  SiteRenderer(
      Project project,
      ResolvedSite site,
      OutputTree tree,
      DrawnCharts charts,
      WrittenReferences references,
      Diagnostics out) {
    this.project = project;
    this.site = site;
    this.tree = tree;
    this.charts = charts;
    this.references = references;
    this.out = out;
  }

  /**
   * Writes everything; a fault of the templates goes to the diagnostics.
   *
   * @return the PDFs that were made
   */
  List<PdfMade> render(List<PdfChoice.Book> books, Workers workers) {
    try {
      Theme theme = new Theme(project.templates());
      Map<String, Messages> messages = new TreeMap<>();
      for (String language : site.config().languages()) {
        messages.put(language, Messages.load(theme, language, out));
      }
      if (out.hasErrors()) {
        return List.of();
      }
      SearchOutput search = SearchOutput.of(site, messages);
      Map<String, byte[]> made = new TreeMap<>(search.made());
      made.put("chart.css", ChartStyles.css().getBytes(StandardCharsets.UTF_8));
      made.putAll(ThemeOutput.printHeads(site));
      ThemeOutput look = ThemeOutput.of(theme, made);
      References written = references.of(site, messages, theme, workers);
      Shell shell =
          new Shell(site, messages, look, written, project.generator())
              .with(PdfChoice.paths(books));
      Templates templates = new Templates(theme);
      PageViews views = new PageViews(shell, templates, charts, new Pictures());
      pages(views, templates, workers);
      Map<String, String> moved = redirects(views, templates);
      datasets(shell, templates, workers);
      figures(shell, templates);
      changes(shell, templates);
      sources(shell, templates);
      look.files().forEach(this::write);
      search.files().forEach(this::write);
      assets();
      write("figures.json", FiguresJson.of(site));
      if (!site.pages().isEmpty()) {
        write("404.html", templates.notFound(new NotFoundViews(shell).page()));
      }
      SiteFiles.of(site, shell.licence(), project.generator(), moved).forEach(this::write);
      BookViews bookViews = new BookViews(shell, templates, charts);
      return new PdfBooks(project, site, bookViews, templates, theme, charts.disk())
          .write(books, workers, this::write, out);
    } catch (TemplateFault fault) {
      out.error(Code.TEMPLATE, place(fault), String.valueOf(fault.getMessage()));
      return List.of();
    }
  }

  private void pages(PageViews views, Templates templates, Workers workers) {
    workers.map(
        site.pages(),
        page -> {
          write(page.page().outputPath(), templates.page(views.page(page)));
          views.data(page).forEach(this::write);
          views.cites(page).forEach(this::write);
          return page.page().outputPath();
        });
  }

  private void datasets(Shell shell, Templates templates, Workers workers) {
    List<Dataset> datasets = List.copyOf(site.data().datasets().values());
    for (String language : datasets.isEmpty() ? List.<String>of() : site.config().languages()) {
      DatasetViews views = new DatasetViews(shell, language);
      write(views.listPath(), templates.datasets(views.list()));
      workers.map(
          datasets,
          dataset -> {
            write(views.path(dataset), templates.dataset(views.page(dataset)));
            write(views.csvPath(dataset), views.csv(dataset));
            return dataset.id();
          });
    }
  }

  /** The list of charts and tables of each language that has some. */
  private void figures(Shell shell, Templates templates) {
    for (String language : site.config().languages()) {
      FigureListViews views = new FigureListViews(shell, language);
      if (views.isNeeded()) {
        write(views.path(), templates.figures(views.list()));
      }
    }
  }

  /** What has changed since the edition before, where there was one. */
  private void changes(Shell shell, Templates templates) {
    Edition earlier = site.earlier();
    for (String language : earlier == null ? List.<String>of() : site.config().languages()) {
      ChangesViews views = new ChangesViews(shell, language, Objects.requireNonNull(earlier));
      write(views.path(), templates.changes(views.page()));
    }
  }

  private void sources(Shell shell, Templates templates) {
    for (String language : site.config().languages()) {
      SourceListViews views = new SourceListViews(shell, language);
      if (views.isNeeded()) {
        write(views.path(), templates.sources(views.list()));
      }
    }
  }

  /**
   * The root of the site leads to the first page of the first language, an alias to its page.
   *
   * @return what aliases lead to
   */
  private Map<String, String> redirects(PageViews views, Templates templates) {
    List<ResolvedPage> first = site.pages(site.config().languages().get(0));
    if (!first.isEmpty()) {
      write("index.html", templates.redirect(views.redirect("index.html", first.get(0))));
    }
    Map<String, String> moved = new TreeMap<>();
    for (ResolvedPage page : site.pages()) {
      for (SourceText alias : page.page().frontMatter().aliases()) {
        String path = aliasPath(page.page(), alias);
        if (path != null) {
          write(path, templates.redirect(views.redirect(path, page)));
          moved.put(path, page.page().outputPath());
        }
      }
    }
    return moved;
  }

  private static @Nullable String aliasPath(Page page, SourceText alias) {
    return Aliases.outputPath(page, alias, new Diagnostics());
  }

  private void assets() {
    ReportFiles files = new ReportFiles(project.root(), out);
    site.assets()
        .forEach(
            asset -> {
              byte[] bytes = files.asset(asset.path());
              if (bytes != null) {
                write(asset.outputPath(), bytes);
              }
            });
  }

  private void write(String path, String text) {
    write(path, text.getBytes(StandardCharsets.UTF_8));
  }

  private void write(String path, byte[] bytes) {
    try {
      tree.write(OutputPath.of(path), bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A place in a template; its text is read again only to show the line. */
  private Span place(TemplateFault fault) {
    String text = "";
    try {
      text =
          new Theme(project.templates())
              .read(fault.template())
              .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
              .orElse("");
    } catch (TemplateFault unreadable) {
      // Then there is no line to show.
      text = "";
    }
    SourceFile file = new SourceFile("templates/" + fault.template(), text);
    if (fault.line() < 1 || fault.line() > file.lineCount()) {
      return Span.startOf(file);
    }
    int start = file.lineStart(fault.line());
    int column = Math.min(Math.max(0, fault.column() - 1), file.lineText(fault.line()).length());
    return file.span(start + column, start + column);
  }

  /** Writes the pictures of charts, and says of which there is none. */
  private final class Pictures implements PictureTaker {
    @Override
    public void picture(String path, byte[] file) {
      write(path, file);
    }

    @Override
    public void lacking(ChartData chart, SortedSet<Integer> characters) {
      lock.lock();
      try {
        // Found before, where an author wrote it; not where it comes from the name of a source.
        out.add(PictureFonts.warning(chart, characters));
      } finally {
        lock.unlock();
      }
    }
  }
}
