package caravan.expression.evaluate;

/**
 * A piece of an expression.
 *
 * @param start index of its first character, from 0
 * @param end index behind its last
 */
public record Token(Kind kind, String text, int start, int end) {
  public enum Kind {
    NUMBER,
    PERIOD,
    NAME,
    /** A name of an expression, or what may be one. */
    NAMED,
    SYMBOL,
    END
  }

  public boolean is(String symbol) {
    return (kind == Kind.SYMBOL || kind == Kind.NAME) && text.equals(symbol);
  }
}
