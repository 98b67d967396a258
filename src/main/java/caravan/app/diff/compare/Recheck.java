package caravan.app.diff.compare;

import caravan.app.diff.read.FigureReading;
import caravan.app.diff.read.PageReading;
import caravan.expression.figure.FigureChecker;
import caravan.expression.names.FigureText;
import caravan.language.registry.Language;
import caravan.report.resolved.ResolvedSite;
import caravan.text.diagnostic.Diagnostic;
import caravan.text.diagnostic.Diagnostics;
import caravan.text.diagnostic.Fix;
import caravan.text.source.SourceText;
import caravan.text.source.Span;
import org.jspecify.annotations.Nullable;

/** Holds a text that is no figure any more against the data that it was bound to. */
final class Recheck {
  private final ResolvedSite site;
  private final FigureChecker checker;
  private final Offers offers;

  /**
   * @param site the later state
   */
  Recheck(ResolvedSite site) {
    this.site = site;
    this.checker = new FigureChecker(site.data());
    this.offers = new Offers(site);
  }

  /** What the data have for numbers that came in. */
  Offers offers() {
    return offers;
  }

  /**
   * What came of it.
   *
   * @param problem that text and data part ways; null where they agree
   * @param write the figure to write; null where only a person can tell
   */
  record Said(@Nullable String problem, @Nullable String write) {
    static final Said NOTHING = new Said(null, null);
  }

  /**
   * What would be said of the text if it were bound as the figure was.
   *
   * @param link the figure as it stood, with its brackets
   * @param span where the text stands
   * @param text without markup
   */
  Said of(FigureReading was, Span link, Span span, String text, PageReading page) {
    if (was.isBound()) {
      return new Said(null, link.text());
    }
    // As its author wrote it: with names, and within < and > where it has blanks.
    String behind = link.text().substring(was.source().span().text().length());
    Language language = site.languages().get(page.language());
    SourceText words = SourceText.of(span.file(), span.start(), span.end());
    FigureText probe =
        new FigureText(
            span,
            words.text().equals(text) ? words : inner(span, text),
            was.source().expression(),
            null);
    Diagnostics found = new Diagnostics();
    if (checker.check(probe, language, found) != null) {
      return new Said(null, "[" + text + "]" + behind);
    }
    Diagnostic first = found.list().stream().findFirst().orElse(null);
    String write = was.isWrong() ? null : stillTrue(was, language);
    if (write == null && first != null) {
      write = repaired(first.fix(), span, text);
    }
    return new Said(
        first == null ? null : first.message(), "[" + (write == null ? "…" : write) + "]" + behind);
  }

  /** The text of the figure that it was, where that agrees with the data as they are now. */
  private @Nullable String stillTrue(FigureReading was, Language language) {
    boolean agrees = checker.check(was.source(), language, new Diagnostics()) != null;
    return agrees ? was.source().text() : null;
  }

  /** The text within brackets. */
  private static SourceText inner(Span span, String text) {
    int start = span.start() + Math.max(0, span.text().indexOf(text));
    return SourceText.of(span.file(), start, Math.min(span.end(), start + text.length()));
  }

  private static @Nullable String repaired(@Nullable Fix fix, Span span, String text) {
    if (fix == null) {
      return null;
    }
    int shift = span.start() + Math.max(0, span.text().indexOf(text));
    int from = fix.span().start() - shift;
    int to = fix.span().end() - shift;
    return from < 0 || to > text.length()
        ? null
        : text.substring(0, from) + fix.replacement() + text.substring(to);
  }
}
