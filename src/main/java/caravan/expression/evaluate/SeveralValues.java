package caravan.expression.evaluate;

import caravan.model.data.Period;
import caravan.model.data.Quantity;
import caravan.text.diagnostic.Code;
import caravan.text.diagnostic.Needed;
import caravan.text.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * The values that a function of several takes, with members taken apart. One series alone is taken
 * over its periods; several series are taken period by period, where all have an observation.
 */
final class SeveralValues {
  /** How many arguments a function of several values takes at most. */
  static final int MOST_ARGUMENTS = 50;

  private final Called call;

  /** Where they stand. */
  private final Span at;

  /** Each one value or one series. */
  private final List<Value> parts = new ArrayList<>();

  private SeveralValues(Called call, Span at) {
    this.call = call;
    this.at = at;
  }

  /** Those of all arguments. */
  static SeveralValues of(Called call) {
    SeveralValues values = new SeveralValues(call, call.span());
    call.arguments().forEach(argument -> values.add(call.value(argument), argument.span()));
    return values;
  }

  /** Those of one argument. */
  static SeveralValues of(Called call, Expr argument) {
    SeveralValues values = new SeveralValues(call, argument.span());
    values.add(call.value(argument), argument.span());
    return values;
  }

  /** Takes members apart; refuses truth values. */
  private void add(Value value, Span where) {
    if (value instanceof Value.Members members) {
      members.values().values().forEach(member -> add(member, where));
    } else if (value instanceof Value.Claim) {
      throw new ExpressionProblem(
          Code.EXPRESSION_TYPE, where, Needed.here("a value", value.describe()), null);
    } else {
      parts.add(value);
    }
  }

  /** Every single value, whatever its period. */
  List<Traced> single() {
    List<Traced> all = new ArrayList<>();
    for (Value part : parts) {
      if (part instanceof Value.OverTime series) {
        all.addAll(series.points().values());
      } else if (part instanceof Value.Scalar scalar) {
        all.add(scalar.traced());
      }
    }
    return all;
  }

  /** Values that can be taken together: one each, or those of the only series. */
  List<Traced> atOneTime() {
    List<Traced> values = new ArrayList<>();
    for (Value part : parts) {
      if (part instanceof Value.OverTime series && parts.size() == 1) {
        requireOneKind(series);
        values.addAll(series.points().values());
      } else {
        values.add(Called.one(part, at));
      }
    }
    return values;
  }

  /** What a calculation makes of them. */
  Value aggregated(Function<List<Traced>, Quantity> calculation) {
    requireAny();
    boolean overTime = parts.stream().anyMatch(part -> part instanceof Value.OverTime);
    return parts.size() == 1 || !overTime
        ? new Value.Scalar(one(atOneTime(), calculation))
        : periodByPeriod(calculation);
  }

  /** Of members that are chosen, none may be left. */
  private void requireAny() {
    if (parts.isEmpty()) {
      throw new ExpressionProblem(Code.NO_OBSERVATION, at, "no member is left here", null);
    }
  }

  private Traced one(List<Traced> values, Function<List<Traced>, Quantity> calculation) {
    for (Traced value : values) {
      call.units().require(values.get(0).quantity(), value.quantity(), at);
    }
    return new Traced(call.units().result(calculation.apply(values)), Traced.union(values));
  }

  private Value periodByPeriod(Function<List<Traced>, Quantity> calculation) {
    // A period that all have, the first of the series has too.
    Value.OverTime first =
        (Value.OverTime)
            parts.stream().filter(part -> part instanceof Value.OverTime).findFirst().orElseThrow();
    NavigableMap<Period, Traced> result = new TreeMap<>();
    for (Period period : first.points().keySet()) {
      List<Traced> values = new ArrayList<>();
      parts.forEach(part -> addAt(part, period, values));
      if (values.size() == parts.size()) {
        result.put(period, one(values, calculation));
      }
    }
    if (result.isEmpty()) {
      throw new ExpressionProblem(
          Code.NO_OBSERVATION, at, "the series have no period in common", null);
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

  /** A year and a half of it must not be added up or compared. */
  private void requireOneKind(Value.OverTime series) {
    Period first = series.points().firstKey();
    for (Period period : series.points().keySet()) {
      if (!period.comparableWith(first)) {
        throw new ExpressionProblem(
            Code.EXPRESSION_TYPE,
            at,
            "the periods " + first + " and " + period + " are not of one kind",
            "choose periods of one kind, for instance @2019..2025");
      }
    }
  }
}
