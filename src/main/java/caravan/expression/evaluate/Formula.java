package caravan.expression.evaluate;

import caravan.language.number.NumberWriter;
import caravan.language.registry.Language;
import caravan.model.data.Statement;
import caravan.model.data.Unit;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An expression as the arithmetic it does, with the digits that the sources state: {@code
 * growth(trade.CA5.total,2019,2025)} as {@code 106.3 / 46.4 − 1}.
 */
public final class Formula implements Expr.Visitor<String> {
  /** How many values are written out before the rest is left out. */
  private static final int MOST_VALUES = 8;

  private final Evaluator evaluator;
  private final Language language;
  private final NumberWriter writer;
  private final FormulaTerms terms;

  private Formula(Evaluator evaluator, Language language) {
    this.evaluator = evaluator;
    this.language = language;
    this.writer = language.numberWriter();
    this.terms = new FormulaTerms(evaluator, language, this);
  }

  /** The arithmetic of an expression; null where it is one observation and does none. */
  public static @Nullable String of(Expr expr, Evaluator evaluator, Language language) {
    return expr instanceof Expr.Ref ? null : expr.accept(new Formula(evaluator, language));
  }

  @Override
  public String literal(Expr.Literal literal) {
    String number = writer.number(literal.value(), Math.max(0, literal.value().scale()));
    Expr.Name unit = literal.unit();
    if (unit == null) {
      return number;
    }
    return evaluator.evaluate(literal) instanceof Value.Scalar scalar
        ? DataText.of(scalar.traced().quantity(), language)
        : number;
  }

  @Override
  public String period(Expr.PeriodLiteral period) {
    return period.moment().text();
  }

  @Override
  public String code(Expr.Code code) {
    return code.code().text();
  }

  @Override
  public String ref(Expr.Ref ref) {
    return values(ref);
  }

  @Override
  public String unary(Expr.Unary unary) {
    String operand = part(unary.operand());
    return unary.operator().equals("not") ? "not " + operand : "−" + operand;
  }

  @Override
  public String binary(Expr.Binary binary) {
    String sign =
        switch (binary.operator()) {
          case "*" -> "×";
          case "-" -> "−";
          default -> binary.operator();
        };
    return part(binary.left()) + " " + sign + " " + part(binary.right());
  }

  @Override
  public String comparison(Expr.Comparison comparison) {
    StringBuilder out = new StringBuilder(comparison.operands().get(0).accept(this));
    for (int i = 0; i < comparison.operators().size(); i++) {
      String sign =
          switch (comparison.operators().get(i)) {
            case "==" -> equal(comparison.operands().get(i), comparison.operands().get(i + 1));
            case "!=" -> "≠";
            case "<=" -> "≤";
            case ">=" -> "≥";
            default -> comparison.operators().get(i);
          };
      out.append(' ').append(sign).append(' ');
      out.append(comparison.operands().get(i + 1).accept(this));
    }
    return out.toString();
  }

  /** Equality holds within rounding; only where nothing was rounded away is it written so. */
  private String equal(Expr left, Expr right) {
    boolean same =
        evaluator.evaluate(left) instanceof Value.Scalar a
            && evaluator.evaluate(right) instanceof Value.Scalar b
            && a.traced().quantity().value().compareTo(b.traced().quantity().value()) == 0;
    return same ? "=" : "≈";
  }

  @Override
  public String in(Expr.In in) {
    return in.low().accept(this)
        + " ≤ "
        + in.operand().accept(this)
        + " ≤ "
        + in.high().accept(this);
  }

  @Override
  public String call(Expr.Call call) {
    return Functions.of(call).formula().of(call, this);
  }

  /** The two values that a call compares. */
  List<String> pair(Expr.Call call) {
    return terms.pair(call);
  }

  /** Whether a call is about a series as it is stated. */
  boolean isStated(Expr.Call call) {
    return call.arguments().get(0) instanceof Expr.Ref;
  }

  /** The value of a calculated series and those before it, the newest first, or some of them. */
  String before(Expr.Call call) {
    return cut(terms.before(call, MOST_VALUES + 1), ", ");
  }

  /** The values that a function takes together; only the first ones where there are many. */
  String each(List<Expr> arguments, String joint) {
    return cut(terms.each(arguments, MOST_VALUES + 1), joint);
  }

  private static String cut(List<String> all, String joint) {
    boolean more = all.size() > MOST_VALUES;
    return String.join(joint, more ? all.subList(0, MOST_VALUES) : all) + (more ? " …" : "");
  }

  /** A value that is what a source states, as it is stated there; else null. */
  @Nullable String statedAlone(Traced value) {
    Used only = value.used().size() == 1 ? value.used().get(0) : null;
    return only != null
            && only.statement().quantity().value().compareTo(value.quantity().value()) == 0
        ? stated(only)
        : null;
  }

  private List<String> first(List<Used> used) {
    return used.stream().limit(MOST_VALUES).map(this::stated).toList();
  }

  /** The values that a call was computed from; only the first ones where there are many. */
  String listed(Expr.Call call, String joint) {
    List<Used> used = used(call);
    return String.join(joint, first(used)) + (used.size() > MOST_VALUES ? " …" : "");
  }

  private List<Used> used(Expr.Call call) {
    Value value = evaluator.evaluate(call);
    return value == null ? List.of() : value.used();
  }

  /** A part that is no simple value stands in parentheses. */
  String part(Expr expr) {
    String text = expr.accept(this);
    boolean simple =
        expr instanceof Expr.Ref || expr instanceof Expr.Literal || expr instanceof Expr.Call;
    boolean bare = simple && !text.contains(" ");
    return bare || isEnclosed(text) ? text : "(" + text + ")";
  }

  /** Whether all of a text stands in one pair of parentheses, behind a name or nothing. */
  private static boolean isEnclosed(String text) {
    int depth = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      depth += c == '(' ? 1 : c == ')' ? -1 : 0;
      if (depth == 0 && i < text.length() - 1 && !Character.isLetter(c)) {
        return false;
      }
    }
    return text.endsWith(")");
  }

  String values(Expr expr) {
    Value value = evaluator.evaluate(expr);
    if (value == null) {
      return "…";
    }
    List<Used> used = value.used();
    if (used.size() == 1) {
      return stated(used.get(0));
    }
    return "(" + String.join(", ", first(used)) + (used.size() > MOST_VALUES ? ", …" : "") + ")";
  }

  private String stated(Used used) {
    BigDecimal stated = counted(used.statement());
    String percent = used.statement().quantity().unit().equals(Unit.PERCENT) ? "%" : "";
    return writer.number(stated, Math.max(0, stated.scale())) + percent;
  }

  /**
   * The digits in the multiple that the language counts in, the next one below that of the dataset:
   * Chinese has no billion, and writes 1.5 billion as 15亿.
   */
  private BigDecimal counted(Statement statement) {
    BigDecimal stated = statement.stated();
    if (stated.signum() == 0) {
      return stated;
    }
    BigDecimal multiple =
        statement.quantity().value().divide(stated, MathContext.DECIMAL64).stripTrailingZeros();
    int power = -multiple.scale();
    int counted = writer.magnitude(multiple, statement.quantity().unit());
    boolean known = multiple.precision() == 1 && counted > 0;
    return known ? stated.movePointRight(power - counted) : stated;
  }
}
