package caravan.language;

import java.math.BigDecimal;
import java.math.MathContext;

/**
 * A word that has a value, meant to two digits: "half" is 0.50, "a third" 0.33, "doubled" 2.0.
 *
 * @param decimals of what the word states
 */
record FixedWord(BigDecimal value, int decimals, NamedUnit unit) {
  /** A part of a whole: one of three. */
  static FixedWord part(int above, int below) {
    return new FixedWord(
        BigDecimal.valueOf(above).divide(BigDecimal.valueOf(below), MathContext.DECIMAL64),
        2,
        new NamedUnit.Part());
  }

  /** A multiple of what was before. */
  static FixedWord multiple(String times, NamedUnit.Sense sense) {
    return new FixedWord(new BigDecimal(times), 1, new NamedUnit.Multiple(sense));
  }

  /** A multiple that the words of a number and of a multiple together name: "three times". */
  static int decimals(int stated, NamedUnit unit) {
    return unit instanceof NamedUnit.Multiple ? Math.max(stated, 1) : stated;
  }
}
