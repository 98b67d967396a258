package caravan.expression.evaluate;

import caravan.expression.evaluate.ExpressionFunction.About;
import caravan.expression.evaluate.ExpressionFunction.Example;
import caravan.expression.evaluate.ExpressionFunction.Signature;
import caravan.model.data.Quantity;
import caravan.model.data.Unit;
import caravan.text.diagnostic.Code;
import ch.obermuhlner.math.big.BigDecimalMath;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;

/** Functions that say how a series moved from one period to another. */
final class ChangeFunctions {
  private static final MathContext DIGITS = MathContext.DECIMAL64;

  private ChangeFunctions() {}

  static List<ExpressionFunction> all() {
    return List.of(growth(), change(), cagr());
  }

  private static ExpressionFunction growth() {
    return new ExpressionFunction(
        Signature.of("growth", 1, 3, "growth(series, 2024, 2025)", "growth(series@2025)"),
        FunctionFamily.SERIES,
        UnitRule.one("compare", UnitRule.Given.PERCENT),
        GapRule.NEEDED,
        Meaning.RATE,
        ofPair(
            (pair, call) -> {
              call.base()
                  .require(
                      pair.to(),
                      pair.from(),
                      "growth in percent needs a value above zero to start from");
              return ratio(pair).minus(Quantity.count(1));
            }),
        FormulaForm.pair("%2$s / %1$s − 1"),
        About.of(
            "relative change, from the first to the second",
            Example.of("growth(trade.CA5.total, 2019, 2024)", "104 percent"),
            Example.of("growth(trade.CA5.total@2025)", "12 percent", "on the year before"),
            Example.of("growth(cargo.ore.weight@2025-Q1)", "30 percent", "on the quarter before"),
            Example.of(
                "growth(cargo.ore.weight, 2024-Q1, 2025-Q1)",
                "30 percent",
                "on the same quarter of the year before"),
            Example.of(
                "growth(cargo.ore.weight@2025-01/2025-05)",
                "20 percent",
                "of a year to date on the same months of the year before"),
            Example.of(
                "growth(trade.KAZ.total@2024, trade.CA5.total@2024)",
                "116 percent",
                "by how much the second value is above the first"),
            Example.of(
                "growth(sum(trade.KAZ.total, trade.KGZ.total), 2023, 2024)",
                "9.3 percent",
                "of a calculated series")));
  }

  private static ExpressionFunction change() {
    return new ExpressionFunction(
        Signature.of("change", 1, 3, "change(series, 2024, 2025)", "change(series@2025)"),
        FunctionFamily.SERIES,
        UnitRule.one("subtract", UnitRule.Given.DIFFERENCE),
        GapRule.NEEDED,
        Meaning.CHANGE,
        ofPair((pair, call) -> pair.to().quantity().minus(pair.from().quantity())),
        FormulaForm.pair("%2$s − %1$s"),
        About.of(
            "difference, the second less the first",
            Example.of("change(trade.CA5.total, 2024, 2025)", "US$11.5 billion"),
            Example.of(
                "change(chinashare.CA5, 2021, 2025)", "0.7 percentage points", "of percentages")));
  }

  private static ExpressionFunction cagr() {
    return new ExpressionFunction(
        Signature.of("cagr", 3, 3, "cagr(series, 2019, 2025)"),
        FunctionFamily.SERIES,
        UnitRule.one("compare", UnitRule.Given.PERCENT),
        GapRule.NEEDED,
        Meaning.RATE,
        ofPair(ChangeFunctions::yearly),
        FormulaForm.namedPair(),
        About.of(
            "compound annual growth",
            Example.of("cagr(trade.CA5.total, 2019, 2025)", "14.8 percent")));
  }

  /** A calculation with two values of one unit. */
  private interface OfPair {
    Quantity of(SeriesArguments.Pair pair, Called call);
  }

  private static ExpressionFunction.Body ofPair(OfPair calculation) {
    return call -> {
      SeriesArguments.Pair pair = SeriesArguments.pair(call);
      call.units().require(pair.to().quantity(), pair.from().quantity(), call.span());
      return new Value.Scalar(call.result(pair.from(), pair.to(), calculation.of(pair, call)));
    };
  }

  private static Quantity ratio(SeriesArguments.Pair pair) {
    return Arithmetic.dividedBy(pair.to().quantity(), pair.from().quantity());
  }

  /** The compound annual growth rate, {@code (to / from)^(12 / months) − 1}. */
  private static Quantity yearly(SeriesArguments.Pair pair, Called call) {
    String needs = "growth a year needs values above zero at both ends";
    call.base().require(pair.to(), pair.from(), needs);
    if (pair.to().quantity().low().signum() <= 0) {
      throw call.base().negative(pair.to(), pair.from(), needs);
    }
    if (pair.months() <= 0) {
      throw new ExpressionProblem(
          Code.EXPRESSION_TYPE, call.span(), "cagr takes the earlier period first", null);
    }
    Quantity ratio = ratio(pair);
    BigDecimal exponent = BigDecimal.valueOf(12).divide(BigDecimal.valueOf(pair.months()), DIGITS);
    BigDecimal value = power(ratio.value(), exponent);
    // The power is rounded to the nearest: of a very narrow interval an end might cross the value.
    BigDecimal low = power(ratio.low(), exponent).min(value);
    BigDecimal high = power(ratio.high(), exponent).max(value);
    return new Quantity(value, low, high, Unit.NUMBER).minus(Quantity.count(1));
  }

  private static BigDecimal power(BigDecimal base, BigDecimal exponent) {
    return BigDecimalMath.pow(base, exponent, DIGITS);
  }
}
