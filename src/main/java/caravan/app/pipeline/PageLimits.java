package caravan.app.pipeline;

import caravan.expression.names.FigureText;
import caravan.report.page.KeyFigure;
import caravan.report.page.Page;
import caravan.report.prose.Reference;
import caravan.report.resolved.ResolvedPage;
import caravan.text.diagnostic.Code;
import caravan.text.diagnostic.Diagnostics;
import caravan.text.source.SourceFile;
import caravan.text.source.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * How much a page may ask of the program: counts, which are the same on every machine, busy or not.
 * They are far beyond what anybody reads, and near enough that a page is always done in seconds.
 */
final class PageLimits {
  /** Links, figures, citations, footnotes, charts and tables. */
  static final int REFERENCES = 20_000;

  /** The same of all pages of a PDF, which is set in minutes. */
  static final int PDF_REFERENCES = 50_000;

  /** Figures and footnotes of a page that is in a PDF: each has a note there. */
  static final int PDF_NOTES = 6_000;

  /** Characters between the brackets of a figure. */
  static final int FIGURE = 1_000;

  /**
   * Of processor time, for a page in each stage, in ms. A page within the other limits takes a
   * tenth of it on a slow machine.
   */
  static final long MILLIS = 60_000;

  private PageLimits() {}

  /** Whether the rest of the program may look at a page; what is too much goes to {@code out}. */
  static boolean check(Page page, Diagnostics out) {
    boolean fine = true;
    long count = page.body().footnoteMarks();
    if (count > REFERENCES) {
      tooMany(page.body().span(), "is the page that has " + count + " footnotes", out);
      return false;
    }
    for (Reference reference : references(page)) {
      count += size(reference);
      if (count > REFERENCES) {
        tooMany(reference.span(), "is one more", out);
        return false;
      }
      fine &= !(reference instanceof Reference.ToFigure figure) || check(figure.figure(), out);
    }
    return fine;
  }

  private static void tooMany(Span place, String what, Diagnostics out) {
    out.error(
        Code.TOO_LARGE,
        place,
        "a page has at most "
            + REFERENCES
            + " links, figures, citations and footnotes; this "
            + what,
        "split the page");
  }

  private static List<Reference> references(Page page) {
    List<Reference> all = new ArrayList<>(page.title().references());
    for (KeyFigure figure : page.keyFigures()) {
      all.addAll(figure.value().references());
      all.addAll(figure.label().references());
    }
    all.addAll(page.body().references());
    return all;
  }

  private static int size(Reference reference) {
    return reference instanceof Reference.ToSources cited ? cited.citations().size() : 1;
  }

  /** Whether a PDF of these pages is made; what is too much goes to {@code out}. */
  static boolean check(PdfChoice.Book book, Diagnostics out) {
    long all = 0;
    for (ResolvedPage resolved : book.pages()) {
      Page page = resolved.page();
      List<Reference> references = references(page);
      long figures = references.stream().filter(Reference.ToFigure.class::isInstance).count();
      long notes = figures + page.body().footnoteMarks();
      if (notes > PDF_NOTES) {
        out.error(
            Code.TOO_LARGE,
            Span.startOf(page.file()),
            "a page in a PDF has at most "
                + PDF_NOTES
                + " figures and footnotes; this one has "
                + notes,
            "split the page, or make PDFs of others only: --pdf en/NAME");
        return false;
      }
      all += page.body().footnoteMarks();
      all += references.stream().mapToInt(PageLimits::size).sum();
      if (all > PDF_REFERENCES) {
        out.error(
            Code.TOO_LARGE,
            Span.startOf(page.file()),
            "a PDF has at most "
                + PDF_REFERENCES
                + " links, figures, citations and footnotes; with this page "
                + book.path()
                + " has more",
            "make PDFs of parts of the report: --pdf en/NAME");
        return false;
      }
    }
    return true;
  }

  private static boolean check(FigureText figure, Diagnostics out) {
    int length = figure.text().length();
    if (length > FIGURE) {
      out.error(
          Code.TOO_LARGE,
          figure.span(),
          "the text of this figure has " + length + " characters; at most " + FIGURE + " are read",
          "put the number and its unit between the brackets, and the rest outside");
    }
    return length <= FIGURE;
  }

  /** That a page was given up, or overflowed the stack: what it holds is known to nobody. */
  static void tooSlow(SourceFile file, Diagnostics out) {
    out.error(
        Code.TOO_SLOW,
        Span.startOf(file),
        "this page takes more than " + MILLIS / 1000 + " seconds of processor time to read",
        "split the page; something in it is very long, or nested very deeply");
  }

  static void tooDeep(SourceFile file, Diagnostics out) {
    out.error(
        Code.TOO_DEEP,
        Span.startOf(file),
        "something on this page is nested too deeply to be read",
        "look for very many brackets, quotes or lists in one another");
  }
}
