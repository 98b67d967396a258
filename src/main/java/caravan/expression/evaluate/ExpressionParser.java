package caravan.expression.evaluate;

import caravan.model.data.Period;
import caravan.text.diagnostic.Code;
import caravan.text.diagnostic.Diagnostics;
import caravan.text.diagnostic.Needed;
import caravan.text.source.SourceText;
import caravan.text.source.Span;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Parses expressions by recursive descent; each level of precedence is a method. */
public final class ExpressionParser {
  /** The longest expression, in characters. */
  public static final int MAX_LENGTH = 2000;

  private static final int MAX_DEPTH = 50;
  private static final Set<String> COMPARISONS = Set.of("==", "!=", "<", "<=", ">", ">=");
  public static final Set<String> RESERVED = Set.of("and", "or", "not", "in", Moment.LATEST);

  private final SourceText text;
  private final List<Token> tokens;
  private int next;
  private int depth;

  private ExpressionParser(SourceText text) {
    this.text = text;
    this.tokens = Lexer.tokens(text);
  }

  /** The expression of a text, or null, with an error at its column, where it is none. */
  public static @Nullable Expr parse(SourceText text, Diagnostics out) {
    if (text.length() > MAX_LENGTH) {
      out.error(
          Code.EXPRESSION_TOO_LARGE,
          text.span(),
          "this expression has "
              + text.length()
              + " characters; at most "
              + MAX_LENGTH
              + " are read");
      return null;
    }
    try {
      ExpressionParser parser = new ExpressionParser(text);
      Expr expr = parser.or();
      if (parser.peek().kind() != Token.Kind.END) {
        throw parser.trailing();
      }
      return expr;
    } catch (ExpressionProblem problem) {
      out.add(problem.diagnostic());
      return null;
    }
  }

  private Expr or() {
    Expr left = and();
    while (peek().is("or")) {
      left = binary(left, take(), and());
    }
    return left;
  }

  private Expr and() {
    Expr left = not();
    while (peek().is("and")) {
      left = binary(left, take(), not());
    }
    return left;
  }

  private Expr not() {
    if (!peek().is("not")) {
      return comparison();
    }
    Token operator = take();
    deeper();
    Expr operand = not();
    depth--;
    return new Expr.Unary(span(operator).to(operand.span()), "not", operand);
  }

  private Expr comparison() {
    Expr first = additive();
    if (peek().is("in")) {
      take();
      return in(first);
    }
    List<Expr> operands = new ArrayList<>(List.of(first));
    List<String> operators = new ArrayList<>();
    while (COMPARISONS.contains(peek().text()) && peek().kind() == Token.Kind.SYMBOL) {
      operators.add(take().text());
      operands.add(additive());
    }
    if (operators.isEmpty()) {
      return first;
    }
    return new Expr.Comparison(
        first.span().to(operands.get(operands.size() - 1).span()), operands, operators);
  }

  /** The range behind {@code in}, which may stand in parentheses. */
  private Expr in(Expr operand) {
    boolean parenthesis = peek().is("(");
    if (parenthesis) {
      take();
    }
    Expr low = additive();
    if (parenthesis && peek().is(")")) {
      take();
      parenthesis = false;
    }
    expect("..", "write a range with two points: 45%..50%");
    Expr high = additive();
    Span end = high.span();
    if (parenthesis) {
      end = span(expect(")", null));
    }
    return new Expr.In(operand.span().to(end), operand, low, high);
  }

  private Expr additive() {
    Expr left = multiplicative();
    while (peek().is("+") || peek().is("-")) {
      left = binary(left, take(), multiplicative());
    }
    return left;
  }

  private Expr multiplicative() {
    Expr left = unary();
    while (peek().is("*") || peek().is("/")) {
      left = binary(left, take(), unary());
    }
    return left;
  }

  private Expr unary() {
    if (!peek().is("-")) {
      return postfix();
    }
    Token operator = take();
    deeper();
    Expr operand = unary();
    depth--;
    return new Expr.Unary(span(operator).to(operand.span()), "-", operand);
  }

  /**
   * A period behind a call or parentheses is meant for all observations within, and so is the date
   * at which they were known.
   */
  private Expr postfix() {
    Expr expr = primary();
    if (peek().is("@")) {
      expr = expr.at(selector());
    }
    return peek().is("[") ? brackets().behind(expr) : expr;
  }

  private Expr primary() {
    Token token = peek();
    return switch (token.kind()) {
      case NUMBER -> number();
      case PERIOD -> periodLiteral();
      case NAME, NAMED -> nameOrCall();
      case SYMBOL -> parenthesis();
      case END -> throw unexpected("a value", null);
    };
  }

  private Expr parenthesis() {
    if (peek().is("*") && next + 1 < tokens.size() && tokens.get(next + 1).is(".")) {
      return ref();
    }
    if (!peek().is("(")) {
      throw unexpected("a value", null);
    }
    take();
    deeper();
    Expr inner = or();
    depth--;
    expect(")", null);
    return inner;
  }

  private Expr number() {
    Token token = take();
    Token behind = peek();
    Expr.Name unit = null;
    Span span = span(token);
    boolean named = behind.kind() == Token.Kind.NAME && !RESERVED.contains(behind.text());
    if (named || behind.is("%")) {
      take();
      unit = name(behind);
      span = span.to(unit.span());
    }
    return new Expr.Literal(span, new BigDecimal(token.text()), token.text(), unit);
  }

  private Expr periodLiteral() {
    Token token = take();
    return new Expr.PeriodLiteral(span(token), moment(token));
  }

