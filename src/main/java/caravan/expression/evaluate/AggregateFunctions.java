package caravan.expression.evaluate;

import caravan.expression.evaluate.ExpressionFunction.About;
import caravan.expression.evaluate.ExpressionFunction.Example;
import caravan.expression.evaluate.ExpressionFunction.Signature;
import caravan.model.data.Quantity;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;

/** Functions that make one value of several. */
final class AggregateFunctions {
  private AggregateFunctions() {}

  static List<ExpressionFunction> all() {
    return List.of(sum(), mean(), median(), min(), max());
  }

  private static ExpressionFunction sum() {
    return aggregate(
        "sum",
        Traced::total,
        FormulaForm.joined(" + "),
        About.of(
            "what values add up to",
            Example.of("sum(trade.*.total@2024)", "US$94.82 billion", "of members"),
            Example.of(
                "sum(trade.KAZ.total, trade.KGZ.total)@2024",
                "US$66.53 billion",
                "of several series period by period"),
            Example.of(
                "sum(cargo.ore.weight@2024-Q1..2024-Q4)", "430 kt", "of one series over time")));
  }

  private static ExpressionFunction mean() {
    return aggregate(
        "mean",
        values -> Traced.total(values).dividedBy(Quantity.count(values.size())),
        FormulaForm.namedEach(),
        About.of(
            "the sum divided by how many values there are",
            Example.of("mean(trade.CA5.total@2022..2025)", "US$90.2 billion")));
  }

  private static ExpressionFunction median() {
    return aggregate(
        "median",
        AggregateFunctions::middle,
        FormulaForm.namedEach(),
        About.of(
            "the value in the middle, with as many above it as below; of an even number of values,"
                + " the mean of the two in the middle",
            Example.of("median(trade.*.total@2024)", "US$13.8 billion"),
            Example.of(
                "median(share(trade.*.total@2024, trade.CA5.total@2024))",
                "14.5 percent",
                "of what several come to")));
  }

  private static ExpressionFunction min() {
    return aggregate(
        "min",
        values -> extreme(values, -1),
        FormulaForm.namedEach(),
        About.of(
            "the smallest value", Example.of("min(trade.CA5.total@2019..)", "US$38.6 billion")));
  }

  private static ExpressionFunction max() {
    return aggregate(
        "max",
        values -> extreme(values, 1),
        FormulaForm.namedEach(),
        About.of(
            "the largest value", Example.of("max(trade.CA5.total@2019..)", "US$106.3 billion")));
  }

  /** A function of values of one unit, which its result has too. */
  private static ExpressionFunction aggregate(
      String name, Function<List<Traced>, Quantity> calculation, FormulaForm formula, About about) {
    return new ExpressionFunction(
        Signature.of(name, 1, SeveralValues.MOST_ARGUMENTS, name + "(a, b, …)"),
        FunctionFamily.SEVERAL_VALUES,
        UnitRule.one("take together", UnitRule.Given.SAME),
        GapRule.LEFT_OUT,
        Meaning.LIKE_ITS_VALUES,
        call -> SeveralValues.of(call).aggregated(calculation),
        formula,
        about);
  }

  /** The median rises with each value, so its interval is from that of the low ends upwards. */
  private static Quantity middle(List<Traced> values) {
    return new Quantity(
        middle(values, Quantity::value),
        middle(values, Quantity::low),
        middle(values, Quantity::high),
        values.get(0).quantity().unit());
  }

  private static BigDecimal middle(List<Traced> values, Function<Quantity, BigDecimal> of) {
    List<BigDecimal> sorted =
        values.stream().map(value -> of.apply(value.quantity())).sorted().toList();
    BigDecimal above = sorted.get(sorted.size() / 2);
    BigDecimal below = sorted.get((sorted.size() - 1) / 2);
    return above.add(below).multiply(new BigDecimal("0.5"));
  }

  /** The extreme of the values, and of both ends of their intervals. */
  private static Quantity extreme(List<Traced> values, int sign) {
    Quantity first = values.get(0).quantity();
    BigDecimal value = first.value();
    BigDecimal low = first.low();
    BigDecimal high = first.high();
    for (Traced traced : values) {
      value = further(value, traced.quantity().value(), sign);
      low = further(low, traced.quantity().low(), sign);
      high = further(high, traced.quantity().high(), sign);
    }
    return new Quantity(value, low, high, first.unit());
  }

  private static BigDecimal further(BigDecimal a, BigDecimal b, int sign) {
    return a.compareTo(b) * sign >= 0 ? a : b;
  }
}
