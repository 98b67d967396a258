package caravan.expression.evaluate;

import caravan.model.data.Period;
import caravan.model.data.Quantity;
import caravan.model.data.Unit;
import caravan.model.data.Units;
import caravan.text.diagnostic.Code;
import caravan.text.diagnostic.Diagnostics;
import caravan.text.diagnostic.NearestName;
import caravan.text.source.GivenUp;
import caravan.text.source.Span;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Evaluates expressions: what they come to, in units and within the rounding of the data, and from
 * which statements. Thread-safe.
 */
public final class Evaluator {
  private final DataContext context;
  private final ReferenceValues references;
  private final Visitor visitor;

  public Evaluator(DataContext context) {
    this(context, new ReferenceValues(context));
  }

  public Evaluator(DataContext context, ReferenceValues references) {
    this.context = context;
    this.references = references;
    this.visitor = new Visitor();
  }

  /** What an expression comes to, or null, with an error at its column. */
  public @Nullable Value evaluate(Expr expr, Diagnostics out) {
    try {
      return visitor.value(expr);
    } catch (ExpressionProblem problem) {
      if (problem.diagnostic().code() == Code.NOT_LOCKED) {
        references.ask(expr);
      }
      out.add(problem.diagnostic());
      return null;
    }
  }

  /** What an expression comes to, or null where it is in error. */
  public @Nullable Value evaluate(Expr expr) {
    return evaluate(expr, new Diagnostics());
  }

  /** What becomes of an expression that may well have no value. */
  public Outcome outcome(Expr expr) {
    try {
      return new Outcome.Known(visitor.value(expr));
    } catch (ExpressionProblem problem) {
      if (problem.diagnostic().code() == Code.NOT_LOCKED) {
        references.ask(expr);
      }
      return problem.isLack()
          ? new Outcome.Lacking(problem.diagnostic().message())
          : new Outcome.Wrong(problem.diagnostic());
    }
  }

  /**
   * The members that a reference has: of each series with a value the codes of its wildcards, in
   * the order of the code lists; empty, with an error, where it is wrong.
   */
  public List<List<String>> members(Expr.Ref ref, Diagnostics out) {
    if (evaluate(ref, out) == null) {
      return List.of();
    }
    return keys(ref).stream().map(key -> List.of(key.split("\\.", -1))).toList();
  }

  /**
   * All series that a reference could select, each as the codes of its wildcards joined by dots.
   */
  Set<String> keys(Expr.Ref ref) {
    return references.keys(ref);
  }

  /**
   * What a rolling reference calls the latest, for each series of which it selects something, by
   * the codes that its wildcards stand for.
   */
  Map<String, Period> newest(Expr.Ref ref) {
    return references.newest(ref);
  }

  /** A call with what its arguments come to. */
  Called called(Expr.Call call) {
    return new Called(call, Functions.of(call).units(), visitor::value, references::newestEdition);
  }

  private final class Visitor implements Expr.Visitor<Value> {
    Value value(Expr expr) {
      GivenUp.check();
      return expr.accept(this);
    }

    @Override
    public Value literal(Expr.Literal literal) {
      Expr.Name unit = literal.unit();
      if (unit == null) {
        return exact(Quantity.exact(literal.value(), Unit.NUMBER));
      }
      String name =
          switch (unit.text()) {
            case "%" -> "percent";
            case "pp" -> "points";
            default -> unit.text();
          };
      Units.Definition definition = context.units().find(name);
      if (definition == null) {
        throw new ExpressionProblem(
            Code.UNKNOWN_UNIT,
            unit.span(),
            "unknown unit \"" + unit.text() + "\"",
            NearestName.help(unit.text(), context.units().names()));
      }
      return exact(
          Quantity.exact(literal.value().multiply(definition.factor()), definition.unit()));
    }

    private static Value exact(Quantity quantity) {
      return new Value.Scalar(new Traced(quantity, List.of()));
    }

    @Override
    public Value period(Expr.PeriodLiteral period) {
      throw new ExpressionProblem(
          Code.EXPRESSION_TYPE,
          period.span(),
          "a period stands behind @, or within a function: growth(…, 2024, 2025)",
          null);
    }

    @Override
    public Value code(Expr.Code code) {
      throw new IllegalStateException("a code is looked at by the function that takes it");
    }

    @Override
    public Value ref(Expr.Ref ref) {
      return references.value(ref);
    }

    @Override
    public Value unary(Expr.Unary unary) {
      if (unary.operator().equals("not")) {
        Value.Claim claim = claim(unary.operand());
        return new Value.Claim(
            claim.truth().not(), claim.used(), claim.compared(), claim.operands());
      }
      Value zero = exact(Quantity.exact(BigDecimal.ZERO, Unit.NUMBER));
      return Arithmetic.apply(
          (nothing, operand, at) -> operand.quantity().negated(),
          zero,
          value(unary.operand()),
          unary.span());
    }

    @Override
    public Value binary(Expr.Binary binary) {
      return switch (binary.operator()) {
        case "and" -> Comparisons.and(claim(binary.left()), claim(binary.right()));
        case "or" -> Comparisons.or(claim(binary.left()), claim(binary.right()));
        default ->
            Arithmetic.apply(
                Arithmetic.of(binary), value(binary.left()), value(binary.right()), binary.span());
      };
    }

    @Override
    public Value comparison(Expr.Comparison comparison) {
      List<Value> operands = comparison.operands().stream().map(this::value).toList();
      List<Value.Claim> claims = new ArrayList<>();
      for (int i = 0; i < comparison.operators().size(); i++) {
        Span at = comparison.operands().get(i).span().to(comparison.operands().get(i + 1).span());
        claims.add(
            Comparisons.compare(
                comparison.operators().get(i), operands.get(i), operands.get(i + 1), at));
      }
      return Comparisons.all(claims);
    }

    @Override
    public Value in(Expr.In in) {
      return Comparisons.within(one(in.operand()), one(in.low()), one(in.high()), in.span());
    }

    @Override
    public Value call(Expr.Call call) {
      return Functions.call(call, this::value, references::newestEdition);
    }

    private Traced one(Expr expr) {
      return Called.one(value(expr), expr.span());
    }

    private Value.Claim claim(Expr expr) {
      if (value(expr) instanceof Value.Claim claim) {
        return claim;
      }
      throw new ExpressionProblem(
          Code.EXPRESSION_TYPE,
          expr.span(),
          "and, or, not stand with comparisons only",
          "compare it with something: " + expr.span().text() + " > …");
    }
  }
}
