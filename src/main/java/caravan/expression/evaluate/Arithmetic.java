package caravan.expression.evaluate;

import caravan.model.data.Period;
import caravan.model.data.Quantity;
import caravan.model.data.Unit;
import caravan.text.diagnostic.Code;
import caravan.text.source.Span;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * {@code + - * /} with units. Series are combined period by period, members code by code, where
 * both sides have one; a missing observation is missing in the result.
 */
public final class Arithmetic {
  private Arithmetic() {}

  /** An operation on two quantities; where it stands is for messages. */
  @FunctionalInterface
  interface Operation {
    Quantity apply(Traced left, Traced right, Span at);

    /** An operation that does not ask what its operands were computed from. */
    static Operation of(OnQuantities operation) {
      return (left, right, at) -> operation.apply(left.quantity(), right.quantity(), at);
    }
  }

  /** An operation on two quantities, whatever they were computed from. */
  @FunctionalInterface
  interface OnQuantities {
    Quantity apply(Quantity left, Quantity right, Span at);
  }

  /** The operation of a sign. */
  static Operation of(Expr.Binary binary) {
    return switch (binary.operator()) {
      case "+" -> Operation.of(Arithmetic::plus);
      case "-" -> Operation.of(Arithmetic::minus);
      case "*" -> Operation.of((a, b, at) -> times(a, b));
      case "/" -> (a, b, at) -> over(a, b, binary);
      default -> throw new IllegalArgumentException("no operation " + binary.operator());
    };
  }

  /** The operation on values of any shape. */
  static Value apply(Operation operation, Value left, Value right, Span at) {
    if (left instanceof Value.Claim || right instanceof Value.Claim) {
      throw new ExpressionProblem(
          Code.EXPRESSION_TYPE, at, "a comparison is no number to calculate with", null);
    }
    if (left instanceof Value.Scalar a && right instanceof Value.Scalar b) {
      return new Value.Scalar(apply(operation, a.traced(), b.traced(), at));
    }
    if (left instanceof Value.Members a) {
      return members(operation, a, right, at);
    }
    if (right instanceof Value.Members b) {
      return members((x, y, span) -> operation.apply(y, x, span), b, left, at);
    }
    NavigableMap<Period, Traced> points = new TreeMap<>();
    if (left instanceof Value.OverTime a) {
      a.points()
          .forEach(
              (p, x) -> {
                Traced y = right instanceof Value.OverTime b ? b.points().get(p) : scalar(right);
                if (y != null) {
                  points.put(p, apply(operation, x, y, at));
                }
              });
    } else if (right instanceof Value.OverTime b) {
      Traced x = scalar(left);
      b.points().forEach((p, y) -> points.put(p, apply(operation, x, y, at)));
    }
    if (points.isEmpty()) {
      throw new ExpressionProblem(
          Code.NO_OBSERVATION, at, "the two series have no period in common", null);
    }
    return new Value.OverTime(points);
  }

  private static Traced scalar(Value value) {
    return ((Value.Scalar) value).traced();
  }

  private static Value members(Operation operation, Value.Members a, Value right, Span at) {
    Map<String, Value> values = new LinkedHashMap<>();
    a.values()
        .forEach(
            (code, x) -> {
              Value y = right instanceof Value.Members b ? b.values().get(code) : right;
              if (y != null) {
                values.put(code, apply(operation, x, y, at));
              }
            });
    if (values.isEmpty()) {
      throw new ExpressionProblem(
          Code.NO_OBSERVATION, at, "the two sides have no member in common", null);
    }
    return new Value.Members(a.dimension(), values);
  }

  private static Traced apply(Operation operation, Traced a, Traced b, Span at) {
    return a.combined(b, operation.apply(a, b, at));
  }

  static Quantity plus(Quantity a, Quantity b, Span at) {
    if (a.unit().equals(Unit.PERCENT) && b.unit().equals(Unit.POINTS)) {
      return a.plus(b.scaled(0, Unit.PERCENT));
    }
    requireSame(a, b, "add", at);
    return a.plus(b);
  }

