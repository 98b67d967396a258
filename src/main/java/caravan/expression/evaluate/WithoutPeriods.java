package caravan.expression.evaluate;

import java.util.Set;

/** Copies an expression without its periods, which it collects. */
public final class WithoutPeriods {
  private WithoutPeriods() {}

  /**
   * The expression without its periods.
   *
   * @param found gets them
   */
  public static Expr of(Expr expr, Set<Expr.Selector> found) {
    return expr.with(
        ref -> {
          if (ref.at() != null) {
            found.add(ref.at());
          }
          return ref.withPeriods(null);
        });
  }
}
