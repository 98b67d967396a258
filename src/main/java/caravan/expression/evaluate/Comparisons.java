package caravan.expression.evaluate;

import caravan.model.data.Period;
import caravan.model.data.Quantity;
import caravan.model.data.Unit;
import caravan.text.diagnostic.Code;
import caravan.text.source.Span;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Comparisons within the rounding of the data. {@code ==} holds where the intervals meet; {@code <}
 * and {@code >} hold where they are apart, and are undecided where they overlap; {@code <=} and
 * {@code >=} hold where either of their halves does.
 */
final class Comparisons {
  private Comparisons() {}

  /**
   * Compares two values. A comparison of two series holds if it holds in every period that both
   * have.
   */
  static Value.Claim compare(String operator, Value left, Value right, Span at) {
    if (left instanceof Value.Scalar a && right instanceof Value.Scalar b) {
      return compare(operator, a.traced(), b.traced(), at);
    }
    if (left instanceof Value.Claim || right instanceof Value.Claim) {
      throw new ExpressionProblem(
          Code.EXPRESSION_TYPE,
          at,
          "a comparison is no number to compare",
          "join comparisons by and, or");
    }
    if (left instanceof Value.Members || right instanceof Value.Members) {
      throw new ExpressionProblem(
          Code.EXPRESSION_TYPE,
          at,
          "several values can't be compared at once",
          "take one value of them: max(…), min(…), sum(…)");
    }
    List<Value.Claim> claims = new ArrayList<>();
    if (left instanceof Value.OverTime a) {
      a.points()
          .forEach(
              (period, x) -> {
                Traced y = other(right, period);
                if (y != null) {
                  claims.add(compare(operator, x, y, at));
                }
              });
    } else if (right instanceof Value.OverTime b && left instanceof Value.Scalar a) {
      b.points().values().forEach(y -> claims.add(compare(operator, a.traced(), y, at)));
    }
    if (claims.isEmpty()) {
      throw new ExpressionProblem(
          Code.NO_OBSERVATION, at, "the two series have no period in common", null);
    }
    return all(claims);
  }

  private static @Nullable Traced other(Value value, Period period) {
    return value instanceof Value.OverTime series
        ? series.points().get(period)
        : ((Value.Scalar) value).traced();
  }

  /** The claim that all claims hold. It names what was compared in the first one that does not. */
  static Value.Claim all(List<Value.Claim> claims) {
    Truth truth = Truth.TRUE;
    Value.Claim blamed = claims.get(0);
    Set<Used> used = new LinkedHashSet<>();
    List<Traced> operands = new ArrayList<>();
    for (Value.Claim claim : claims) {
      if (truth == Truth.TRUE) {
        blamed = claim.truth() == Truth.TRUE ? claims.get(0) : claim;
      }
      truth = truth.and(claim.truth());
      used.addAll(claim.used());
      operands.addAll(claim.operands());
    }
    return new Value.Claim(truth, List.copyOf(used), blamed.compared(), operands);
  }

  static Value.Claim and(Value.Claim a, Value.Claim b) {
    return all(List.of(a, b));
  }

  static Value.Claim or(Value.Claim a, Value.Claim b) {
    return new Value.Claim(a.truth().or(b.truth()), union(a, b), a.compared(), operands(a, b));
  }

  private static List<Traced> operands(Value.Claim a, Value.Claim b) {
    List<Traced> operands = new ArrayList<>(a.operands());
    operands.addAll(b.operands());
    return operands;
  }

  private static List<Used> union(Value.Claim a, Value.Claim b) {
    List<Used> used = new ArrayList<>(a.used());
    used.addAll(b.used());
    return used.stream().distinct().toList();
  }

  private static Value.Claim compare(String operator, Traced left, Traced right, Span at) {
    Traced a = zeroLike(left, right);
    Traced b = zeroLike(right, left);
    Quantity x = a.quantity();
    Quantity y = b.quantity();
    Arithmetic.requireSame(x, y, "compare", at);
    Truth truth =
        switch (operator) {
          case "==" -> Truth.of(x.meets(y));
          case "!=" -> Truth.of(!x.meets(y));
          case "<" -> less(x, y);
          case ">" -> less(y, x);
          case "<=" -> x.meets(y) ? Truth.TRUE : less(x, y);
          case ">=" -> x.meets(y) ? Truth.TRUE : less(y, x);
          default -> throw new IllegalArgumentException("no comparison " + operator);
        };
    return new Value.Claim(truth, Traced.union(List.of(a, b)), List.of(a, b), List.of(a, b));
  }

  /** A zero that the author writes is zero of anything. */
  private static Traced zeroLike(Traced one, Traced other) {
    Quantity quantity = one.quantity();
    boolean isZero =
        one.used().isEmpty()
            && quantity.unit().equals(Unit.NUMBER)
            && quantity.low().signum() == 0
            && quantity.high().signum() == 0;
    return isZero
        ? new Traced(Quantity.exact(BigDecimal.ZERO, other.quantity().unit()), List.of())
        : one;
  }

  private static Truth less(Quantity a, Quantity b) {
    if (a.certainlyLess(b)) {
      return Truth.TRUE;
    }
    return a.low().compareTo(b.high()) >= 0 ? Truth.FALSE : Truth.UNDECIDED;
  }

  /** That a value lies within a range, ends included. */
  static Value.Claim within(Traced x, Traced low, Traced high, Span at) {
    Arithmetic.requireSame(x.quantity(), low.quantity(), "compare", at);
    Arithmetic.requireSame(x.quantity(), high.quantity(), "compare", at);
    Truth truth;
    if (x.quantity().low().compareTo(low.quantity().value()) >= 0
        && x.quantity().high().compareTo(high.quantity().value()) <= 0) {
      truth = Truth.TRUE;
    } else if (x.quantity().certainlyLess(low.quantity())
        || high.quantity().certainlyLess(x.quantity())) {
      truth = Truth.FALSE;
    } else {
      truth = Truth.UNDECIDED;
    }
    List<Traced> operands = List.of(x, low, high);
    return new Value.Claim(truth, Traced.union(operands), List.of(x), operands);
  }
}
