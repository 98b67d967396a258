package caravan.app.pipeline;

import caravan.chart.spec.ChartSize;
import caravan.report.resolved.ResolvedSite;
import caravan.site.book.BookViews;
import caravan.site.exhibit.Attempt;
import caravan.site.template.Templates;
import caravan.site.view.BookView;
import caravan.site.word.WordRequest;
import caravan.site.word.WordWriter;
import caravan.text.diagnostic.Diagnostic;
import caravan.text.diagnostic.Diagnostics;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiConsumer;

/** Makes the files for Word of a report, from the same HTML as its PDFs, several at once. */
final class WordBooks {
  private final Project project;
  private final ResolvedSite site;
  private final BookViews views;
  private final Templates templates;
  private final DrawnCharts charts;

  WordBooks(
      Project project,
      ResolvedSite site,
      BookViews views,
      Templates templates,
      DrawnCharts charts) {
    this.project = project;
    this.site = site;
    this.views = views;
    this.templates = templates;
    this.charts = charts;
  }

  /** A file as it was made. */
  private record Made(String path, byte[] bytes, long nanos) {}

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
                    Attempt.at(
                        () -> make(book),
                        fault ->
                            found.add(
                                Unmade.part(book.place(site), "the file " + book.docx(), fault)))));
    found.forEach(out::add);
    return made.stream()
        .flatMap(Optional::stream)
        .map(
            each -> {
              writer.accept(each.path(), each.bytes());
              return new BookMade(each.path(), null, each.bytes().length, each.nanos(), false);
            })
        .toList();
  }

  private Made make(PdfChoice.Book book) {
    long start = System.nanoTime();
    BookViews.Book made = views.book(book.pages(), book.whole());
    BookView view = made.view();
    Map<String, byte[]> drawn = new TreeMap<>();
    made.charts().forEach((place, spec) -> drawn.put(place, charts.png(spec, ChartSize.WIDE)));
    byte[] bytes =
        WordWriter.docx(
            new WordRequest(
                templates.book(view),
                view.site().language(),
                view.site().rightToLeft(),
                view.title(),
                view.site().publisher(),
                view.description(),
                BookViews.edition(book.pages()),
                drawn,
                BookImages.of(book.pages(), site, project)));
    return new Made(book.docx(), bytes, System.nanoTime() - start);
  }
}
