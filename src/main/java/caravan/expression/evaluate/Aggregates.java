package caravan.expression.evaluate;

import caravan.model.data.Period;
import caravan.model.data.Quantity;
import caravan.model.data.Unit;
import caravan.text.diagnostic.Code;
import caravan.text.diagnostic.Needed;
import caravan.text.source.Span;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * Functions of several values. One series as the only argument is taken over its periods; several
 * series are taken period by period, where all have an observation.
 */
final class Aggregates {
  private final Function<Expr, Value> evaluate;

  Aggregates(Function<Expr, Value> evaluate) {
    this.evaluate = evaluate;
  }

  /** What becomes of a list of values of the same unit. */
  private interface Aggregate extends BiFunction<List<Traced>, Span, Quantity> {}

  Value sum(Expr.Call call) {
    return aggregate(call, Aggregates::sumOf);
  }

  Value mean(Expr.Call call) {
    return aggregate(
        call, (values, at) -> sumOf(values, at).dividedBy(Quantity.count(values.size())));
  }

  Value min(Expr.Call call) {
    return aggregate(call, (values, at) -> extreme(values, -1));
  }

  Value max(Expr.Call call) {
    return aggregate(call, (values, at) -> extreme(values, 1));
  }

  Value count(Expr.Call call) {
    List<Value> parts = new ArrayList<>();
    call.arguments().forEach(argument -> flatten(evaluate.apply(argument), argument.span(), parts));
    List<Traced> all = new ArrayList<>();
    for (Value part : parts) {
      if (part instanceof Value.OverTime series) {
        all.addAll(series.points().values());
      } else if (part instanceof Value.Scalar scalar) {
        all.add(scalar.traced());
      }
    }
    return new Value.Scalar(new Traced(Quantity.count(all.size()), Traced.union(all)));
  }

  /** The place of a value among others, from 1 for the largest. */
  Value rank(Expr.Call call) {
    Expr first = call.arguments().get(0);
    Traced value = Functions.one(evaluate.apply(first), first.span());
    List<Value> others = new ArrayList<>();
    Expr second = call.arguments().get(1);
    flatten(evaluate.apply(second), second.span(), others);
    List<Traced> all = points(others, second.span());
    int rank = 1;
    boolean present = false;
    for (Traced other : all) {
      Arithmetic.requireSame(value.quantity(), other.quantity(), "compare", call.span());
      int order = other.quantity().value().compareTo(value.quantity().value());
      rank += order > 0 ? 1 : 0;
      present |= order == 0;
    }
    if (!present) {
      throw new Problem(
          Code.EXPRESSION_TYPE,
          first.span(),
          "the value is not among those it is ranked with",
          "name all values behind the comma, this one included");
    }
    all.add(value);
    return new Value.Scalar(new Traced(Quantity.count(rank), Traced.union(all)));
  }

  private Value aggregate(Expr.Call call, Aggregate aggregate) {
    List<Value> parts = new ArrayList<>();
    call.arguments().forEach(argument -> flatten(evaluate.apply(argument), argument.span(), parts));
    boolean overTime = parts.stream().anyMatch(part -> part instanceof Value.OverTime);
    if (parts.size() == 1 || !overTime) {
      List<Traced> values = points(parts, call.span());
      return new Value.Scalar(one(values, aggregate, call.span()));
    }
    return periodByPeriod(parts, aggregate, call.span());
  }

  private static Traced one(List<Traced> values, Aggregate aggregate, Span at) {
    for (Traced value : values) {
      Arithmetic.requireSame(values.get(0).quantity(), value.quantity(), "take together", at);
    }
    return new Traced(aggregate.apply(values, at), Traced.union(values));
  }

  private static Value periodByPeriod(List<Value> parts, Aggregate aggregate, Span at) {
    // A period that all have, the first of the series has too.
    Value.OverTime first =
        (Value.OverTime)
            parts.stream().filter(part -> part instanceof Value.OverTime).findFirst().orElseThrow();
    NavigableMap<Period, Traced> result = new TreeMap<>();
    for (Period period : first.points().keySet()) {
      List<Traced> values = new ArrayList<>();
      parts.forEach(part -> addAt(part, period, values));
      if (values.size() == parts.size()) {
        result.put(period, one(values, aggregate, at));
      }
    }
    if (result.isEmpty()) {
      throw new Problem(Code.NO_OBSERVATION, at, "the series have no period in common", null);
    }
    return new Value.OverTime(result);
  }

  private static void addAt(Value part, Period period, List<Traced> values) {
    Traced value =
        part instanceof Value.OverTime series
            ? series.points().get(period)
            : ((Value.Scalar) part).traced();
    if (value != null) {
      values.add(value);
    }
  }

  /** Takes members apart; refuses truth values. */
  private static void flatten(Value value, Span at, List<Value> out) {
    if (value instanceof Value.Members members) {
      members.values().values().forEach(member -> flatten(member, at, out));
    } else if (value instanceof Value.Claim) {
      throw new Problem(Code.EXPRESSION_TYPE, at, Needed.here("a value", value.describe()), null);
    } else {
      out.add(value);
    }
  }

  private static List<Traced> points(List<Value> parts, Span at) {
    List<Traced> values = new ArrayList<>();
    for (Value part : parts) {
      if (part instanceof Value.OverTime series && parts.size() == 1) {
        requireOneKind(series, at);
        values.addAll(series.points().values());
      } else {
        values.add(Functions.one(part, at));
      }
    }
    return values;
  }

  /** A year and a half of it must not be added up or compared. */
  private static void requireOneKind(Value.OverTime series, Span at) {
    Period first = series.points().firstKey();
    for (Period period : series.points().keySet()) {
      if (!period.comparableWith(first)) {
        throw new Problem(
            Code.EXPRESSION_TYPE,
            at,
            "the periods " + first + " and " + period + " are not of one kind",
            "choose periods of one kind, for instance @2019..2025");
      }
    }
  }

  private static Quantity sumOf(List<Traced> values, Span at) {
    return Traced.total(values);
  }

  /** The extreme of the values, and of both ends of their intervals. */
  private static Quantity extreme(List<Traced> values, int sign) {
    Quantity first = values.get(0).quantity();
    BigDecimal value = first.value();
    BigDecimal low = first.low();
    BigDecimal high = first.high();
    Unit unit = first.unit();
    for (Traced traced : values) {
      value = further(value, traced.quantity().value(), sign);
      low = further(low, traced.quantity().low(), sign);
      high = further(high, traced.quantity().high(), sign);
    }
    return new Quantity(value, low, high, unit);
  }

  private static BigDecimal further(BigDecimal a, BigDecimal b, int sign) {
    return a.compareTo(b) * sign >= 0 ? a : b;
  }
}
