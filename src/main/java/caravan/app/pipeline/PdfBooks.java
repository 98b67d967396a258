package caravan.app.pipeline;

import caravan.chart.spec.ChartSize;
import caravan.files.cache.CacheDirectory;
import caravan.report.resolved.ResolvedSite;
import caravan.site.book.BookViews;
import caravan.site.exhibit.Attempt;
import caravan.site.print.PdfFile;
import caravan.site.print.PdfRequest;
import caravan.site.print.Typesetter;
import caravan.site.template.Templates;
import caravan.site.template.Theme;
import caravan.site.view.BookView;
import caravan.text.diagnostic.Diagnostic;
import caravan.text.diagnostic.Diagnostics;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Makes the PDFs of a report, several at once; what was made before of the same content by the same
 * program is taken from the cache.
 */
final class PdfBooks {
  private static final String STYLE = "pdf/book.css";

  private final Project project;
  private final ResolvedSite site;
  private final BookViews views;
  private final Templates templates;
  private final String style;
  private final @Nullable PdfCache cache;
  private final DrawnCharts charts;
  private final Typesetter typesetter;

  PdfBooks(
      Project project,
      ResolvedSite site,
      BookViews views,
      Templates templates,
      Theme theme,
      DrawnCharts charts,
      ProgramDigest program) {
    this.project = project;
    this.site = site;
    this.views = views;
    this.templates = templates;
    this.style =
        theme.read(STYLE).map(bytes -> new String(bytes, StandardCharsets.UTF_8)).orElse("");
    this.charts = charts;
    this.typesetter = new Typesetter(spec -> charts.drawing(spec, ChartSize.WIDE));
    CacheDirectory disk = charts.disk();
    this.cache = disk == null ? null : PdfCache.of(disk, program);
  }

  /** A book as it was made. */
  private record Made(PdfChoice.Book book, PdfFile file, long nanos, boolean kept) {}

  /**
   * Makes them and writes them.
   *
   * @param out gets the warnings
   */
  List<BookMade> write(
      List<PdfChoice.Book> books,
      Workers workers,
      BiConsumer<String, byte[]> writer,
      Diagnostics out) {
    List<Diagnostic> found = Collections.synchronizedList(new ArrayList<>());
    List<Optional<Made>> made =
        workers.map(
            books,
            book ->
                Optional.ofNullable(
                    Attempt.at(() -> make(book), fault -> found.add(unmade(book, fault)))));
    found.forEach(out::add);
    return made.stream()
        .flatMap(Optional::stream)
        .map(
            each -> {
              writer.accept(each.book().path(), each.file().bytes());
              warn(each, out);
              return new BookMade(
                  each.book().path(),
                  each.file().pages(),
                  each.file().bytes().length,
                  each.nanos(),
                  each.kept());
            })
        .toList();
  }

  private Diagnostic unmade(PdfChoice.Book book, Throwable fault) {
    return Unmade.part(book.place(site), "the PDF " + book.path(), fault);
  }

  private Made make(PdfChoice.Book book) {
    long start = System.nanoTime();
    PdfRequest request = request(book);
    PdfFile known = cache == null ? null : cache.get(request);
    PdfFile file = known == null ? typesetter.make(request) : known;
    if (cache != null && known == null) {
      cache.put(request, file);
    }
    return new Made(book, file, System.nanoTime() - start, known != null);
  }

  private PdfRequest request(PdfChoice.Book book) {
    BookViews.Book made = views.book(book.pages(), book.whole());
    BookView view = made.view();
    return new PdfRequest(
        templates.book(view),
        style,
        view.site().language(),
        view.title(),
        view.site().publisher(),
        view.description(),
        BookViews.edition(book.pages()),
        project.generator(),
        made.charts(),
        charts.palette(),
        BookImages.of(book.pages(), site, project));
  }

  private void warn(Made made, Diagnostics out) {
    made.file()
        .lacking()
        .forEach(
            (path, characters) -> out.addAll(LackingCharacters.warnings(site, path, characters)));
  }
}
