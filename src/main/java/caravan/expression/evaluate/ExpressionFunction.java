package caravan.expression.evaluate;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A function of expressions: all that is to be known of it, said in one place. Whoever has to tell
 * functions apart (the evaluator, the warnings, the words of a sentence, the formula for readers,
 * the documentation) asks this declaration and no name.
 *
 * @param family what it is a function of
 * @param units which units go into it, and which comes out
 * @param gaps what it does with observations that are missing
 * @param meaning what its result says
 * @param body what it comes to
 * @param formula how its arithmetic is written for readers
 * @param about what authors are told of it
 * @param chosenOf of which of its arguments it chooses members; null where it chooses none
 */
public record ExpressionFunction(
    Signature signature,
    FunctionFamily family,
    UnitRule units,
    GapRule gaps,
    Meaning meaning,
    Body body,
    FormulaForm formula,
    About about,
    @Nullable Subject chosenOf) {

  /** A function that chooses no members. */
  ExpressionFunction(
      Signature signature,
      FunctionFamily family,
      UnitRule units,
      GapRule gaps,
      Meaning meaning,
      Body body,
      FormulaForm formula,
      About about) {
    this(signature, family, units, gaps, meaning, body, formula, about, null);
  }

  /** What a call chooses members of. */
  @FunctionalInterface
  interface Subject {
    Expr of(List<Expr> arguments);
  }

  /** What a function comes to. */
  @FunctionalInterface
  interface Body {
    Value of(Called call);
  }

  public String name() {
    return signature.name();
  }

  /**
   * How a function is called.
   *
   * @param least how many arguments it takes at least
   * @param most how many it takes at most
   * @param takesCodes whether those behind the first are codes
   * @param forms how calls of it look, for messages and documents
   */
  public record Signature(
      String name, int least, int most, boolean takesCodes, List<String> forms) {
    static Signature of(String name, int least, int most, String... forms) {
      return new Signature(name, least, most, false, List.of(forms));
    }

    /** Of a function whose arguments are codes, but for the first. */
    static Signature ofCodes(String name, int most, String... forms) {
      return new Signature(name, 2, most, true, List.of(forms));
    }

    boolean takes(int arguments) {
      return arguments >= least && arguments <= most;
    }
  }

  /**
   * What authors are told of a function.
   *
   * @param summary what it comes to, in a few words that begin small and end without a point
   * @param examples calls of it, over the shipped report and the data in {@code docs}
   */
  public record About(String summary, List<Example> examples) {
    static About of(String summary, Example... examples) {
      return new About(summary, List.of(examples));
    }
  }

  /**
   * An expression that shows a function at work.
   *
   * @param result the text of a figure that agrees with it, or {@code true}
   * @param remark what is to be seen in it; empty where it speaks for itself
   */
  public record Example(String expression, String result, String remark) {
    static Example of(String expression, String result) {
      return new Example(expression, result, "");
    }

    static Example of(String expression, String result, String remark) {
      return new Example(expression, result, remark);
    }
  }
}
