package caravan.text.diagnostic;

import caravan.text.encode.Digest;
import caravan.text.source.Span;
import java.util.Map;

/** Tells one mistake from another, from revision to revision of a file. */
final class Fingerprint {
  /** How much of the marked text is taken: enough to tell mistakes apart, and no megabytes. */
  private static final int MARKED_LENGTH = 1000;

  private Fingerprint() {}

  /**
   * A text that stays the same while lines move and other lines change: made from the code, the
   * file, what is marked, and how often the same was marked before.
   *
   * @param seen how often each was seen; is counted up
   */
  static String of(Diagnostic diagnostic, Map<String, Integer> seen) {
    Span span = diagnostic.span();
    boolean marked = span.end() > span.start();
    int from = marked ? span.start() : span.file().lineStart(span.line());
    int to = Math.min(from + MARKED_LENGTH, marked ? span.end() : span.file().lineEnd(span.line()));
    String part = span.file().text().substring(from, to);
    String text = marked ? part : part.strip();
    String key = diagnostic.code().id() + '\0' + diagnostic.span().file().path() + '\0' + text;
    int before = seen.merge(key, 1, Integer::sum) - 1;
    return new Digest().add(key + '\0' + before).hex(16);
  }
}
