package caravan.expression.evaluate;

import caravan.language.registry.Language;
import caravan.model.data.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The terms that a function works with, each as the arithmetic that it is: of {@code growth((a +
 * b)@2025)} the sum of 2024 and the sum of 2025, not four values.
 */
final class FormulaTerms {
  /** A term that would be longer is written as what it comes to. */
  private static final int MOST_CHARACTERS = 80;

  private final Evaluator evaluator;
  private final Language language;
  private final Formula formula;

  FormulaTerms(Evaluator evaluator, Language language, Formula formula) {
    this.evaluator = evaluator;
    this.language = language;
    this.formula = formula;
  }

  /** The two values that a call compares. */
  List<String> pair(Expr.Call call) {
    SeriesArguments.Pair pair = SeriesArguments.pair(evaluator.called(call));
    List<Expr> exprs = SeriesArguments.terms(evaluator.called(call));
    return List.of(term(exprs.get(0), pair.from()), term(exprs.get(1), pair.to()));
  }

  /** The value of a series at its period and those before it, the newest first; so many at most. */
  List<String> before(Expr.Call call, int most) {
    SeriesArguments.Located located =
        SeriesArguments.located(evaluator.called(call), call.arguments().get(0));
    Expr whole = SeriesArguments.whole(call.arguments().get(0));
    return located
        .series()
        .points()
        .headMap(located.period(), true)
        .descendingMap()
        .entrySet()
        .stream()
        .limit(most)
        .map(point -> term(at(whole, point.getKey()), point.getValue()))
        .toList();
  }

  /** All values that a function takes together, in turn; at most so many. */
  List<String> each(List<Expr> arguments, int most) {
    List<String> terms = new ArrayList<>();
    for (Expr argument : arguments) {
      Value value = evaluator.evaluate(argument);
      if (value != null) {
        add(argument, value, most, terms);
      }
    }
    return terms;
  }

  private void add(Expr expr, Value value, int most, List<String> to) {
    if (to.size() >= most) {
      return;
    }
    if (value instanceof Value.Scalar scalar) {
      to.add(term(expr, scalar.traced()));
    } else if (value instanceof Value.OverTime series) {
      for (Map.Entry<Period, Traced> point : series.points().entrySet()) {
        add(
            at(SelectionFunctions.known(expr), point.getKey()),
            new Value.Scalar(point.getValue()),
            most,
            to);
      }
    } else if (value instanceof Value.Members members) {
      for (Map.Entry<String, Value> member : members.values().entrySet()) {
        add(member(expr, member.getKey()), member.getValue(), most, to);
      }
    }
  }

  /** The arithmetic of an expression, if it comes to this value; else the value. */
  private String term(Expr expr, Traced value) {
    String stated = formula.statedAlone(value);
    if (stated != null) {
      return stated;
    }
    String text = isValue(expr, value) ? formula.part(expr) : null;
    return text == null || text.length() > MOST_CHARACTERS
        ? "(" + DataText.of(value.quantity(), language) + ")"
        : text;
  }

  private boolean isValue(Expr expr, Traced value) {
    @Nullable Value found = evaluator.evaluate(expr);
    return found instanceof Value.Scalar scalar
        && scalar.traced().quantity().value().compareTo(value.quantity().value()) == 0;
  }

  /** The same expression at one of its periods. */
  static Expr at(Expr expr, Period period) {
    return expr.with(
        ref ->
            ref.at() instanceof Expr.At
                ? ref
                : ref.withPeriods(new Expr.At(ref.span(), new Moment.Named(period))));
  }

  /** The same expression for one of its members, which may have been chosen among others. */
  private static Expr member(Expr expr, String code) {
    Expr all = Choice.unchosen(SelectionFunctions.known(expr));
    return SelectionFunctions.known(all).with(ref -> ref.withMember(code));
  }
}
