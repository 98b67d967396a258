package caravan.diff.compare;

import caravan.diagnostic.Diagnostic;
import caravan.diagnostic.Diagnostics;
import caravan.diagnostic.Fix;
import caravan.diff.read.FigureReading;
import caravan.diff.read.PageReading;
import caravan.figure.FigureChecker;
import caravan.figure.FigureText;
import caravan.language.Language;
import caravan.resolve.ResolvedSite;
import caravan.source.SourceText;
import caravan.source.Span;
import org.jspecify.annotations.Nullable;

/** Holds a text that is no figure any more against the data that it was bound to. */
final class Recheck {
  private final ResolvedSite site;
  private final FigureChecker checker;

  /**
   * @param site the later state
   */
  Recheck(ResolvedSite site) {
    this.site = site;
    this.checker = new FigureChecker(site.data());
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
   * As the text would be told of, were it bound as the figure was.
   *
   * @param span where the text stands
   * @param text without markup
   */
  Said of(FigureReading was, Span span, String text, PageReading page) {
    String expression = was.source().expression().text();
    if (was.isBound()) {
      SourceText format = was.source().format();
      String title = format == null ? "" : " \"" + format.text() + "\"";
      return new Said(null, "[](=" + expression + title + ")");
    }
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
      return new Said(null, "[" + text + "](=" + expression + ")");
    }
    Diagnostic first = found.list().stream().findFirst().orElse(null);
    String write = first == null ? null : repaired(first.fix(), span, text);
    return new Said(
        first == null ? null : first.message(),
        "[" + (write == null ? "…" : write) + "](=" + expression + ")");
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