  static Quantity minus(Quantity a, Quantity b, Span at) {
    if (a.unit().equals(Unit.PERCENT) && b.unit().equals(Unit.POINTS)) {
      return a.minus(b.scaled(0, Unit.PERCENT));
    }
    requireSame(a, b, "subtract", at);
    return a.minus(b);
  }

  static Quantity times(Quantity a, Quantity b) {
    boolean percentLeft = a.unit().equals(Unit.PERCENT);
    boolean percentRight = b.unit().equals(Unit.PERCENT);
    if (percentLeft && b.unit().isRatio()) {
      return asNumber(b).times(a.scaled(0, Unit.NUMBER)).scaled(0, Unit.PERCENT);
    }
    if (percentRight && a.unit().isRatio()) {
      return a.times(b.scaled(0, Unit.NUMBER)).scaled(0, Unit.PERCENT);
    }
    return asNumber(a).times(asNumber(b));
  }

  /**
   * The quotient. Of one unit it is how many times the second value the first is, which means
   * nothing where the data have the second below zero; a number that the author writes may be.
   */
  private static Quantity over(Traced a, Traced b, Expr.Binary division) {
    Quantity divisor = b.quantity();
    if (divisor.mayBeZero()) {
      throw byZero(divisor, division.span(), null);
    }
    boolean times = asNumber(a.quantity()).unit().equals(asNumber(divisor).unit());
    if (times && Base.isNegative(divisor) && !b.used().isEmpty()) {
      throw Base.of(division)
          .negative(a, b, "how many times one value is another: that other one must be above zero");
    }
    return dividedBy(a.quantity(), divisor);
  }

  /** That nothing can be divided by a quantity, which may be zero. */
  static ExpressionProblem byZero(Quantity divisor, Span at, @Nullable String help) {
    boolean zero = divisor.value().signum() == 0;
    return new ExpressionProblem(
        Code.DIVISION_BY_ZERO,
        at,
        zero ? "division by zero" : "what it is divided by may be zero: " + DataText.range(divisor),
        help);
  }

  /** The quotient; the divisor is not zero. */
  static Quantity dividedBy(Quantity a, Quantity b) {
    if (a.unit().equals(Unit.PERCENT) && b.unit().equals(Unit.NUMBER)) {
      return a.scaled(0, Unit.NUMBER).dividedBy(b).scaled(0, Unit.PERCENT);
    }
    return asNumber(a).dividedBy(asNumber(b));
  }

  /** A percentage as the ratio it is; anything else as it is. */
  public static Quantity asNumber(Quantity q) {
    return q.unit().equals(Unit.PERCENT) ? q.scaled(-2, Unit.NUMBER) : q;
  }

  /** A ratio as a percentage. */
  public static Quantity asPercent(Quantity ratio) {
    return ratio.scaled(2, Unit.PERCENT);
  }

  /** Reports quantities of different units. */
  static void requireSame(Quantity a, Quantity b, String doing, Span at) {
    if (a.unit().equals(b.unit())) {
      return;
    }
    throw new ExpressionProblem(
        Code.UNIT_MISMATCH, at, "can't " + doing + " " + a.unit() + " and " + b.unit(), help(a, b));
  }

  private static String help(Quantity a, Quantity b) {
    Quantity bare = a.unit().equals(Unit.NUMBER) ? a : b;
    Unit named = bare == a ? b.unit() : a.unit();
    if (!bare.unit().equals(Unit.NUMBER) || bare.low().compareTo(bare.high()) != 0) {
      return "both sides need the same unit";
    }
    String unit =
        named.equals(Unit.PERCENT) ? "%" : named.equals(Unit.POINTS) ? "pp" : named.toString();
    String number =
        bare.value().stripTrailingZeros().toEngineeringString().replaceFirst("E\\+?", "e");
    return "write the unit right behind the number: " + number + unit;
  }
}
