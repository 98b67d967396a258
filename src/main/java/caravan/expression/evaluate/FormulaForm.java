package caravan.expression.evaluate;

import java.util.Locale;

/** How the arithmetic of a function is written for readers. */
@FunctionalInterface
interface FormulaForm {
  /** A call of the function, as readers see it. */
  String of(Expr.Call call, Formula formula);

  /**
   * Arithmetic with the arguments.
   *
   * @param form with {@code %1$s} for the first argument, {@code %2$s} for the second
   */
  static FormulaForm arguments(String form) {
    return (call, formula) ->
        String.format(Locale.ROOT, form, call.arguments().stream().map(formula::part).toArray());
  }

  /**
   * Arithmetic with two values, which are arguments or those of a series.
   *
   * @param form with {@code %1$s} for the first value, {@code %2$s} for the second
   */
  static FormulaForm pair(String form) {
    return (call, formula) -> String.format(Locale.ROOT, form, formula.pair(call).toArray());
  }

  /** The name of the function, and in parentheses the two values that it compares. */
  static FormulaForm namedPair() {
    return (call, formula) -> named(call, String.join(", ", formula.pair(call)));
  }

  private static String named(Expr.Call call, String values) {
    return call.function().text() + "(" + values + ")";
  }

  /** The values that it takes together, with a sign in between. */
  static FormulaForm joined(String joint) {
    return (call, formula) -> formula.each(call.arguments(), joint);
  }

  /** The name of the function, and in parentheses the values that it takes together. */
  static FormulaForm namedEach() {
    return (call, formula) -> named(call, formula.each(call.arguments(), ", "));
  }

  /** The same, where the values stand behind the first argument, which is one of them. */
  static FormulaForm namedAmong() {
    return (call, formula) ->
        named(call, formula.each(call.arguments().subList(1, call.arguments().size()), ", "));
  }

  /**
   * The name of the function, and in parentheses the value of a series and those before it, the
   * newest first; of a series that is stated, all statements behind it.
   */
  static FormulaForm namedSeries() {
    return (call, formula) ->
        named(call, formula.isStated(call) ? formula.listed(call, ", ") : formula.before(call));
  }

  /** The name of the function, and in parentheses all statements behind it. */
  static FormulaForm named() {
    return (call, formula) -> named(call, formula.listed(call, ", "));
  }

  /** The values as they are. */
  static FormulaForm values() {
    return (call, formula) -> formula.values(call);
  }
}
