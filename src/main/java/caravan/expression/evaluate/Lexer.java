package caravan.expression.evaluate;

import caravan.text.diagnostic.Code;
import caravan.text.source.SourceText;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Cuts an expression into tokens. */
public final class Lexer {
  private static final Pattern PERIOD =
      Pattern.compile("\\d{4}-(?:Q\\d|H\\d|\\d{2})(?![\\dA-Za-z])(?:/\\d{4}-\\d{2}(?!\\d))?");

  /** The newest period, or so many before it; a minus that is meant to subtract has blanks. */
  private static final Pattern LATEST =
      Pattern.compile("latest(?![A-Za-z0-9_])(?:-\\d{1,4}(?!\\d|\\.\\d|[A-Za-z_%]))?");

  private static final Pattern NUMBER =
      Pattern.compile("\\d{1,40}(?:\\.\\d{1,40})?(?:[eE][+-]?\\d{1,2})?");
  private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");

  /**
   * A name of an expression: words joined by hyphens. Where the last word is the name of a function
   * or of a dataset, as in {@code a-b-sum(…)} or {@code a-trade.KAZ.total}, it does not belong to
   * the name, and the hyphen ahead of it is a minus.
   */
  private static final Pattern NAMED =
      Pattern.compile(
          "(?!row\\b|latest(?:-\\d{1,4})?(?![A-Za-z0-9_-]))[A-Za-z_][A-Za-z0-9_]*(?:-(?!row\\b)[A-Za-z0-9_]+)*"
              + "(?![A-Za-z0-9_])(?!\\s*\\()(?!\\.[^.])");

  private static final Pattern SYMBOL = Pattern.compile("\\.\\.|[=!<>]=|[-+*/%<>()\\[\\],.@]");

  /** Words behind which a value comes. */
  private static final Set<String> WORDS = Set.of("and", "or", "not", "in");

  private static final Set<String> NO_OPERAND_BEHIND = Set.of(")", "]", "[", "%", ".", "@");

  private final SourceText text;
  private final boolean names;
  private final Map<Pattern, Matcher> matchers = new IdentityHashMap<>();
  private final List<Token> tokens = new ArrayList<>();

  private Lexer(SourceText text, boolean names) {
    this.text = text;
    this.names = names;
  }

  public static List<Token> tokens(SourceText text) {
    return new Lexer(text, false).run();
  }

  /** The tokens where names of expressions may stand, so that a hyphen may be part of a name. */
  public static List<Token> tokensWithNames(SourceText text) {
    return new Lexer(text, true).run();
  }

  private List<Token> run() {
    String s = text.text();
    int at = 0;
    while (at < s.length()) {
      char c = s.charAt(at);
      if (Character.isWhitespace(c)) {
        at++;
      } else if (c >= '0' && c <= '9') {
        at = take(PERIOD, Token.Kind.PERIOD, at) ? last().end() : number(at);
      } else if (names && isOperandNext() && take(NAMED, Token.Kind.NAMED, at)) {
        at = last().end();
        plain();
      } else if (!isCodeNext() && take(LATEST, Token.Kind.PERIOD, at)) {
        at = last().end();
      } else if (take(NAME, Token.Kind.NAME, at) || take(SYMBOL, Token.Kind.SYMBOL, at)) {
        at = last().end();
      } else {
        throw unexpected(at);
      }
      if (!tokens.isEmpty() && last().is("[")) {
        at = sourceId(at);
      }
    }
    tokens.add(new Token(Token.Kind.END, "", s.length(), s.length()));
    return tokens;
  }

  /** Whether what comes next is a value, rather than an operator or a part of what came before. */
  private boolean isOperandNext() {
    if (tokens.isEmpty()) {
      return true;
    }
    Token last = last();
    if (last.kind() == Token.Kind.NAME) {
      return WORDS.contains(last.text());
    }
    // Behind a dot a "*" is a code, else it is an operator.
    boolean code = last.is("*") && tokens.size() > 1 && tokens.get(tokens.size() - 2).is(".");
    return last.kind() == Token.Kind.SYMBOL && !code && !NO_OPERAND_BEHIND.contains(last.text());
  }

  /** Whether what comes next is a code of a dimension, whatever word it is. */
  private boolean isCodeNext() {
    return !tokens.isEmpty() && last().is(".");
  }

  /** A word of the language is no name. */
  private void plain() {
    Token last = last();
    if (ExpressionParser.RESERVED.contains(last.text())) {
      Token name = new Token(Token.Kind.NAME, last.text(), last.start(), last.end());
      tokens.set(tokens.size() - 1, name);
    }
  }

  private int number(int at) {
    take(NUMBER, Token.Kind.NUMBER, at);
    return last().end();
  }

  /** The id of a source may hold hyphens and dots: all up to the bracket is one name. */
  private int sourceId(int at) {
    int end = text.text().indexOf(']', at);
    if (end < 0) {
      return at;
    }
    tokens.add(new Token(Token.Kind.NAME, text.text().substring(at, end).strip(), at, end));
    return end;
  }

  private boolean take(Pattern pattern, Token.Kind kind, int at) {
    Matcher matcher =
        matchers.computeIfAbsent(pattern, of -> of.matcher(text.text()).useTransparentBounds(true));
    if (!matcher.region(at, text.length()).lookingAt()) {
      return false;
    }
    tokens.add(new Token(kind, matcher.group(), at, matcher.end()));
    return true;
  }

  private Token last() {
    return tokens.get(tokens.size() - 1);
  }

  /**
   * The advice for a sign of a Chinese keyboard. In Unicode these stand at a fixed distance from
   * the signs of ASCII.
   */
  private static @Nullable String narrow(int point) {
    if (point > 0xFF00 && point < 0xFF5F) {
      return "write \""
          + (char) (point - 0xFEE0)
          + "\", the narrow sign: not \""
          + (char) point
          + "\"";
    }
    return point == '、' || point == '。' ? "write \",\" or \".\"" : null;
  }

  private ExpressionProblem unexpected(int at) {
    int point = text.text().codePointAt(at);
    String shown = Character.toString(point);
    // For instance a soft hyphen or a zero-width space, copied from a page along with the text.
    boolean invisible = Character.getType(point) == Character.FORMAT;
    String help =
        switch (shown) {
          case "=" -> "write == to compare";
          case "×" -> "write * to multiply";
          case "÷" -> "write / to divide";
          case "−", "–" -> "write - (a hyphen) to subtract";
          case "≥" -> "write >=";
          case "≤" -> "write <=";
          case "“", "”", "‘", "’", "「", "」" -> "leave the quotes out";
          default ->
              Character.isLetter(point)
                  ? "names and codes have the letters A to Z, digits and underscores"
                  : narrow(point);
        };
    return new ExpressionProblem(
        Code.EXPRESSION_SYNTAX,
        text.span(at, at + shown.length()),
        (invisible ? "a character that is not seen" : "\"" + shown + "\"") + " can't stand here",
        invisible ? "delete it, or type this place anew" : help);
  }
}
