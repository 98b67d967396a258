package caravan.expression.evaluate;

import caravan.model.data.EditionDate;
import caravan.model.data.Observation;
import caravan.model.data.Period;
import caravan.model.data.Quantity;
import caravan.text.diagnostic.Code;
import caravan.text.diagnostic.Needed;
import caravan.text.source.Span;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A call of a function while it is evaluated: its arguments, and what they come to. */
final class Called {
  private final Expr.Call call;
  private final UnitRule units;
  private final Function<Expr, Value> evaluate;
  private final Function<Observation, @Nullable EditionDate> newest;

  Called(
      Expr.Call call,
      UnitRule units,
      Function<Expr, Value> evaluate,
      Function<Observation, @Nullable EditionDate> newest) {
    this.call = call;
    this.units = units;
    this.evaluate = evaluate;
    this.newest = newest;
  }

  /** What is called. */
  String name() {
    return call.function().text();
  }

  /** Where the call stands. */
  Span span() {
    return call.span();
  }

  List<Expr> arguments() {
    return call.arguments();
  }

  /** An argument, from 0. */
  Expr argument(int at) {
    return call.arguments().get(at);
  }

  UnitRule units() {
    return units;
  }

  /** What a ratio of its arguments is taken over. */
  Base base() {
    return Base.of(call);
  }

  /** The newest edition of the dataset of an observation; null where none is known. */
  @Nullable EditionDate newestEdition(Observation observation) {
    return newest.apply(observation);
  }

  Value value(Expr expr) {
    return evaluate.apply(expr);
  }

  /** What an argument comes to, from 0. */
  Value value(int at) {
    return value(argument(at));
  }

  /** The one quantity that an argument comes to, from 0. */
  Traced one(int at) {
    return one(value(at), argument(at).span());
  }

  /** A quantity that was computed from two values. */
  Traced result(Traced a, Traced b, Quantity calculated) {
    return a.combined(b, units.result(calculated));
  }

  /** The one quantity of a value. */
  static Traced one(Value value, Span at) {
    if (value instanceof Value.Scalar scalar) {
      return scalar.traced();
    }
    String help = null;
    if (value instanceof Value.OverTime series) {
      List<Period> periods = List.copyOf(series.points().keySet());
      help = "add a period, for instance @" + periods.get(periods.size() - 1);
    } else if (value instanceof Value.Members members) {
      help = "name one of " + String.join(", ", members.values().keySet());
    }
    throw new ExpressionProblem(
        Code.EXPRESSION_TYPE, at, Needed.here("one value", value.describe()), help);
  }
}
