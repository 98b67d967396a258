package caravan.figure;

import caravan.diagnostic.Code;
import caravan.source.SourceText;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Cuts an expression into tokens. */
final class Lexer {
  private static final Pattern PERIOD =
      Pattern.compile("\\d{4}-(?:Q\\d|H\\d|\\d{2})(?![\\dA-Za-z])(?:/\\d{4}-\\d{2}(?!\\d))?");
  private static final Pattern NUMBER =
      Pattern.compile("\\d{1,40}(?:\\.\\d{1,40})?(?:[eE][+-]?\\d{1,2})?");
  private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");
  private static final Pattern SYMBOL = Pattern.compile("\\.\\.|[=!<>]=|[-+*/%<>()\\[\\],.@]");

  private final SourceText text;
  private final List<Token> tokens = new ArrayList<>();

  private Lexer(SourceText text) {
    this.text = text;
  }

  static List<Token> tokens(SourceText text) {
    return new Lexer(text).run();
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
    Matcher matcher = pattern.matcher(text.text()).region(at, text.length());
    matcher.useTransparentBounds(true);
    if (!matcher.lookingAt()) {
      return false;
    }
    tokens.add(new Token(kind, matcher.group(), at, matcher.end()));
    return true;
  }

  private Token last() {
    return tokens.get(tokens.size() - 1);
  }

  /** Signs of a Chinese keyboard stand apart from those of ASCII by a fixed distance. */
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

  private Problem unexpected(int at) {
    int point = text.text().codePointAt(at);
    String shown = Character.toString(point);
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
                  ? "names have the letters A to Z, digits and underscores"
                  : narrow(point);
        };
    return new Problem(
        Code.EXPRESSION_SYNTAX,
        text.span(at, at + shown.length()),
        "an expression can't have \"" + shown + "\" here",
        help);
  }
}
