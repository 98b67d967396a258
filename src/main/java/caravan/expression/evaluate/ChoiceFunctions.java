package caravan.expression.evaluate;

import caravan.expression.evaluate.ExpressionFunction.About;
import caravan.expression.evaluate.ExpressionFunction.Example;
import caravan.expression.evaluate.ExpressionFunction.Signature;
import caravan.text.diagnostic.Code;
import caravan.text.diagnostic.NearestName;
import caravan.text.source.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Functions that choose some of several members, in an order, and what is left of a whole. */
final class ChoiceFunctions {
  /** Lists the members that are meant. */
  static final String ONLY = "only";

  /** Lists the members that are not. */
  static final String EXCEPT = "except";

  /** What is left of a whole. */
  static final String OTHERS = "others";

  private static final String TOP = "top";
  private static final String BOTTOM = "bottom";

  /** Those that choose members by the order of their values. */
  static final Set<String> RANKING = Set.of(TOP, BOTTOM);

  private ChoiceFunctions() {}

  static List<ExpressionFunction> all() {
    return List.of(
        ranked(
            TOP,
            -1,
            "the so many members with the largest values, the largest first",
            Example.of("sum(top(2, trade.*.total@2024))", "US$66.53 billion"),
            Example.of(
                "share(sum(top(2, trade.*.total@latest-1)), trade.CA5.total@2024)",
                "70.2 percent",
                "how much the two largest have"),
            Example.of("trade.UZB.total@2024 < min(top(2, trade.*.total@2024))", "true")),
        ranked(
            BOTTOM,
            1,
            "the so many members with the smallest values, the smallest first",
            Example.of("max(bottom(2, trade.*.total@2024))", "US$10.65 billion")),
        listed(
            ONLY,
            true,
            "these members, in this order",
            GapRule.NEEDED,
            Example.of("sum(only(trade.*.total@2024, KAZ, KGZ))", "US$66.53 billion")),
        listed(
            EXCEPT,
            false,
            "all members but these",
            GapRule.LEFT_OUT,
            Example.of("sum(except(trade.*.total@2024, KAZ))", "US$51 billion"),
            Example.of(
                "rank(trade.KGZ.total@2024, except(trade.*.total@2024, KAZ))",
                "1",
                "the largest beside Kazakhstan")),
        where(),
        others());
  }

  /**
   * A function of members.
   *
   * @param chosenOf of what it chooses members; null where it chooses none
   */
  private static ExpressionFunction of(
      Signature signature,
      GapRule gaps,
      ExpressionFunction.Body body,
      About about,
      ExpressionFunction.@Nullable Subject chosenOf) {
    return new ExpressionFunction(
        signature,
        FunctionFamily.MEMBERS,
        UnitRule.one("compare", UnitRule.Given.SAME),
        gaps,
        Meaning.LIKE_ITS_VALUES,
        body,
        FormulaForm.values(),
        about,
        chosenOf);
  }

  private static ExpressionFunction ranked(
      String name, int sign, String summary, Example... examples) {
    return of(
        Signature.of(name, 2, 2, name + "(3, trade.*.total@2024)"),
        GapRule.LEFT_OUT,
        call -> new RankedMembers(call, 1).first(count(call), sign),
        About.of(summary, examples),
        arguments -> arguments.get(1));
  }

  /** How many are wanted: a whole number. */
  private static int count(Called call) {
    Traced number = call.one(0);
    try {
      int count = number.quantity().value().intValueExact();
      if (count >= 1 && number.used().isEmpty()) {
        return count;
      }
    } catch (ArithmeticException e) {
      // Told below, as any other number that can't be meant.
    }
    throw new ExpressionProblem(
        Code.EXPRESSION_TYPE,
        call.argument(0).span(),
        "how many members are wanted is a whole number, from 1",
        "write it ahead of the members: top(3, trade.*.total@2024)");
  }

  private static ExpressionFunction listed(
      String name, boolean wanted, String summary, GapRule gaps, Example... examples) {
    return of(
        Signature.ofCodes(
            name, SeveralValues.MOST_ARGUMENTS, name + "(trade.*.total@2024, KAZ, KGZ)"),
        gaps,
        call -> wanted ? only(call) : except(call),
        About.of(summary, examples),
        arguments -> arguments.get(0));
  }

  private static Value only(Called call) {
    Value.Members members = members(call, 0);
    Map<String, Value> chosen = new LinkedHashMap<>();
    for (Expr.Code code : codes(call)) {
      Value value = members.values().get(code.code().text());
      if (value == null) {
        throw noMember(code, members);
      }
      chosen.put(code.code().text(), value);
    }
    return new Value.Members(members.dimension(), chosen);
  }

