package caravan.expression.evaluate;

import caravan.text.diagnostic.Code;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A claim that is looked at member by member. What a member lacks does not hold for it. */
final class MemberCondition {
  private final Called call;
  private final Expr condition;
  private final Map<Expr, Value> values = new IdentityHashMap<>();

  MemberCondition(Called call, Expr condition) {
    this.call = call;
    this.condition = condition;
  }

  /** The members for which it surely holds. */
  Value.Members of(Value.Members members) {
    Map<String, Value> chosen = new LinkedHashMap<>();
    members
        .values()
        .forEach(
            (code, value) -> {
              if (truth(condition, code) == Truth.TRUE) {
                chosen.put(code, value);
              }
            });
    return new Value.Members(members.dimension(), chosen);
  }

  private Truth truth(Expr expr, String code) {
    if (expr instanceof Expr.Binary binary && binary.operator().equals("and")) {
      return truth(binary.left(), code).and(truth(binary.right(), code));
    }
    if (expr instanceof Expr.Binary binary && binary.operator().equals("or")) {
      return truth(binary.left(), code).or(truth(binary.right(), code));
    }
    if (expr instanceof Expr.Comparison comparison) {
      return compared(comparison, code);
    }
    if (expr instanceof Expr.In in) {
      Value value = of(in.operand(), code);
      return value == null
          ? Truth.FALSE
          : Comparisons.within(
                  Called.one(value, in.operand().span()),
                  Called.one(call.value(in.low()), in.low().span()),
                  Called.one(call.value(in.high()), in.high().span()),
                  in.span())
              .truth();
    }
    throw new ExpressionProblem(
        Code.EXPRESSION_TYPE,
        expr.span(),
        "where(…) needs a comparison, and, or",
        "compare the members with something: where(trade.*.total@2024 > 10e9USD)");
  }

  private Truth compared(Expr.Comparison comparison, String code) {
    Truth truth = Truth.TRUE;
    for (int i = 0; i < comparison.operators().size(); i++) {
      Value left = of(comparison.operands().get(i), code);
      Value right = of(comparison.operands().get(i + 1), code);
      if (left == null || right == null) {
        return Truth.FALSE;
      }
      truth =
          truth.and(
              Comparisons.compare(comparison.operators().get(i), left, right, comparison.span())
                  .truth());
    }
    return truth;
  }

  /** What an expression comes to for a member; null where the member has no value. */
  private @Nullable Value of(Expr expr, String code) {
    Value value = values.computeIfAbsent(expr, call::value);
    return value instanceof Value.Members members ? members.values().get(code) : value;
  }
}
