package caravan.text.diagnostic;

import caravan.text.source.Span;

/**
 * A change of a file that mends a mistake: what stands in a span is replaced, and nothing else.
 *
 * @param replacement what stands there afterwards; holds no line break
 */
public record Fix(Span span, String replacement) {
  public Fix {
    span = span.written();
    if (replacement.indexOf('\n') >= 0 || replacement.indexOf('\r') >= 0) {
      throw new IllegalArgumentException("a fix keeps the lines as they are");
    }
  }
}
