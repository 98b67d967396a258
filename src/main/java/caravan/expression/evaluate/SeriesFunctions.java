package caravan.expression.evaluate;

import caravan.model.data.Period;
import caravan.model.data.Quantity;
import caravan.model.data.Unit;
import caravan.text.diagnostic.Code;
import caravan.text.diagnostic.Diagnostic;
import caravan.text.diagnostic.Needed;
import caravan.text.source.Span;
import ch.obermuhlner.math.big.BigDecimalMath;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** Functions of how a series moves from one period to another. */
final class SeriesFunctions {
  private static final MathContext DIGITS = MathContext.DECIMAL64;

  private final Function<Expr, Value> evaluate;

  SeriesFunctions(Function<Expr, Value> evaluate) {
    this.evaluate = evaluate;
  }

  /** Two values of which the second is set against the first. */
  private record Pair(Traced from, Traced to, int months) {}

  /** The relative change, {@code to / from − 1}, in percent. */
  Value growth(Expr.Call call) {
    Pair pair = pair(call);
    Arithmetic.requireSame(pair.from().quantity(), pair.to().quantity(), "compare", call.span());
    Base.of(call)
        .require(
            pair.to(), pair.from(), "growth in percent needs a value above zero to start from");
    Quantity ratio = Arithmetic.dividedBy(pair.to().quantity(), pair.from().quantity());
    return result(pair, Arithmetic.asPercent(ratio.minus(Quantity.count(1))));
  }

  /** The absolute change, {@code to − from}; of percentages, in percentage points. */
  Value change(Expr.Call call) {
    Pair pair = pair(call);
    Quantity change = Arithmetic.minus(pair.to().quantity(), pair.from().quantity(), call.span());
    return result(
        pair, change.unit().equals(Unit.PERCENT) ? change.scaled(0, Unit.POINTS) : change);
  }

  /** The compound annual growth rate, {@code (to / from)^(12 / months) − 1}, in percent. */
  Value cagr(Expr.Call call) {
    Pair pair = pair(call);
    String needs = "growth a year needs values above zero at both ends";
    Base.of(call).require(pair.to(), pair.from(), needs);
    if (pair.to().quantity().low().signum() <= 0) {
      throw Base.of(call).negative(pair.to(), pair.from(), needs);
    }
    if (pair.months() <= 0) {
      throw new Problem(
          Code.EXPRESSION_TYPE, call.span(), "cagr takes the earlier period first", null);
    }
    Quantity ratio = Arithmetic.dividedBy(pair.to().quantity(), pair.from().quantity());
    BigDecimal exponent = BigDecimal.valueOf(12).divide(BigDecimal.valueOf(pair.months()), DIGITS);
    BigDecimal value = power(ratio.value(), exponent);
    // The power is rounded to the nearest: of a very narrow interval an end might cross the value.
    BigDecimal low = power(ratio.low(), exponent).min(value);
    BigDecimal high = power(ratio.high(), exponent).max(value);
    Quantity yearly = new Quantity(value, low, high, Unit.NUMBER);
    return result(pair, Arithmetic.asPercent(yearly.minus(Quantity.count(1))));
  }

  private static BigDecimal power(BigDecimal base, BigDecimal exponent) {
    return BigDecimalMath.pow(base, exponent, DIGITS);
  }

  private static Value result(Pair pair, Quantity quantity) {
    return new Value.Scalar(pair.from().combined(pair.to(), quantity));
  }

  /** Whether a value is above every earlier one of its series. */
  Value record(Expr.Call call) {
    Located located = located(call.arguments().get(0));
    List<Value.Claim> claims = new ArrayList<>();
    located
        .series()
        .points()
        .headMap(located.period(), false)
        .forEach(
            (period, earlier) -> {
              if (period.comparableWith(located.period())) {
                claims.add(
                    Comparisons.compare(
                        ">",
                        new Value.Scalar(located.value()),
                        new Value.Scalar(earlier),
                        call.span()));
              }
            });
    if (claims.isEmpty()) {
      throw new Problem(
          Code.NO_OBSERVATION,
          call.span(),
          "there is nothing before " + located.period() + " to be a record against",
          null);
    }
    return Comparisons.all(claims);
  }

