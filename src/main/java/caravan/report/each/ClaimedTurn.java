package caravan.report.each;

import caravan.expression.evaluate.Expr;
import caravan.expression.evaluate.Moment;
import caravan.expression.evaluate.Value;
import caravan.language.reading.ChangeVerbs.Said;
import caravan.model.data.Period;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which way something went where a claim holds: {@code growth(x) > 0} says that it rose, {@code
 * x@2025 < x@2024} that it fell. Nothing is said of values below zero, whose size falls where they
 * rise.
 */
final class ClaimedTurn {
  static final List<String> CHANGES = List.of("growth", "change");

  private ClaimedTurn() {}

  /** What a claim says where it holds; nothing where that is not sure. */
  static Said of(Expr claim, Value.Claim value) {
    boolean anyBelow =
        value.used().stream().anyMatch(one -> one.statement().quantity().low().signum() < 0);
    return anyBelow ? Said.NOTHING : of(claim);
  }

  private static Said of(Expr claim) {
    if (claim instanceof Expr.Binary both && both.operator().equals("and")) {
      Said left = of(both.left());
      Said right = of(both.right());
      return left == right || right == Said.NOTHING
          ? left
          : left == Said.NOTHING ? right : Said.NOTHING;
    }
    if (!(claim instanceof Expr.Comparison one)) {
      return Said.NOTHING;
    }
    String operator = one.operators().get(0);
    Expr left = one.operands().get(0);
    Expr right = one.operands().get(1);
    boolean more = operator.equals(">");
    if (!more && !operator.equals("<")) {
      return Said.NOTHING;
    }
    int order =
        isChange(left) && isZero(right)
            ? 1
            : isChange(right) && isZero(left) ? -1 : order(left, right);
    return order == 0 ? Said.NOTHING : (order > 0) == more ? Said.ROSE : Said.FELL;
  }

  private static boolean isChange(Expr expr) {
    return expr instanceof Expr.Call call && CHANGES.contains(call.function().text());
  }

  private static boolean isZero(Expr expr) {
    return expr instanceof Expr.Literal literal && literal.value().signum() == 0;
  }

  /** Which of two values of one series is the later one: above zero the left; 0 if not known. */
  private static int order(Expr left, Expr right) {
    if (!(left instanceof Expr.Ref one) || !(right instanceof Expr.Ref other)) {
      return 0;
    }
    boolean same =
        one.path().stream()
            .map(Expr.Name::text)
            .toList()
            .equals(other.path().stream().map(Expr.Name::text).toList());
    Moment first = moment(one);
    Moment second = moment(other);
    if (same && first instanceof Moment.Newest a && second instanceof Moment.Newest b) {
      return Integer.compare(b.before(), a.before());
    }
    Period a = Moment.named(first);
    Period b = Moment.named(second);
    return same && a != null && b != null ? a.compareTo(b) : 0;
  }

  private static @Nullable Moment moment(Expr.Ref ref) {
    return ref.at() instanceof Expr.At at ? at.moment() : null;
  }
}
