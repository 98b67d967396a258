package caravan.expression.names;

import caravan.expression.evaluate.Expansion;
import caravan.expression.evaluate.Expansion.Level;
import caravan.expression.evaluate.ExpressionParser;
import caravan.expression.evaluate.ExpressionProblem;
import caravan.expression.evaluate.Functions;
import caravan.expression.evaluate.Lexer;
import caravan.expression.evaluate.Moment;
import caravan.expression.evaluate.Token;
import caravan.expression.figure.Written;
import caravan.text.diagnostic.Code;
import caravan.text.diagnostic.NearestName;
import caravan.text.source.JoinedText;
import caravan.text.source.SourceText;
import caravan.text.source.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Writes the names in an expression out: what they stand for takes their place, in parentheses
 * where it would else be read otherwise. Its parts have the place of the name. For one text.
 */
final class NameWriter {
  private static final Set<String> COMPARED = Set.of("==", "!=", "<", "<=", ">", ">=", "in", "..");

  private final SourceText text;
  private final List<Token> tokens;
  private final Map<String, Expansion> used = new LinkedHashMap<>();
  private boolean broken;

  /** Knows what names stand for, and which there are. */
  interface Known {
    /** Null for an unknown name. */
    @Nullable Expansion find(String name);

    /** All names, for advice. */
    Set<String> names();

    /** The names of all datasets. */
    Set<String> datasets();
  }

  private NameWriter(SourceText text) {
    this.text = text;
    this.tokens = Lexer.tokensWithNames(text);
  }

  /**
   * A text without names.
   *
   * @param used the names that stood in it, in their order
   * @param isBroken whether one of them is in error, which is told where it is given
   */
  record Written(SourceText text, List<Expansion> used, boolean isBroken) {}

  /**
   * The text with its names written out.
   *
   * @throws ExpressionProblem if it has a name that is not known, or that can't stand where it does
   */
  static Written write(SourceText text, Known known) {
    return new NameWriter(text).write(known);
  }

  /** The names in a text, known or not; none where it is no expression. */
  static Set<String> in(SourceText text) {
    Set<String> names = new TreeSet<>();
    try {
      for (Token token : Lexer.tokensWithNames(text)) {
        if (token.kind() == Token.Kind.NAMED) {
          names.add(token.text());
        }
      }
    } catch (ExpressionProblem problem) {
      names.clear();
    }
    return names;
  }

  private Written write(Known known) {
    JoinedText joined = new JoinedText(text.file());
    int done = 0;
    for (int i = 0; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      if (token.kind() != Token.Kind.NAMED || isCode(i)) {
        continue;
      }
      Span place = text.span(token.start(), token.end());
      Expansion found = known.find(token.text());
      if (found == null) {
        unknown(token, place, known);
        continue;
      }
      used.put(found.name(), found);
      broken |= found.text() == null;
      if (found.text() == null) {
        continue;
      }
      undated(i, found);
      joined.copy(text, done, token.start());
      joined.standIn(parenthesized(i, found, found.text()), place);
      done = token.end();
      if (joined.length() > ExpressionParser.MAX_LENGTH) {
        throw tooLong();
      }
    }
    joined.copy(text, done, text.length());
    if (!used.isEmpty() && joined.length() > ExpressionParser.MAX_LENGTH) {
      throw tooLong();
    }
    SourceText whole = used.isEmpty() ? text : joined.done(text.origin(text.length()));
    return new Written(whole, new ArrayList<>(used.values()), broken);
  }

  /** Whether a word is the code of a member, as in {@code except(trade.*.total, KAZ)}. */
  private boolean isCode(int at) {
    int depth = 0;
    int commas = 0;
    for (int i = at - 1; i >= 0; i--) {
      Token token = tokens.get(i);
      depth += token.is(")") ? 1 : token.is("(") ? -1 : 0;
      commas += depth == 0 && token.is(",") ? 1 : 0;
      if (depth < 0) {
        return i > 0 && Functions.takesCode(tokens.get(i - 1).text(), commas);
      }
    }
    return false;
  }

