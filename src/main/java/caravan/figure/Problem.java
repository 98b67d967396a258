package caravan.figure;

import caravan.diagnostic.Code;
import caravan.diagnostic.Diagnostic;
import caravan.source.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Ends the reading of one expression; never leaves this room. */
final class Problem extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Diagnostic diagnostic;

  Problem(Code code, Span span, String message, @Nullable String help) {
    this(Diagnostic.error(code, span, message).help(help));
  }

  /**
   * @param used the data that it rests on
   */
  Problem(Code code, Span span, String message, List<Used> used, @Nullable String help) {
    this(Diagnostic.error(code, span, message).help(help).cells(DataText.cells(used)));
  }

  Problem(Diagnostic diagnostic) {
    super(diagnostic.message(), null, false, false);
    this.diagnostic = diagnostic;
  }

  Diagnostic diagnostic() {
    return diagnostic;
  }
}