  private Expr nameOrCall() {
    Token name = peek();
    if (RESERVED.contains(name.text())) {
      throw unexpected("a value", null);
    }
    if (!tokens.get(next + 1).is("(")) {
      return ref();
    }
    take();
    take();
    deeper();
    List<Expr> arguments = new ArrayList<>();
    while (!peek().is(")")) {
      arguments.add(Functions.takesCode(name.text(), arguments.size()) ? code() : or());
      if (!peek().is(",")) {
        break;
      }
      take();
    }
    depth--;
    Token end = expect(")", null);
    return new Expr.Call(span(name).to(span(end)), name(name), arguments);
  }

  private Expr code() {
    Token code = peek();
    if (code.kind() != Token.Kind.NAME) {
      throw unexpected("a code", null);
    }
    take();
    return new Expr.Code(span(code), name(code));
  }

  private Expr ref() {
    List<Expr.Name> path = new ArrayList<>();
    boolean named = text.isStandIn(peek().start());
    path.add(name(take()));
    while (peek().is(".")) {
      take();
      Token part = peek();
      if (part.kind() != Token.Kind.NAME && !part.is("*")) {
        throw unexpected("a code or *", null);
      }
      path.add(name(take()));
    }
    Expr.Selector at = peek().is("@") ? selector() : null;
    Brackets brackets = new Brackets(path.get(0).span(), null, null);
    Span span = path.get(0).span().to(path.get(path.size() - 1).span());
    if (at != null) {
      span = span.to(at.span());
    }
    if (peek().is("[")) {
      brackets = brackets();
      span = span.to(brackets.span());
    }
    return new Expr.Ref(span, path, at, brackets.source(), brackets.known(), named);
  }

  private Brackets brackets() {
    Token open = take();
    Token inner = take();
    Token close = expect("]", "write \"]\" behind the name of the source");
    return Brackets.of(text, inner, span(open).to(span(close)));
  }

  private Expr.Selector selector() {
    Span at = span(take());
    Moment from = null;
    Span end = at;
    if (!peek().is("..")) {
      end = span(peek());
      from = moment(take());
    }
    if (!peek().is("..")) {
      if (from == null) {
        throw unexpected("a period", null);
      }
      return new Expr.At(at.to(end), from);
    }
    end = span(take());
    Moment to = null;
    if (peek().kind() == Token.Kind.NUMBER || peek().kind() == Token.Kind.PERIOD) {
      end = span(peek());
      to = moment(take());
    }
    if (from == null && to == null) {
      throw unexpected("a period", null);
    }
    return new Expr.Range(at.to(end), from, to);
  }

  private Moment moment(Token token) {
    if (token.kind() != Token.Kind.NUMBER && token.kind() != Token.Kind.PERIOD) {
      throw unexpected(token, "a period", Period.HELP);
    }
    Moment moment = Moment.parse(token.text());
    if (moment == null) {
      throw new ExpressionProblem(
          Code.EXPRESSION_SYNTAX,
          span(token),
          "\"" + token.text() + "\" is no period",
          Period.HELP);
    }
    return moment;
  }

  private Expr binary(Expr left, Token operator, Expr right) {
    return new Expr.Binary(
        left.span().to(right.span()), operator.text(), span(operator), left, right);
  }

  private Expr.Name name(Token token) {
    return new Expr.Name(span(token), token.text());
  }

  private Span span(Token token) {
    return text.span(token.start(), token.end());
  }

  private Token peek() {
    return tokens.get(next);
  }

  private Token take() {
    Token token = tokens.get(next);
    if (token.kind() != Token.Kind.END) {
      next++;
    }
    return token;
  }

  private Token expect(String symbol, @Nullable String help) {
    if (!peek().is(symbol)) {
      throw unexpected("\"" + symbol + "\"", help);
    }
    return take();
  }

  private void deeper() {
    if (++depth > MAX_DEPTH) {
      throw new ExpressionProblem(
          Code.EXPRESSION_TOO_LARGE,
          span(peek()),
          "parentheses and functions are more than " + MAX_DEPTH + " levels deep here",
          null);
    }
  }

  private @Nullable String advice(Token token) {
    boolean betweenDigits =
        token.is(",")
            && next > 0
            && tokens.get(next - 1).kind() == Token.Kind.NUMBER
            && tokens.get(next + 1).kind() == Token.Kind.NUMBER;
    return betweenDigits ? "write a number without separators: 1000000 or 1e6" : null;
  }

  /** That something stands behind what would be an expression. */
  private ExpressionProblem trailing() {
    Token token = peek();
    String help = advice(token);
    return new ExpressionProblem(
        Code.EXPRESSION_SYNTAX,
        span(token),
        "\"" + token.text() + "\" can't follow what stands ahead of it",
        help != null ? help : "put a sign between them, such as + or >, or take it out");
  }

  private ExpressionProblem unexpected(String needed, @Nullable String help) {
    return unexpected(peek(), needed, help);
  }

  private ExpressionProblem unexpected(Token token, String needed, @Nullable String help) {
    if (tokens.size() == 1) {
      return new ExpressionProblem(
          Code.EXPRESSION_SYNTAX,
          span(token),
          "nothing stands behind the \"=\"",
          "write where the number comes from: =trade.CA5.total@2025");
    }
    return new ExpressionProblem(
        Code.EXPRESSION_SYNTAX,
        span(token),
        token.kind() == Token.Kind.END
            ? needed + " is missing at the end"
            : Needed.here(needed, "\"" + token.text() + "\""),
        help != null ? help : advice(token));
  }
}
