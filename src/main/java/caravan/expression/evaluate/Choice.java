package caravan.expression.evaluate;

import org.jspecify.annotations.Nullable;

/** Members that an expression chooses of all those of a reference. */
public final class Choice {
  private Choice() {}

  /**
   * The reference of whose members an expression chooses some; null where it does no such thing.
   */
  public static Expr.@Nullable Ref of(Expr expr) {
    Expr inner = expr;
    while (inner instanceof Expr.Call call) {
      ExpressionFunction function = Functions.find(call.function().text());
      ExpressionFunction.Subject chosenOf = function == null ? null : function.chosenOf();
      if (chosenOf == null) {
        return null;
      }
      inner = chosenOf.of(call.arguments());
    }
    return inner != expr && inner instanceof Expr.Ref ref ? ref : null;
  }

  /** What an expression is about before members of it are chosen. */
  static Expr unchosen(Expr expr) {
    Expr inner = expr;
    while (inner instanceof Expr.Call call && isMade(call)) {
      ExpressionFunction.Subject chosenOf = Functions.of(call).chosenOf();
      if (chosenOf == null) {
        return inner;
      }
      inner = chosenOf.of(call.arguments());
    }
    return inner;
  }

  /** Whether an expression is the rest of a whole. */
  public static boolean isRest(Expr expr) {
    return expr instanceof Expr.Call call && call.function().text().equals(ChoiceFunctions.OTHERS);
  }

  /** Whether a call chooses some of several members. */
  static boolean isMade(Expr.Call call) {
    ExpressionFunction function = Functions.find(call.function().text());
    return function != null && function.chosenOf() != null;
  }

  /** What a claim is first of all about: the left side of its first comparison. */
  static Expr subject(Expr condition) {
    Expr first = condition;
    while (first instanceof Expr.Binary binary
        && (binary.operator().equals("and") || binary.operator().equals("or"))) {
      first = binary.left();
    }
    return first instanceof Expr.Comparison comparison
        ? comparison.operands().get(0)
        : first instanceof Expr.In in ? in.operand() : first;
  }
}
