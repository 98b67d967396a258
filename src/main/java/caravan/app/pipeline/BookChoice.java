package caravan.app.pipeline;

import caravan.report.resolved.ResolvedSite;
import java.util.List;
import java.util.stream.Stream;

/**
 * What is made of a report beside its site.
 *
 * @param pdf of what PDFs are asked for
 * @param docx of what files for Word are
 */
public record BookChoice(PdfChoice pdf, PdfChoice docx) {
  /** Nothing. */
  public static final BookChoice NONE = new BookChoice(PdfChoice.NONE, PdfChoice.NONE);

  /** The same of a report, looked up. */
  record Books(List<PdfChoice.Book> pdf, List<PdfChoice.Book> docx) {
    static final Books NONE = new Books(List.of(), List.of());

    Stream<PdfChoice.Book> all() {
      return Stream.concat(pdf.stream(), docx.stream()).distinct();
    }
  }

  Books books(ResolvedSite site) throws PdfUnknown {
    return new Books(pdf.books(site), docx.books(site));
  }
}
