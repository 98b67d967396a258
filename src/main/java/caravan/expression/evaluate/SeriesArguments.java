package caravan.expression.evaluate;

import caravan.model.data.Period;
import caravan.text.diagnostic.Code;
import caravan.text.diagnostic.Diagnostic;
import caravan.text.diagnostic.Needed;
import caravan.text.source.Span;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

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

  /** The expressions of the two values that a call compares, each at its period. */
  static List<Expr> terms(Called call) {
    return switch (call.arguments().size()) {
      case 1 -> {
        Located located = located(call, call.argument(0));
        Expr whole = whole(call.argument(0));
        yield List.of(
            FormulaTerms.at(whole, located.period().previous()),
            FormulaTerms.at(whole, located.period()));
      }
      case 2 -> call.arguments();
      default -> {
        Ends ends = ends(call);
        yield List.of(
            FormulaTerms.at(call.argument(0), ends.from()),
            FormulaTerms.at(call.argument(0), ends.to()));
      }
    };
  }

  /** A series without its period. */
  static Expr whole(Expr series) {
    return WithoutPeriods.of(series, new LinkedHashSet<>());
  }

  private static Pair ofPeriodBefore(Called call) {
    Located located = located(call, call.argument(0));
    Period before = located.period().previous();
    return new Pair(
        at(located.series(), new Moment.Named(before), before, located.span()),
        located.value(),
        12);
  }

  /** A series and the two of its periods that are named. */
  private record Ends(Value.OverTime series, Period from, Period to) {}

  private static Pair ofPeriods(Called call) {
    Ends ends = ends(call);
    return new Pair(
        at(ends.series(), moment(call.argument(1)), ends.from(), call.argument(1).span()),
        at(ends.series(), moment(call.argument(2)), ends.to(), call.argument(2).span()),
        months(ends.from(), ends.to()));
  }

  private static Ends ends(Called call) {
    Value.OverTime series = series(call.value(0), call.argument(0).span());
    Moment first = moment(call.argument(1));
    Moment second = moment(call.argument(2));
    Span firstPlace = call.argument(1).span();
    Span secondPlace = call.argument(2).span();
    Expr.Range range = new Expr.Range(firstPlace.to(secondPlace), first, second);
    Period from = period(series, first, range.like());
    Period to = period(series, second, range.like());
    if (!from.comparableWith(to)) {
      throw new ExpressionProblem(
          Code.EXPRESSION_TYPE,
          range.span(),
          from + " and " + to + " are periods of different length",
          null);
    }
    return new Ends(series, from, to);
  }

  /**
   * The period of a series that is meant.
   *
   * @param like of which kind it is; null for that of the newest
   */
  private static Period period(Value.OverTime series, Moment moment, @Nullable Period like) {
    Period newest = SelectedPeriods.newest(series.points(), like);
    // Where the series has nothing of the kind, that is told of the period that is named.
    return moment.in(newest == null ? Objects.requireNonNull(like, "a period") : newest);
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

  /**
   * The period that an argument names; null where it names none. A year is written like any number;
   * only here is it a period.
   */
  static @Nullable Moment momentOf(Expr expr) {
    if (expr instanceof Expr.PeriodLiteral literal) {
      return literal.moment();
    }
    return expr instanceof Expr.Literal literal && literal.unit() == null
        ? Moment.parse(literal.text())
        : null;
  }

  private static Moment moment(Expr expr) {
    Moment moment = momentOf(expr);
    if (moment == null) {
      throw new ExpressionProblem(
          Code.EXPRESSION_TYPE,
          expr.span(),
          "a period is needed here, such as 2025",
          isRolling(expr) ? "write it without blanks: latest-12" : null);
    }
    return moment;
  }

  /** Whether something is subtracted from the newest period. */
  private static boolean isRolling(Expr expr) {
    return expr instanceof Expr.Binary binary
        && binary.left() instanceof Expr.PeriodLiteral literal
        && literal.moment() instanceof Moment.Newest;
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

  /**
   * The value of a series at a period.
   *
   * @param moment as it is written, for messages
   */
  private static Traced at(Value.OverTime series, Moment moment, Period period, Span at) {
    Traced found = series.points().get(period);
    if (found == null) {
      List<String> has = series.points().keySet().stream().map(Period::toString).toList();
      List<Used> used = series.points().isEmpty() ? List.of() : series.used();
      Vintage vintage = used.isEmpty() ? null : used.get(0).vintage();
      String by = vintage == null ? "" : " by " + vintage.text();
      throw new ExpressionProblem(
          Diagnostic.error(
                  Code.NO_OBSERVATION,
                  at,
                  name(used) + " has no value for " + Moment.told(moment, period) + by)
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
    if (selector instanceof Expr.At one) {
      Period period = period(series, one.moment(), one.like());
      return new Located(series, period, at(series, one.moment(), period, one.span()), one.span());
    }
    throw new ExpressionProblem(
        Code.EXPRESSION_TYPE, selector.span(), Needed.here("one period", "a range"), null);
  }
}