  /** How many periods in a row a series has risen, the given one included. */
  Value streak(Expr.Call call) {
    Located located = located(call.arguments().get(0));
    List<Traced> seen = new ArrayList<>(List.of(located.value()));
    Traced current = located.value();
    Period period = located.period();
    int rises = 0;
    while (true) {
      Period before = period.previous();
      Traced earlier = located.series().points().get(before);
      if (earlier == null || !earlier.quantity().certainlyLess(current.quantity())) {
        break;
      }
      seen.add(earlier);
      current = earlier;
      period = before;
      rises++;
    }
    return new Value.Scalar(new Traced(Quantity.count(rises), Traced.union(seen)));
  }

  /** The values that a call compares: {@code f(s, a, b)}, {@code f(x, y)} or {@code f(s@b)}. */
  private Pair pair(Expr.Call call) {
    List<Expr> arguments = call.arguments();
    if (arguments.size() == 1) {
      Located located = located(arguments.get(0));
      Period before = located.period().previous();
      Traced from = at(located.series(), before, located.span());
      return new Pair(from, located.value(), 12);
    }
    if (arguments.size() == 2) {
      Traced from = Functions.one(evaluate.apply(arguments.get(0)), arguments.get(0).span());
      Traced to = Functions.one(evaluate.apply(arguments.get(1)), arguments.get(1).span());
      return new Pair(from, to, 0);
    }
    Value.OverTime series = series(evaluate.apply(arguments.get(0)), arguments.get(0).span());
    Period from = periodOf(arguments.get(1));
    Period to = periodOf(arguments.get(2));
    if (!from.comparableWith(to)) {
      throw new Problem(
          Code.EXPRESSION_TYPE,
          arguments.get(1).span().to(arguments.get(2).span()),
          from + " and " + to + " are periods of different length",
          null);
    }
    Traced a = at(series, from, arguments.get(1).span());
    Traced b = at(series, to, arguments.get(2).span());
    int months =
        (to.first().getYear() - from.first().getYear()) * 12
            + to.first().getMonthValue()
            - from.first().getMonthValue();
    return new Pair(a, b, months);
  }

  private static Value.OverTime series(Value value, Span at) {
    if (value instanceof Value.OverTime series) {
      return series;
    }
    throw new Problem(
        Code.EXPRESSION_TYPE,
        at,
        Needed.here("a series", value.describe()),
        value instanceof Value.Scalar ? "leave out the period" : null);
  }

  /** A year is written like any number; only here is it a period. */
  private static Period periodOf(Expr expr) {
    Period period = null;
    if (expr instanceof Expr.PeriodLiteral literal) {
      period = literal.period();
    } else if (expr instanceof Expr.Literal literal && literal.unit() == null) {
      period = Period.parse(literal.text());
    }
    if (period == null) {
      throw new Problem(
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
      throw new Problem(
          Diagnostic.error(Code.NO_OBSERVATION, at, name(used) + " has no value for " + period)
              .help(has.size() > 12 ? null : "it has values for " + String.join(", ", has))
              .cause(used.isEmpty() ? null : used.get(0).statement().span().file().path()));
    }
    return found;
  }

  /** A series, one of its periods, and the value there. */
  private record Located(Value.OverTime series, Period period, Traced value, Span span) {}

  /** Reads {@code s@p} as the whole series {@code s} and the period {@code p}. */
  private Located located(Expr expr) {
    Set<Expr.Selector> selectors = new LinkedHashSet<>();
    Expr whole = expr.accept(new WithoutPeriods(selectors));
    Set<String> texts = new LinkedHashSet<>();
    selectors.forEach(s -> texts.add(s.text()));
    if (texts.size() != 1) {
      throw new Problem(
          Code.EXPRESSION_TYPE,
          expr.span(),
          texts.isEmpty() ? "a period is missing" : Needed.here("one period", "several"),
          "write it behind the series: series@2025");
    }
    Value.OverTime series = series(evaluate.apply(whole), expr.span());
    Expr.Selector selector = selectors.iterator().next();
    Map.Entry<Period, Traced> last = series.points().lastEntry();
    if (selector instanceof Expr.Latest) {
      return new Located(series, last.getKey(), last.getValue(), selector.span());
    }
    if (selector instanceof Expr.At one) {
      Traced value = at(series, one.period(), one.span());
      return new Located(series, one.period(), value, one.span());
    }
    throw new Problem(
        Code.EXPRESSION_TYPE, selector.span(), Needed.here("one period", "a range"), null);
  }
}
