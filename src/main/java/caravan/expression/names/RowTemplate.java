package caravan.expression.names;

import caravan.expression.evaluate.Expr;
import caravan.expression.evaluate.ExpressionParser;
import caravan.expression.evaluate.ExpressionProblem;
import caravan.expression.evaluate.Lexer;
import caravan.expression.evaluate.Token;
import caravan.expression.evaluate.WithoutPeriods;
import caravan.model.data.Period;
import caravan.text.diagnostic.Code;
import caravan.text.diagnostic.Diagnostics;
import caravan.text.source.JoinedText;
import caravan.text.source.SourceText;
import caravan.text.source.Span;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The expression of a table's column, in which {@code row} stands for what each row is about:
 * {@code growth(row, 2024, 2025)}, {@code mirror.row.total@2024}. Written out it is an expression
 * like any other, whose parts still know their places in the column's text. Immutable.
 */
public final class RowTemplate {
  private static final String WORD = "row";

  private final SourceText text;

  public RowTemplate(SourceText text) {
    this.text = Objects.requireNonNull(text, "text");
  }

  /**
   * What a row puts in the place of {@code row}.
   *
   * @param expression where the word stands by itself
   * @param code where it stands between dots; null where the row has no code
   * @param isDated whether the expression names periods, so that no other can stand behind it
   * @param period what is meant by references that name no period; null for none
   */
  public record Row(
      String expression, @Nullable String code, boolean isDated, @Nullable Period period) {
    public Row {
      Objects.requireNonNull(expression, "expression");
    }
  }

  /** Whether an expression names periods. */
  public static boolean isDated(Expr expr) {
    Set<Expr.Selector> found = new LinkedHashSet<>();
    WithoutPeriods.of(expr, found);
    return !found.isEmpty();
  }

  /** The expression for one row, or null, with an error, where the row does not fit into it. */
  public @Nullable SourceText of(Row row, Diagnostics out) {
    try {
      JoinedText writing = new JoinedText(text.file());
      int done = 0;
      List<Token> tokens = Lexer.tokens(text);
      for (int i = 0; i < tokens.size(); i++) {
        Token token = tokens.get(i);
        Token before = i == 0 ? null : tokens.get(i - 1);
        if (isWord(token) && (before == null || !before.is("["))) {
          writing.copy(text, done, token.start());
          boolean code = before != null && before.is(".");
          insert(code ? code(row, token) : alone(row, token, tokens.get(i + 1)), token, writing);
          done = token.end();
        }
      }
      writing.copy(text, done, text.length());
      return dated(writing.done(text.origin(text.length())), row.period(), out);
    } catch (ExpressionProblem problem) {
      out.add(problem.diagnostic());
      return null;
    }
  }

  /** Whether a place is one of the word {@code row}, so that a row is to blame, not the column. */
  public boolean isRow(Span span) {
    try {
      return Lexer.tokens(text).stream()
          .filter(RowTemplate::isWord)
          .map(token -> text.span(token.start(), token.end()))
          .anyMatch(word -> word.start() <= span.start() && span.end() <= word.end());
    } catch (ExpressionProblem problem) {
      return false;
    }
  }

  /** Whether a name is the word that stands for a row. */
  static boolean isWord(String name) {
    return name.equals(WORD);
  }

  private static boolean isWord(Token token) {
    return token.kind() == Token.Kind.NAME && token.text().equals(WORD);
  }

  private String code(Row row, Token token) {
    if (row.code() == null) {
      throw new ExpressionProblem(
          Code.EXPRESSION_TYPE,
          text.span(token.start(), token.end()),
          "the row \"" + row.expression() + "\" has no code that could stand here",
          "a row that is computed can only stand by itself");
    }
    return row.code();
  }

  private String alone(Row row, Token token, Token behind) {
    if (row.isDated() && behind.is("@")) {
      throw new ExpressionProblem(
          Code.EXPRESSION_TYPE,
          text.span(token.start(), behind.end()),
          "the rows name periods themselves: " + row.expression(),
          "name the periods in the rows or in the columns");
    }
    return row.expression();
  }

  /** The expression with a period behind it, for references that have none. */
  private static @Nullable SourceText dated(
      SourceText written, @Nullable Period period, Diagnostics out) {
    Expr expr = period == null ? null : ExpressionParser.parse(written, out);
    if (period == null || expr == null) {
      return period == null ? written : null;
    }
    String at = "@" + period;
    if (expr instanceof Expr.Ref ref) {
      int bracket = written.text().indexOf('[');
      int end = bracket < 0 ? written.length() : bracket;
      return ref.at() != null ? written : joined(written, "", end, at);
    }
    // Behind a bracket no period can stand.
    return expr instanceof Expr.Call && written.text().endsWith(")")
        ? joined(written, "", written.length(), at)
        : joined(written, "(", written.length(), ")" + at);
  }

  private static SourceText joined(SourceText text, String ahead, int index, String inserted) {
    JoinedText joined = new JoinedText(text.file());
    ahead.chars().forEach(c -> joined.put((char) c, text.origin(0)));
    joined.copy(text, 0, index);
    inserted.chars().forEach(c -> joined.put((char) c, text.origin(index - 1)));
    joined.copy(text, index, text.length());
    return joined.done(text.origin(text.length()));
  }

  /** What stands for a word comes from the word, from its first character to its last. */
  private void insert(String inserted, Token word, JoinedText out) {
    int length = word.end() - word.start();
    for (int i = 0; i < inserted.length(); i++) {
      int step = inserted.length() == 1 ? 0 : i * (length - 1) / (inserted.length() - 1);
      out.put(inserted.charAt(i), text.origin(word.start() + step));
    }
  }
}
