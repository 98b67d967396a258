package caravan.app.pipeline;

import caravan.chart.spec.ChartPalette;
import caravan.files.output.OutputPath;
import caravan.files.output.OutputTree;
import caravan.report.citation.Cite;
import caravan.report.page.Page;
import caravan.report.resolved.ResolvedPage;
import caravan.report.resolved.ResolvedSite;
import caravan.site.book.BookViews;
import caravan.site.page.ReferenceRequests;
import caravan.site.page.Shell;
import caravan.site.page.ThemePalette;
import caravan.site.part.FormattedReferences;
import caravan.site.part.Messages;
import caravan.site.template.TemplateFault;
import caravan.site.template.Templates;
import caravan.site.template.Theme;
import caravan.text.diagnostic.Code;
import caravan.text.diagnostic.Diagnostic;
import caravan.text.diagnostic.Diagnostics;
import caravan.text.source.GivenUp;
import caravan.text.source.SourceFile;
import caravan.text.source.Span;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Writes the files of a site: pages one by one as they are rendered, then what goes with them. */
public final class SiteRenderer {
  /** Of processor time, for a page with its charts and pictures, in ms. */
  private static final long MILLIS = 600_000;

  private final Project project;
  private final ResolvedSite site;
  private final OutputTree tree;
  private final DrawnCharts drawn;
  private final WrittenReferences references;
  private final ProgramDigest program;
  private final Diagnostics out;
  private @Nullable SitePieces made;

  public SiteRenderer(
      Project project,
      ResolvedSite site,
      OutputTree tree,
      DrawnCharts charts,
      WrittenReferences references,
      ProgramDigest program,
      Diagnostics out) {
    this.project = project;
    this.site = site;
    this.tree = tree;
    this.drawn = charts;
    this.references = references;
    this.program = program;
    this.out = out;
  }

  /**
   * Writes everything; a fault of the templates goes to the diagnostics.
   *
   * @return the PDFs and files for Word that were made
   */
  List<BookMade> render(BookChoice.Books books, Workers workers) {
    return render(books, Part.ALL, workers);
  }

  /**
   * What is made of a site.
   *
   * @param wanted the pages that are made
   * @param cites says where a page cites what
   * @param pieces that are made
   */
  public record Part(
      Predicate<ResolvedPage> wanted,
      Function<ResolvedPage, Set<Cite>> cites,
      Function<SitePieces, List<SitePieces.Piece>> pieces) {
    static final Part ALL = new Part(page -> true, ReferenceRequests::cites, SitePieces::all);
  }

  /** The pieces of which files were made; null where none were. */
  @Nullable SitePieces pieces() {
    return made;
  }

  /** Writes a part of the files; the rest is as it was. */
  public void render(Part part, Workers workers) {
    render(BookChoice.Books.NONE, part, workers);
  }

  private List<BookMade> render(BookChoice.Books books, Part part, Workers workers) {
    try {
      Theme theme = new Theme(project.templates());
      Map<String, Messages> messages = SiteLook.messages(site, theme, out);
      ChartPalette palette = ThemePalette.load(theme, out);
      if (out.hasErrors()) {
        return List.of();
      }
      SiteLook look = SiteLook.of(site, theme, new Templates(theme), messages, palette);
      FormattedReferences written =
          references.of(site, messages, theme, part.cites(), part.wanted(), workers);
      Shell shell =
          new Shell(site, messages, look.output(), written, project.generator())
              .with(
                  PdfChoice.paths(books.pdf(), PdfChoice.Book::path),
                  PdfChoice.paths(books.docx(), PdfChoice.Book::docx));
      DrawnCharts charts = drawn.in(palette);
      SitePieces pieces = new SitePieces(project, site, look, shell, charts);
      Written sink = new Written();
      // All are made to the end, so that none is left that writes into a tree that is closed.
      Optional<TemplateFault> wrong =
          workers
              .map(
                  part.pieces().apply(pieces),
                  piece -> made(piece, sink),
                  new Workers.Limit<>(MILLIS, this::late))
              .stream()
              .flatMap(Optional::stream)
              .findFirst();
      if (wrong.isPresent()) {
        throw wrong.get();
      }
      made = pieces;
      if (out.hasErrors() || books.all().findAny().isEmpty()) {
        return List.of();
      }
      BookViews bookViews = new BookViews(shell, look.templates());
      List<BookMade> files = new ArrayList<>();
      files.addAll(
          new PdfBooks(project, site, bookViews, look.templates(), theme, charts, program)
              .write(books.pdf(), workers, sink::file, out));
      files.addAll(
          new WordBooks(project, site, bookViews, look.templates(), charts)
              .write(books.docx(), workers, sink::file, out));
      return files;
    } catch (TemplateFault fault) {
      out.add(TemplatePlaces.diagnostic(fault, project.templates()));
      return List.of();
    }
  }

  /** That a part of the site was given up; the rest is made, so that all such parts are told. */
  private Optional<TemplateFault> late(SitePieces.Piece piece) {
    SourceFile file =
        site.pages().stream()
            .map(ResolvedPage::page)
            .filter(page -> page.outputPath().equals(piece.start() + "html"))
            .map(Page::file)
            .findFirst()
            .orElseGet(() -> site.config().span().file());
    synchronized (out) {
      out.error(
          Code.TOO_SLOW,
          Span.startOf(file),
          "what \""
              + piece.start()
              + "\" begins takes more than "
              + MILLIS / 1000
              + " seconds of processor time to make",
          "split the page, or its largest charts and tables");
    }
    return Optional.empty();
  }

  /** Makes a piece; the fault of a template that kept it from being made. */
  private static Optional<TemplateFault> made(SitePieces.Piece piece, SitePieces.Sink sink) {
    try {
      piece.make(sink);
      return Optional.empty();
    } catch (TemplateFault fault) {
      return Optional.of(fault);
    }
  }

  /** Puts files into the tree. */
  private final class Written implements SitePieces.Sink {
    @Override
    public void file(String path, byte[] bytes) {
      GivenUp.check();
      try {
        tree.write(OutputPath.of(path), bytes);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    @Override
    public void found(Diagnostic diagnostic) {
      synchronized (out) {
        out.add(diagnostic);
      }
    }
  }
}
