package caravan.expression.evaluate;

import java.util.List;
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
    return (call, formula) -> {
      List<String> values =
          call.arguments().size() == 2
              ? call.arguments().stream().map(formula::part).toList()
              : formula.stated(call);
      return values.size() == 2
          ? String.format(Locale.ROOT, form, values.toArray())
          : call.function().text() + "(" + String.join(", ", values) + ")";
    };
  }

  /** All that it was computed from, with a sign in between. */
  static FormulaForm joined(String joint) {
    return (call, formula) -> formula.listed(call, joint);
  }

  /** The name of the function, and in parentheses all that it was computed from. */
  static FormulaForm named() {
    return (call, formula) -> call.function().text() + "(" + formula.listed(call, ", ") + ")";
  }

  /** The values as they are. */
  static FormulaForm values() {
    return (call, formula) -> formula.values(call);
  }
}
