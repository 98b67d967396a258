package caravan.expression.evaluate;

import java.util.List;
import java.util.Set;

/** Copies an expression without its periods, which it collects. */
public final class WithoutPeriods implements Expr.Visitor<Expr> {
  private final Set<Expr.Selector> found;

  public WithoutPeriods(Set<Expr.Selector> found) {
    this.found = found;
  }

  @Override
  public Expr literal(Expr.Literal literal) {
    return literal;
  }

  @Override
  public Expr period(Expr.PeriodLiteral period) {
    return period;
  }

  @Override
  public Expr ref(Expr.Ref ref) {
    if (ref.at() != null) {
      found.add(ref.at());
    }
    return new Expr.Ref(ref.span(), ref.path(), null, ref.source(), ref.named());
  }

  @Override
  public Expr unary(Expr.Unary unary) {
    return new Expr.Unary(unary.span(), unary.operator(), unary.operand().accept(this));
  }

  @Override
  public Expr binary(Expr.Binary b) {
    return new Expr.Binary(
        b.span(), b.operator(), b.operatorSpan(), b.left().accept(this), b.right().accept(this));
  }

  @Override
  public Expr comparison(Expr.Comparison c) {
    return new Expr.Comparison(c.span(), all(c.operands()), c.operators());
  }

  @Override
  public Expr in(Expr.In in) {
    return new Expr.In(
        in.span(), in.operand().accept(this), in.low().accept(this), in.high().accept(this));
  }

  @Override
  public Expr call(Expr.Call call) {
    return new Expr.Call(call.span(), call.function(), all(call.arguments()));
  }

  private List<Expr> all(List<Expr> exprs) {
    return exprs.stream().map(e -> e.accept(this)).toList();
  }
}