  private ExpressionProblem tooLong() {
    return new ExpressionProblem(
        Code.EXPRESSION_TOO_LARGE,
        text.span(),
        "with its names written out this expression has more than "
            + ExpressionParser.MAX_LENGTH
            + " characters",
        null);
  }

  /** A period behind a name is for those within that have none: there must be one. */
  private void undated(int at, Expansion found) {
    Token behind = tokens.get(at + 1);
    if (behind.is("@") && found.isDated()) {
      throw new ExpressionProblem(
          Code.EXPRESSION_TYPE,
          text.span(tokens.get(at).start(), behind.end()),
          found.name() + " names its periods itself: " + found.text(),
          "leave the period out here, or there: " + found.place());
    }
  }

  /** Behind "in" the first parenthesis is one around the range. */
  private String parenthesized(int at, Expansion found, String expression) {
    boolean loose =
        found.level().compareTo(behind(at)) < 0
            || found.level().compareTo(ahead(at)) < 0
            || (at > 0 && tokens.get(at - 1).is("in") && expression.startsWith("("))
            || isLess(at);
    return loose ? "(" + expression + ")" : expression;
  }

  /** Whether something is subtracted from the latest value, which is not a period before it. */
  private boolean isLess(int at) {
    return at > 1 && tokens.get(at - 1).is("-") && tokens.get(at - 2).text().equals(Moment.LATEST);
  }

  /** What the operator ahead of a token needs on its right. */
  private Level ahead(int at) {
    if (at == 0) {
      return Level.OR;
    }
    Token token = tokens.get(at - 1);
    if (COMPARED.contains(token.text())) {
      return Level.SUM;
    }
    return switch (token.text()) {
      case "or" -> Level.AND;
      case "and", "not" -> Level.NOT;
      case "+" -> Level.PRODUCT;
      case "-" -> isSign(at - 1) ? Level.SIGN : Level.PRODUCT;
      case "*", "/" -> Level.SIGN;
      default -> Level.OR;
    };
  }

  /** What the operator behind a token needs on its left. */
  private Level behind(int at) {
    Token token = tokens.get(at + 1);
    if (COMPARED.contains(token.text())) {
      return Level.SUM;
    }
    return switch (token.text()) {
      case "and" -> Level.AND;
      case "+", "-" -> Level.SUM;
      case "*", "/" -> Level.PRODUCT;
      case "@", "[" -> Level.VALUE;
      default -> Level.OR;
    };
  }

  private boolean isSign(int at) {
    if (at == 0) {
      return true;
    }
    Token before = tokens.get(at - 1);
    boolean value =
        switch (before.kind()) {
          case NUMBER, PERIOD, NAMED -> true;
          case NAME -> !ExpressionParser.RESERVED.contains(before.text());
          case SYMBOL -> before.is(")") || before.is("]") || before.is("%");
          case END -> false;
        };
    return !value;
  }

  /** A word without hyphens may be a dataset, or a slip in the name of one. */
  private void unknown(Token token, Span place, Known known) {
    String name = token.text();
    boolean hyphenated = name.contains("-");
    if (!hyphenated && (known.names().isEmpty() || known.datasets().contains(name))) {
      return;
    }
    Set<String> candidates = new TreeSet<>(known.names());
    if (!hyphenated) {
      candidates.addAll(known.datasets());
    }
    throw new ExpressionProblem(
        Code.UNKNOWN_NAME,
        place,
        "no expression has the name \"" + name + "\"",
        help(name, known, () -> NearestName.help(name, candidates)));
  }

  private static String help(String name, Known known, Supplier<@Nullable String> nearest) {
    String near = NearestName.of(name, known.names());
    if (near != null) {
      return "did you mean \"" + near + "\"?";
    }
    for (int at = name.indexOf('-'); at > 0; at = name.indexOf('-', at + 1)) {
      String head = name.substring(0, at);
      if (known.find(head) != null || known.find(name.substring(at + 1)) != null) {
        return "where a minus is meant, put blanks around it: "
            + head
            + " - "
            + name.substring(at + 1)
            + "; an expression with blanks stands in (<=…>)";
      }
    }
    String listed = nearest.get();
    return listed != null
        ? listed
        : "give it one, under \"figures:\" in the front matter or in content/figures.yaml";
  }
}
