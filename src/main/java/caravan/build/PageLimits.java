package caravan.build;

import caravan.diagnostic.Code;
import caravan.diagnostic.Diagnostics;
import caravan.figure.FigureText;
import caravan.page.KeyFigure;
import caravan.page.Page;
import caravan.page.Reference;
import caravan.source.SourceFile;
import caravan.source.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * How much a page may ask of the program: counts, which are the same on every machine, busy or not.
 * They are far beyond what anybody reads, and near enough that a page is always done in seconds.
 */
final class PageLimits {
  /** Links, figures, citations, charts and tables. */
  static final int REFERENCES = 20_000;

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
    List<Reference> all = new ArrayList<>(page.title().references());
    for (KeyFigure figure : page.keyFigures()) {
      all.addAll(figure.value().references());
      all.addAll(figure.label().references());
    }
    all.addAll(page.body().references());
    boolean fine = true;
    long count = 0;
    for (Reference reference : all) {
      count += reference instanceof Reference.ToSources cited ? cited.citations().size() : 1;
      if (count > REFERENCES) {
        out.error(
            Code.TOO_LARGE,
            reference.span(),
            "a page has at most " + REFERENCES + " links, figures and citations; this is one more",
            "split the page");
        return false;
      }
      fine &= !(reference instanceof Reference.ToFigure figure) || check(figure.figure(), out);
    }
    return fine;
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
