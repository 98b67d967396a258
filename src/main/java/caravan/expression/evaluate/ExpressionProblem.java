package caravan.expression.evaluate;

import caravan.text.diagnostic.Code;
import caravan.text.diagnostic.Diagnostic;
import caravan.text.source.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Ends the reading of one expression; never leaves this room. */
public final class ExpressionProblem extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Diagnostic diagnostic;

  public ExpressionProblem(Code code, Span span, String message, @Nullable String help) {
    this(Diagnostic.error(code, span, message).help(help));
  }

  /**
   * @param used the data that it rests on
   */
  public ExpressionProblem(
      Code code, Span span, String message, List<Used> used, @Nullable String help) {
    this(Diagnostic.error(code, span, message).help(help).cells(DataText.cells(used)));
  }

  public ExpressionProblem(Diagnostic diagnostic) {
    super(diagnostic.message(), null, false, false);
    this.diagnostic = diagnostic;
  }

  public Diagnostic diagnostic() {
    return diagnostic;
  }
}
