package caravan.expression.evaluate;

import caravan.model.data.Period;
import caravan.model.data.Quantity;
import caravan.model.data.Unit;
import caravan.text.diagnostic.Code;
import caravan.text.diagnostic.NearestName;
import caravan.text.diagnostic.Needed;
import caravan.text.source.Span;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/** The functions of expressions, by name. */
public final class Functions {
  private final Function<Expr, Value> evaluate;
  private final Map<String, Signature> functions = new TreeMap<>();

  /** How a function is written, and what it does. */
  private record Signature(String form, int least, int most, Function<Expr.Call, Value> body) {}

  Functions(Function<Expr, Value> evaluate) {
    this.evaluate = evaluate;
    SeriesFunctions series = new SeriesFunctions(evaluate);
    Aggregates aggregates = new Aggregates(evaluate);
    add("growth", "growth(series, 2024, 2025) or growth(series@2025)", 1, 3, series::growth);
    add("change", "change(series, 2024, 2025) or change(series@2025)", 1, 3, series::change);
    add("cagr", "cagr(series, 2019, 2025)", 3, 3, series::cagr);
    add("record", "record(series@2025)", 1, 1, series::record);
    add("streak", "streak(series@2025)", 1, 1, series::streak);
    add("share", "share(part, whole)", 2, 2, call -> lifted(call, share(call)));
    add(
        "points",
        "points(from, to)",
        2,
        2,
        call -> lifted(call, Arithmetic.Operation.of(Functions::points)));
    add("ratio", "ratio(a, b)", 2, 2, call -> lifted(call, ratio(call)));
    add("gap", "gap(a, b)", 2, 2, call -> lifted(call, gap(call)));
    add("sum", "sum(a, b, …)", 1, 50, aggregates::sum);
    add("mean", "mean(a, b, …)", 1, 50, aggregates::mean);
    add("min", "min(a, b, …)", 1, 50, aggregates::min);
    add("max", "max(a, b, …)", 1, 50, aggregates::max);
    add("count", "count(series)", 1, 50, aggregates::count);
    add("known", "known(trade.*.total@2024)", 1, 1, this::known);
    add("rank", "rank(value, among)", 2, 2, aggregates::rank);
  }

  private void add(String name, String form, int least, int most, Function<Expr.Call, Value> body) {
    functions.put(name, new Signature(form, least, most, body));
  }

  /** The names of all functions. */
  public static Set<String> names() {
    Functions functions =
        new Functions(
            expr -> {
              throw new IllegalStateException("only names are asked for");
            });
    return Set.copyOf(functions.functions.keySet());
  }

  Value call(Expr.Call call) {
    String name = call.function().text();
    Signature signature = functions.get(name);
    if (signature == null) {
      throw new Problem(
          Code.UNKNOWN_FUNCTION,
          call.function().span(),
          "unknown function \"" + name + "\"",
          NearestName.help(name, functions.keySet()));
    }
    int count = call.arguments().size();
    if (count < signature.least() || count > signature.most()) {
      throw new Problem(
          Code.EXPRESSION_TYPE,
          call.span(),
          name + " can't take " + count + (count == 1 ? " value" : " values"),
          "write " + signature.form());
    }
    return signature.body().apply(call);
  }

  /** Members or periods as they are: that some have no value is known, and meant. */
  private Value known(Expr.Call call) {
    Expr argument = call.arguments().get(0);
    Value value = evaluate.apply(argument);
    if (value instanceof Value.Members || value instanceof Value.OverTime) {
      return value;
    }
    throw new Problem(
        Code.EXPRESSION_TYPE,
        argument.span(),
        "known(…) is for several values; this is " + value.describe(),
        "leave known(…) out, or write a range or *: known(trade.*.total@2024)");
  }

  private Value lifted(Expr.Call call, Arithmetic.Operation operation) {
    return Arithmetic.apply(
        operation,
        evaluate.apply(call.arguments().get(0)),
        evaluate.apply(call.arguments().get(1)),
        call.span());
  }

  /** The part may be below zero, as a deficit in percent of output is; the whole may not. */
  private static Arithmetic.Operation share(Expr.Call call) {
    return (part, whole, at) -> {
      Arithmetic.requireSame(part.quantity(), whole.quantity(), "take a share of", at);
      Base.of(call).require(part, whole, "a share needs a whole above zero");
      return Arithmetic.asPercent(Arithmetic.dividedBy(part.quantity(), whole.quantity()));
    };
  }

  private static Arithmetic.Operation ratio(Expr.Call call) {
    return (a, b, at) -> {
      Arithmetic.requireSame(a.quantity(), b.quantity(), "take a ratio of", at);
      Base.of(call).require(a, b, "a ratio needs a second value above zero");
      return Arithmetic.dividedBy(a.quantity(), b.quantity());
    };
  }

  /**
   * How far two counts of the same lie apart, in percent of their mean: {@code (a − b) / ((a + b) /
   * 2)}, the asymmetry of mirror statistics.
   */
  private static Arithmetic.Operation gap(Expr.Call call) {
    return (x, y, at) -> {
      Arithmetic.requireSame(x.quantity(), y.quantity(), "take the gap of", at);
      if (Base.isNegative(x.quantity()) || Base.isNegative(y.quantity())) {
        throw Base.of(call).negative(x, y, "a gap needs two values above zero");
      }
      Quantity sum = x.quantity().plus(y.quantity());
      Quantity mean = sum.dividedBy(Quantity.exact(BigDecimal.valueOf(2), Unit.NUMBER));
      Base.of(call).requireNotZero(new Traced(mean, List.of()));
      return gap(x.quantity(), y.quantity(), mean);
    };
  }

  private static Quantity gap(Quantity a, Quantity b, Quantity mean) {
    Quantity gap = Arithmetic.asPercent(Arithmetic.dividedBy(a.minus(b), mean));
    if (a.low().signum() < 0 || b.low().signum() < 0) {
      return gap;
    }
    // (a − b) / ((a + b) / 2) is 4 a / (a + b) − 2, in which a stands but once: its ends are exact.
    Quantity four = Quantity.exact(BigDecimal.valueOf(400), Unit.PERCENT);
    return a.partOf(b).times(four).minus(Quantity.exact(BigDecimal.valueOf(200), Unit.PERCENT));
  }

  private static Quantity points(Quantity from, Quantity to, Span at) {
    if (!from.unit().equals(Unit.PERCENT) || !to.unit().equals(Unit.PERCENT)) {
      Unit other = from.unit().equals(Unit.PERCENT) ? to.unit() : from.unit();
      throw new Problem(
          Code.UNIT_MISMATCH,
          at,
          "percentage points lie between two percentages, not " + other,
          "write change(…) or growth(…)");
    }
    return to.minus(from).scaled(0, Unit.POINTS);
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
    throw new Problem(Code.EXPRESSION_TYPE, at, Needed.here("one value", value.describe()), help);
  }
}
