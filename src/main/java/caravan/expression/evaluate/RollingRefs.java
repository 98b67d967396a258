package caravan.expression.evaluate;

import java.util.ArrayList;
import java.util.List;

/** The references of an expression of which the newest period is asked for. */
public final class RollingRefs {
  private final List<Expr.Ref> found = new ArrayList<>();

  private RollingRefs() {}

  /**
   * The references with a period that is told by the newest; so are those of a series whose periods
   * are arguments: of {@code growth(x, 2019, latest)} it is {@code x@2019..latest}.
   */
  public static List<Expr.Ref> of(Expr expr) {
    RollingRefs refs = new RollingRefs();
    refs.add(expr);
    return refs.found;
  }

  private void add(Expr expr) {
    if (expr instanceof Expr.Ref ref && ref.at() != null && ref.at().isRolling()) {
      found.add(ref);
    }
    if (expr instanceof Expr.Call call && call.arguments().size() == 3) {
      addArguments(call);
    }
    expr.parts().forEach(this::add);
  }

  private void addArguments(Expr.Call call) {
    Moment from = SeriesArguments.momentOf(call.arguments().get(1));
    Moment to = SeriesArguments.momentOf(call.arguments().get(2));
    if (from == null || to == null) {
      return;
    }
    Expr.Range range =
        new Expr.Range(call.arguments().get(1).span().to(call.arguments().get(2).span()), from, to);
    if (range.isRolling()) {
      for (Expr.Ref ref : SelectionWarnings.refs(call.arguments().get(0))) {
        found.add(ref.withPeriods(range));
      }
    }
  }
}
