package caravan.language.number;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * A word that has a value, meant to two digits: "half" is 0.50, "a third" 0.33, "doubled" 2.0.
 *
 * @param decimals of what the word states
 */
public record FixedWord(BigDecimal value, int decimals, NamedUnit unit) {
  private static final BigDecimal TWENTIETH = new BigDecimal("0.05");

  /** A part of a whole: one of three. A small part has more decimals: 0.010 for 1 in 100. */
  public static FixedWord part(int above, int below) {
    return part(BigDecimal.valueOf(above).divide(BigDecimal.valueOf(below), MathContext.DECIMAL64));
  }

  /**
   * The same of numbers that a text names; null where they are no part: three of two, 1.5 of five.
   */
  public static @Nullable FixedWord partOf(@Nullable BigDecimal above, @Nullable BigDecimal below) {
    if (above == null || below == null || !isWhole(above) || !isWhole(below)) {
      return null;
    }
    boolean part = above.signum() > 0 && above.compareTo(below) < 0;
    return part ? part(above.divide(below, MathContext.DECIMAL64)) : null;
  }

  /** How many times as much: four to one; null where it is not more than once. */
  public static @Nullable FixedWord toOne(@Nullable BigDecimal many) {
    return many == null || many.compareTo(BigDecimal.ONE) <= 0
        ? null
        : multiple(many, NamedUnit.Sense.AS_MUCH);
  }

  private static boolean isWhole(BigDecimal number) {
    return number.stripTrailingZeros().scale() <= 0;
  }

  private static FixedWord part(BigDecimal value) {
    int decimals = 2;
    for (BigDecimal least = TWENTIETH;
        value.signum() > 0 && value.compareTo(least) < 0;
        least = least.movePointLeft(1)) {
      decimals++;
    }
    return new FixedWord(value, decimals, new NamedUnit.Part());
  }

  /** How many times: three to two. */
  public static @Nullable FixedWord ratio(int above, int below) {
    return below == 0
        ? null
        : new FixedWord(
            BigDecimal.valueOf(above)
                .divide(BigDecimal.valueOf(below), MathContext.DECIMAL64)
                .setScale(2, RoundingMode.HALF_UP),
            2,
            new NamedUnit.Multiple(NamedUnit.Sense.AS_MUCH));
  }

  /** A multiple of what was before. */
  public static FixedWord multiple(String times, NamedUnit.Sense sense) {
    return multiple(new BigDecimal(times), sense);
  }

  public static FixedWord multiple(BigDecimal times, NamedUnit.Sense sense) {
    return new FixedWord(
        times,
        decimals(times.scale(), new NamedUnit.Multiple(sense)),
        new NamedUnit.Multiple(sense));
  }

  /**
   * How many decimals a multiple states, in words or in digits. Of a whole one {@link
   * TextNumber#said} tells how wide it is.
   */
  public static int decimals(int stated, NamedUnit unit) {
    return unit instanceof NamedUnit.Multiple ? Math.max(stated, 1) : stated;
  }
}
