package caravan.expression.evaluate;

import caravan.expression.evaluate.ExpressionFunction.About;
import caravan.expression.evaluate.ExpressionFunction.Example;
import caravan.expression.evaluate.ExpressionFunction.Signature;
import caravan.model.data.Period;
import caravan.model.data.Quantity;
import caravan.text.diagnostic.Code;
import java.util.ArrayList;
import java.util.List;

/** Functions that hold a value of a series against those before it. */
final class HistoryFunctions {
  private HistoryFunctions() {}

  static List<ExpressionFunction> all() {
    return List.of(record(), streak());
  }

  private static ExpressionFunction record() {
    return new ExpressionFunction(
        Signature.of("record", 1, 1, "record(series@2025)"),
        FunctionFamily.SERIES,
        UnitRule.any(UnitRule.Given.TRUTH),
        GapRule.PASSED_OVER,
        Meaning.COUNT,
        call -> record(call, SeriesArguments.located(call, call.argument(0))),
        FormulaForm.namedSeries(),
        About.of(
            "whether a value is above every earlier one of its kind of period",
            Example.of("record(trade.CA5.total@2025)", "true")));
  }

  private static Value record(Called call, SeriesArguments.Located located) {
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
      throw new ExpressionProblem(
          Code.NO_OBSERVATION,
          call.span(),
          "there is nothing before " + located.period() + " to be a record against",
          null);
    }
    return Comparisons.all(claims);
  }

  private static ExpressionFunction streak() {
    return new ExpressionFunction(
        Signature.of("streak", 1, 1, "streak(series@2025)"),
        FunctionFamily.SERIES,
        UnitRule.any(UnitRule.Given.NUMBER),
        GapRule.ENDS,
        Meaning.COUNT,
        call -> streak(SeriesArguments.located(call, call.argument(0))),
        FormulaForm.namedSeries(),
        About.of(
            "how many periods in a row a series has surely risen, up to this one",
            Example.of("streak(trade.CA5.total@2025)", "5")));
  }

  private static Value streak(SeriesArguments.Located located) {
    List<Traced> seen = new ArrayList<>(List.of(located.value()));
    Traced current = located.value();
    Period before = located.period().previous();
    Traced earlier = located.series().points().get(before);
    int rises = 0;
    while (earlier != null && earlier.quantity().certainlyLess(current.quantity())) {
      seen.add(earlier);
      rises++;
      current = earlier;
      before = before.previous();
      earlier = located.series().points().get(before);
    }
    return new Value.Scalar(new Traced(Quantity.count(rises), Traced.union(seen)));
  }
}
