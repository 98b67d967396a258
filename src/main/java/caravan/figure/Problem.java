package caravan.figure;

import caravan.diagnostic.Code;
import caravan.diagnostic.Diagnostic;
import caravan.source.Span;
import org.jspecify.annotations.Nullable;

/** Ends the reading of one expression; never leaves this room. */
final class Problem extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Diagnostic diagnostic;

  Problem(Code code, Span span, String message, @Nullable String help) {
    this(code, span, message, null, help);
  }

  /**
   * @param label what the data say
   */
  Problem(Code code, Span span, String message, @Nullable String label, @Nullable String help) {
    super(message, null, false, false);
    this.diagnostic = Diagnostic.error(code, span, message).label(label).help(help);
  }

  Diagnostic diagnostic() {
    return diagnostic;
  }
}
