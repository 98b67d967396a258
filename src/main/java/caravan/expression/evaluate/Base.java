package caravan.expression.evaluate;

import caravan.model.data.Quantity;
import caravan.text.diagnostic.Code;
import java.util.List;

/**
 * What a ratio is taken over, which must certainly be above zero, however the data were rounded:
 * over a value below zero a percentage has the wrong sign (from −10 to −5 would be "−50 percent"),
 * and over one that may be zero it has no size.
 */
final class Base {
  /** What was written, for advice. */
  private final Expr written;

  private final List<Expr> operands;

  private Base(Expr written, List<Expr> operands) {
    this.written = written;
    this.operands = operands;
  }

  static Base of(Expr.Call call) {
    return new Base(call, call.arguments());
  }

  static Base of(Expr.Binary division) {
    return new Base(division, List.of(division.left(), division.right()));
  }

  /**
   * Refuses a base that is not above zero.
   *
   * @param above what is held against it
   * @param needs what is wanted, for the message
   */
  void require(Traced above, Traced base, String needs) {
    requireNotZero(base);
    if (isNegative(base.quantity())) {
      throw negative(above, base, needs);
    }
  }

  void requireNotZero(Traced base) {
    if (base.quantity().mayBeZero()) {
      throw Arithmetic.byZero(base.quantity(), written.span(), "write " + difference());
    }
  }

  /** That a value is below zero where one above it is wanted. */
  ExpressionProblem negative(Traced above, Traced base, String needs) {
    boolean deficits = isNegative(above.quantity()) && isNegative(base.quantity());
    List<Used> used = Traced.union(List.of(base, above));
    return new ExpressionProblem(
        Code.NEGATIVE_BASE,
        written.span(),
        needs,
        used,
        "write " + difference() + (deficits ? ", or, of two deficits, " + turned() : ""));
  }

  static boolean isNegative(Quantity quantity) {
    return quantity.high().signum() < 0;
  }

  /** {@code change(…)} of the same. */
  private String difference() {
    if (written instanceof Expr.Call call && isOverTime(call)) {
      String function = call.function().text();
      String written = text(call);
      // Of a call that has a name its place says the name only.
      boolean whole = written.startsWith(function);
      return "change"
          + (whole ? written.substring(function.length()) : "(…)")
          + " for the difference";
    }
    return "change("
        + text(operands.get(1))
        + ", "
        + text(operands.get(0))
        + ") for the difference";
  }

  private static boolean isOverTime(Expr.Call call) {
    return Functions.of(call).family() == FunctionFamily.SERIES;
  }

  /** The same of the values with the other sign: how a deficit grew. */
  private String turned() {
    if (!(written instanceof Expr.Call call)) {
      return minus(operands.get(0)) + " / " + minus(operands.get(1));
    }
    StringBuilder out = new StringBuilder(call.function().text()).append('(');
    for (int i = 0; i < operands.size(); i++) {
      // Behind a series stand its periods.
      boolean value = i == 0 || operands.size() == 2;
      out.append(i == 0 ? "" : ", ");
      out.append(value ? minus(operands.get(i)) : text(operands.get(i)));
    }
    return out.append(')').toString();
  }

  private static String minus(Expr expr) {
    boolean simple = expr instanceof Expr.Ref || expr instanceof Expr.Call;
    return simple ? "-" + text(expr) : "-(" + text(expr) + ")";
  }

  private static String text(Expr expr) {
    return expr.span().text();
  }
}
