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
  private final boolean isOfListedCode;

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
    this(diagnostic, false);
  }

  private ExpressionProblem(Diagnostic diagnostic, boolean isOfListedCode) {
    super(diagnostic.message(), null, false, false);
    this.diagnostic = diagnostic;
    this.isOfListedCode = isOfListedCode;
  }

  /** The same, of a code that a code list has and the dataset has not. */
  ExpressionProblem ofListedCode() {
    return new ExpressionProblem(diagnostic, true);
  }

  /** Whether the data have no value for what is rightly asked for. */
  boolean isGap() {
    return isOfListedCode || diagnostic.code() == Code.NO_OBSERVATION;
  }

  /** Whether the data are such that there is no value, though all is rightly asked for. */
  boolean isLack() {
    return isGap()
        || diagnostic.code() == Code.DIVISION_BY_ZERO
        || diagnostic.code() == Code.NEGATIVE_BASE;
  }

  public Diagnostic diagnostic() {
    return diagnostic;
  }
}
