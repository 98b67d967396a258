package caravan.expression.evaluate;

import caravan.expression.evaluate.ExpressionFunction.About;
import caravan.expression.evaluate.ExpressionFunction.Example;
import caravan.expression.evaluate.ExpressionFunction.Signature;
import caravan.model.data.Quantity;
import caravan.text.diagnostic.Code;
import java.util.List;

/** Functions that look at which values there are, and where one stands among them. */
final class SelectionFunctions {
  /** The function that says that values are known to be missing; warnings advise to write it. */
  static final String KNOWN = "known";

  private SelectionFunctions() {}

  static List<ExpressionFunction> all() {
    return List.of(known(), missing(), count(), rank());
  }

  private static ExpressionFunction known() {
    return new ExpressionFunction(
        Signature.of(KNOWN, 1, 1, "known(trade.*.total@2024)"),
        FunctionFamily.SEVERAL_VALUES,
        UnitRule.any(UnitRule.Given.SAME),
        GapRule.KNOWN,
        Meaning.LIKE_ITS_VALUES,
        SelectionFunctions::known,
        FormulaForm.values(),
        About.of(
            "the same values; that some are missing is known, and is no warning",
            Example.of("max(known(trade.CA5.total@..2024))", "US$94.82 billion")));
  }

  /** What {@code known(…)} is said of; the expression itself where that is not said of it. */
  static Expr known(Expr expr) {
    return expr instanceof Expr.Call call && call.function().text().equals(KNOWN)
        ? call.arguments().get(0)
        : expr;
  }

  private static Value known(Called call) {
    Value value = call.value(0);
    if (value instanceof Value.Members || value instanceof Value.OverTime) {
      return value;
    }
    throw new ExpressionProblem(
        Code.EXPRESSION_TYPE,
        call.argument(0).span(),
        "known(…) is for several values; this is " + value.describe(),
        "leave known(…) out, or write a range or *: known(trade.*.total@2024)");
  }

  private static ExpressionFunction missing() {
    return new ExpressionFunction(
        Signature.of("missing", 1, 1, "missing(trade.KAZ.total@2026)"),
        FunctionFamily.SEVERAL_VALUES,
        UnitRule.any(UnitRule.Given.TRUTH),
        GapRule.TOLD,
        Meaning.COUNT,
        SelectionFunctions::missing,
        FormulaForm.named(),
        About.of(
            "whether the data have no value for what is asked",
            Example.of("missing(trade.KAZ.total@2018)", "true")));
  }

  private static Value missing(Called call) {
    try {
      List<Used> used = call.value(call.argument(0)).used();
      return new Value.Claim(Truth.FALSE, used, List.of(), List.of());
    } catch (ExpressionProblem problem) {
      if (!problem.isGap()) {
        throw problem;
      }
      return new Value.Claim(Truth.TRUE, List.of(), List.of(), List.of());
    }
  }

  private static ExpressionFunction count() {
    return new ExpressionFunction(
        Signature.of("count", 1, SeveralValues.MOST_ARGUMENTS, "count(series)"),
        FunctionFamily.SEVERAL_VALUES,
        UnitRule.any(UnitRule.Given.NUMBER),
        GapRule.LEFT_OUT,
        Meaning.COUNT,
        call -> {
          List<Traced> all = SeveralValues.of(call).single();
          return new Value.Scalar(new Traced(Quantity.count(all.size()), Traced.union(all)));
        },
        FormulaForm.namedEach(),
        About.of(
            "how many values there are",
            Example.of("count(known(trade.KAZ.total@2019..2025))", "5")));
  }

  private static ExpressionFunction rank() {
    return new ExpressionFunction(
        Signature.of("rank", 2, 2, "rank(value, among)"),
        FunctionFamily.SEVERAL_VALUES,
        UnitRule.one("compare", UnitRule.Given.NUMBER),
        GapRule.LEFT_OUT,
        Meaning.COUNT,
        SelectionFunctions::rank,
        FormulaForm.namedAmong(),
        About.of(
            "the place of a value among others, 1 for the largest",
            Example.of("rank(trade.KGZ.total@2024, trade.*.total@2024)", "2")));
  }

  private static Value rank(Called call) {
    Traced value = call.one(0);
    List<Traced> all = SeveralValues.of(call, call.argument(1)).atOneTime();
    int rank = 1;
    boolean present = false;
    for (Traced other : all) {
      call.units().require(value.quantity(), other.quantity(), call.span());
      int order = other.quantity().value().compareTo(value.quantity().value());
      rank += order > 0 ? 1 : 0;
      present |= order == 0;
    }
    if (!present) {
      throw new ExpressionProblem(
          Code.EXPRESSION_TYPE,
          call.argument(0).span(),
          "the value is not among those it is ranked with",
          "name all values behind the comma, this one included");
    }
    all.add(value);
    return new Value.Scalar(new Traced(Quantity.count(rank), Traced.union(all)));
  }
}