  private static Value except(Called call) {
    Value.Members members = members(call, 0);
    Map<String, Value> left = new LinkedHashMap<>(members.values());
    // One of which the data have nothing here is left out all the same.
    codes(call).forEach(code -> left.remove(code.code().text()));
    return new Value.Members(members.dimension(), left);
  }

  private static List<Expr.Code> codes(Called call) {
    List<Expr.Code> codes = new ArrayList<>();
    for (Expr argument : call.arguments().subList(1, call.arguments().size())) {
      codes.add((Expr.Code) argument);
    }
    return codes;
  }

  /** The codes that a call says are not meant. */
  static List<String> excepted(Expr.Call call) {
    List<String> codes = new ArrayList<>();
    for (Expr argument : call.arguments()) {
      if (call.function().text().equals(EXCEPT) && argument instanceof Expr.Code code) {
        codes.add(code.code().text());
      }
    }
    return codes;
  }

  private static ExpressionProblem noMember(Expr.Code code, Value.Members members) {
    String name = code.code().text();
    return new ExpressionProblem(
        Code.NO_OBSERVATION,
        code.span(),
        "the " + members.dimension() + " " + name + " has no value here",
        NearestName.help(name, members.values().keySet()));
  }

  private static ExpressionFunction where() {
    return of(
        Signature.of(
            "where",
            1,
            2,
            "where(trade.*.total@2024 > 10e9USD)",
            "where(trade.*.total@2024, trade.*.export@2024 > 10e9USD)"),
        GapRule.LEFT_OUT,
        call -> {
          Expr condition = call.argument(call.arguments().size() - 1);
          Expr of = subject(call.arguments());
          Value.Members members = members(call.value(of), of.span(), "where");
          return new MemberCondition(call, condition).of(members);
        },
        About.of(
            "the members for which a claim surely holds, in the order of the code list",
            Example.of("count(where(trade.*.total@2024 > 10e9USD))", "4"),
            Example.of(
                "sum(where(trade.*.total@2024, share(trade.*.total@2024, trade.CA5.total@2024) >"
                    + " 20%))",
                "US$66.53 billion", "one value taken, another held against something")),
        ChoiceFunctions::subject);
  }

  /** What a claim is looked at for: the value ahead of it, or else its own first one. */
  private static Expr subject(List<Expr> arguments) {
    return arguments.size() == 1 ? Choice.subject(arguments.get(0)) : arguments.get(0);
  }

  private static ExpressionFunction others() {
    return of(
        Signature.of(OTHERS, 2, 2, "others(trade.CA5.total@2024, top(2, trade.*.total@2024))"),
        GapRule.LEFT_OUT,
        call -> {
          Value rest = call.value(0);
          Value.Members parts = members(call, 1);
          for (Value part : parts.values().values()) {
            rest =
                Arithmetic.apply(
                    Arithmetic.Operation.of(Arithmetic::minus), rest, part, call.span());
          }
          requireRest(rest, call);
          return rest;
        },
        About.of(
            "the rest of a whole, without the members that are named or chosen",
            Example.of(
                "others(trade.CA5.total@2024, top(2, trade.*.total@2024))", "US$28.29 billion")),
        null);
  }

  /** Parts that come to more than their whole are a mistake. */
  private static void requireRest(Value rest, Called call) {
    List<Traced> values = new ArrayList<>();
    if (rest instanceof Value.Scalar scalar) {
      values.add(scalar.traced());
    } else if (rest instanceof Value.OverTime series) {
      values.addAll(series.points().values());
    }
    for (Traced value : values) {
      if (value.quantity().high().signum() < 0) {
        throw new ExpressionProblem(
            Code.EXPRESSION_TYPE,
            call.span(),
            "these members come to more than the whole that they are parts of",
            value.used(),
            "name the whole of the same values: others(trade.CA5.total, top(3, trade.*.total))");
      }
    }
  }

  static Value.Members members(Called call, int at) {
    return members(call.value(at), call.argument(at).span(), call.name());
  }

  /** Members of one dimension, each with one value or one series. */
  private static Value.Members members(Value value, Span at, String function) {
    if (!(value instanceof Value.Members members)) {
      throw new ExpressionProblem(
          Code.EXPRESSION_TYPE,
          at,
          function + "(…) is for several members; this is " + value.describe(),
          "write * for all members: trade.*.total@2024");
    }
    for (Value member : members.values().values()) {
      if (member instanceof Value.Members) {
        throw new ExpressionProblem(
            Code.EXPRESSION_TYPE,
            at,
            function + "(…) is for the members of one dimension, these are of several",
            "name the codes of the others");
      }
    }
    return members;
  }
}
