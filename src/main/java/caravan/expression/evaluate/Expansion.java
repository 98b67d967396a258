package caravan.expression.evaluate;

import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a name of an expression stands for. Immutable, and equal to another that says the same.
 *
 * @param place where the name is given: {@code content/figures.yaml:3:1}
 * @param text the expression with all names in it written out; null where it is in error, which is
 *     told at its place
 * @param level how tightly its parts are bound
 * @param isDated whether all its observations have periods, so that no other can stand behind it
 * @param names those within it, and within these, and its own
 * @param height how many names stand in one another, from 1
 */
public record Expansion(
    String name,
    String place,
    @Nullable String text,
    Level level,
    boolean isDated,
    Set<String> names,
    int height) {
  public Expansion {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(place, "place");
    names = Set.copyOf(names);
  }

  /** The levels of the grammar, the loosest first. */
  public enum Level {
    OR,
    AND,
    NOT,
    COMPARISON,
    SUM,
    PRODUCT,
    SIGN,
    VALUE;

    /** That of an expression, as it is written without parentheses around it. */
    public static Level of(Expr expr) {
      if (expr instanceof Expr.Binary binary) {
        return switch (binary.operator()) {
          case "or" -> OR;
          case "and" -> AND;
          case "+", "-" -> SUM;
          default -> PRODUCT;
        };
      }
      if (expr instanceof Expr.Unary unary) {
        return unary.operator().equals("not") ? NOT : SIGN;
      }
      return expr instanceof Expr.Comparison || expr instanceof Expr.In ? COMPARISON : VALUE;
    }
  }

  /** As messages tell it: what the name means, and where that is written. */
  public String told() {
    return name + " is " + text + " (" + place + ")";
  }
}
