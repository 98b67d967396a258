package caravan.expression.evaluate;

import caravan.model.data.Period;
import caravan.text.diagnostic.Code;
import caravan.text.diagnostic.Diagnostic;
import caravan.text.diagnostic.Needed;
import caravan.text.source.Span;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads the arguments of functions of a series: the series, and periods of it. */
final class SeriesArguments {
  /** How many periods of a series are named at most, where one is asked for that it lacks. */
  private static final int MOST_NAMED = 12;

  private SeriesArguments() {}

  /**
   * Two values of which the second is held against the first.
   *
   * @param months from the one to the other; 0 where they are no values of one series
   */
  record Pair(Traced from, Traced to, int months) {}

  /** The values that a call compares: {@code f(s, a, b)}, {@code f(x, y)} or {@code f(s@b)}. */
  static Pair pair(Called call) {
    return switch (call.arguments().size()) {
      case 1 -> ofPeriodBefore(call);
      case 2 -> new Pair(call.one(0), call.one(1), 0);
      default -> ofPeriods(call);
    };
  }

  private static Pair ofPeriodBefore(Called call) {
    Located located = located(call, call.argument(0));
    Period before = located.period().previous();
    return new Pair(at(located.series(), before, located.span()), located.value(), 12);
  }

  private static Pair ofPeriods(Called call) {
    Value.OverTime series = series(call.value(0), call.argument(0).span());
    Period from = period(call.argument(1));
    Period to = period(call.argument(2));
    Span first = call.argument(1).span();
    Span second = call.argument(2).span();
    if (!from.comparableWith(to)) {
      throw new ExpressionProblem(
          Code.EXPRESSION_TYPE,
          first.to(second),
          from + " and " + to + " are periods of different length",
          null);
    }
    return new Pair(at(series, from, first), at(series, to, second), months(from, to));
  }

  private static int months(Period from, Period to) {
    return (to.first().getYear() - from.first().getYear()) * 12
        + to.first().getMonthValue()
        - from.first().getMonthValue();
  }

  private static Value.OverTime series(Value value, Span at) {
    if (value instanceof Value.OverTime series) {
      return series;
    }
    throw new ExpressionProblem(
        Code.EXPRESSION_TYPE,
        at,
        Needed.here("a series", value.describe()),
        value instanceof Value.Scalar ? "leave out the period" : null);
  }

  /** A year is written like any number; only here is it a period. */
  private static Period period(Expr expr) {
    Period period = null;
    if (expr instanceof Expr.PeriodLiteral literal) {
      period = literal.period();
    } else if (expr instanceof Expr.Literal literal && literal.unit() == null) {
      period = Period.parse(literal.text());
    }
    if (period == null) {
      throw new ExpressionProblem(
          Code.EXPRESSION_TYPE, expr.span(), "a period is needed here, such as 2025", null);
    }
    return period;
  }

  /** Of which series values are; not of which calculation. */
  private static String name(List<Used> used) {
    List<String> names =
        used.stream()
            .map(one -> one.observation().dataset() + "." + one.observation().key())
            .distinct()
            .toList();
    return names.size() == 1 ? names.get(0) : "the series";
  }

  private static Traced at(Value.OverTime series, Period period, Span at) {
    Traced found = series.points().get(period);
    if (found == null) {
      List<String> has = series.points().keySet().stream().map(Period::toString).toList();
      List<Used> used = series.points().isEmpty() ? List.of() : series.used();
      Vintage vintage = used.isEmpty() ? null : used.get(0).vintage();
      String by = vintage == null ? "" : " by " + vintage.text();
      throw new ExpressionProblem(
          Diagnostic.error(Code.NO_OBSERVATION, at, name(used) + " has no value for " + period + by)
              .help(has.size() > MOST_NAMED ? null : "it has values for " + String.join(", ", has))
              .cause(used.isEmpty() ? null : used.get(0).statement().span().file().path()));
    }
    return found;
  }

  /**
   * A series, one of its periods, and the value there.
   *
   * @param span where the period is written
   */
  record Located(Value.OverTime series, Period period, Traced value, Span span) {}

  /** Reads {@code s@p} as the whole series {@code s} and the period {@code p}. */
  static Located located(Called call, Expr expr) {
    Set<Expr.Selector> selectors = new LinkedHashSet<>();
    Expr whole = WithoutPeriods.of(expr, selectors);
    Set<String> texts = new LinkedHashSet<>();
    selectors.forEach(s -> texts.add(s.text()));
    if (texts.size() != 1) {
      throw new ExpressionProblem(
          Code.EXPRESSION_TYPE,
          expr.span(),
          texts.isEmpty() ? "a period is missing" : Needed.here("one period", "several"),
          "write it behind the series: series@2025");
    }
    Value.OverTime series = series(call.value(whole), expr.span());
    Expr.Selector selector = selectors.iterator().next();
    Map.Entry<Period, Traced> last = series.points().lastEntry();
    if (selector instanceof Expr.Latest) {
      return new Located(series, last.getKey(), last.getValue(), selector.span());
    }
    if (selector instanceof Expr.At one) {
      Traced value = at(series, one.period(), one.span());
      return new Located(series, one.period(), value, one.span());
    }
    throw new ExpressionProblem(
        Code.EXPRESSION_TYPE, selector.span(), Needed.here("one period", "a range"), null);
  }
}
