package caravan.expression.evaluate;

import caravan.expression.evaluate.ExpressionFunction.About;
import caravan.expression.evaluate.ExpressionFunction.Example;
import caravan.expression.evaluate.ExpressionFunction.Signature;
import caravan.model.data.Quantity;
import java.util.List;

/** Functions of two values; of series they are taken period by period, of members code by code. */
final class RatioFunctions {
  private RatioFunctions() {}

  static List<ExpressionFunction> all() {
    return List.of(share(), points(), ratio(), gap());
  }

  private static ExpressionFunction share() {
    return new ExpressionFunction(
        Signature.of("share", 2, 2, "share(part, whole)"),
        FunctionFamily.TWO_VALUES,
        UnitRule.one("take a share of", UnitRule.Given.PERCENT),
        GapRule.MISSING,
        Meaning.PART,
        ofTwo(
            (part, whole, call) -> {
              // The part may be below zero, as a deficit in percent of output is.
              call.base().require(part, whole, "a share needs a whole above zero");
              return Arithmetic.dividedBy(part.quantity(), whole.quantity());
            }),
        FormulaForm.arguments("%1$s / %2$s"),
        About.of(
            "how much of a whole a part is",
            Example.of("share(trade.KAZ.total@2024, trade.CA5.total@2024)", "46 percent")));
  }

  private static ExpressionFunction points() {
    return new ExpressionFunction(
        Signature.of("points", 2, 2, "points(from, to)"),
        FunctionFamily.TWO_VALUES,
        UnitRule.percentages(UnitRule.Given.POINTS),
        GapRule.MISSING,
        Meaning.CHANGE,
        ofTwo((from, to, call) -> to.quantity().minus(from.quantity())),
        FormulaForm.arguments("%2$s − %1$s"),
        About.of(
            "the distance from one percentage to another",
            Example.of(
                "points(chinashare.CA5@2021, chinashare.CA5@2025)", "0.7 percentage points")));
  }

  private static ExpressionFunction ratio() {
    return new ExpressionFunction(
        Signature.of("ratio", 2, 2, "ratio(a, b)"),
        FunctionFamily.TWO_VALUES,
        UnitRule.one("take a ratio of", UnitRule.Given.NUMBER),
        GapRule.MISSING,
        Meaning.PART,
        ofTwo(
            (a, b, call) -> {
              call.base().require(a, b, "a ratio needs a second value above zero");
              return Arithmetic.dividedBy(a.quantity(), b.quantity());
            }),
        FormulaForm.arguments("%1$s / %2$s"),
        About.of(
            "how many times the second value the first is",
            Example.of("ratio(trade.CA5.export@2025, trade.CA5.import@2025)", "2.03")));
  }

  private static ExpressionFunction gap() {
    return new ExpressionFunction(
        Signature.of("gap", 2, 2, "gap(a, b)"),
        FunctionFamily.TWO_VALUES,
        UnitRule.one("take the gap of", UnitRule.Given.PERCENT),
        GapRule.MISSING,
        Meaning.COUNT,
        ofTwo(RatioFunctions::gap),
        FormulaForm.arguments("(%1$s − %2$s) / ((%1$s + %2$s) / 2)"),
        About.of(
            "how far two counts of the same lie apart, in percent of their mean; negative where"
                + " the first is less",
            Example.of("gap(trade.KAZ.total@2024, mirror.KAZ.total@2024)", "37 percent")));
  }

  /** {@code (a − b) / ((a + b) / 2)}, the asymmetry of mirror statistics. */
  private static Quantity gap(Traced x, Traced y, Called call) {
    Quantity a = x.quantity();
    Quantity b = y.quantity();
    if (Base.isNegative(a) || Base.isNegative(b)) {
      throw call.base().negative(x, y, "a gap needs two values above zero");
    }
    Quantity mean = a.plus(b).dividedBy(Quantity.count(2));
    call.base().requireNotZero(new Traced(mean, List.of()));
    if (a.low().signum() < 0 || b.low().signum() < 0) {
      return Arithmetic.dividedBy(a.minus(b), mean);
    }
    // (a − b) / ((a + b) / 2) is 4 a / (a + b) − 2, in which a stands but once: its ends are exact.
    return a.partOf(b).times(Quantity.count(4)).minus(Quantity.count(2));
  }

  /** A calculation with two quantities whose units the rule of the function allows. */
  private interface OfTwo {
    Quantity of(Traced a, Traced b, Called call);
  }

  private static ExpressionFunction.Body ofTwo(OfTwo calculation) {
    return call ->
        Arithmetic.apply(
            (a, b, at) -> {
              call.units().require(a.quantity(), b.quantity(), at);
              return call.units().result(calculation.of(a, b, call));
            },
            call.value(0),
            call.value(1),
            call.span());
  }
}
