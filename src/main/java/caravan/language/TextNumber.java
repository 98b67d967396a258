package caravan.language;

import caravan.data.Quantity;
import caravan.data.Unit;
import java.math.BigDecimal;
import java.util.Objects;

/**
 * A number found in a text: {@code US$106.3 billion} in "a total of US$106.3 billion".
 *
 * @param start where it begins in the text, unit included; UTF-16, from 0
 * @param end where it ends, unit included
 * @param digitsStart where its digits (or number words) begin
 * @param digitsEnd where they end
 * @param number the digits as a number: 106.3; the value of a word: 0.5 for "half"
 * @param decimals how many decimals the text states: 1 for 106.3; words with a fixed value are
 *     meant to two digits, so that "half" (0.50) and "a third" (0.33) have 2, "doubled" (2.0) has 1
 * @param scale the multiple that the text names: 1e9 for "billion", else 1
 * @param unit the unit that the text names
 * @param vagueness how the text says that the number is not exact
 */
public record TextNumber(
    int start,
    int end,
    int digitsStart,
    int digitsEnd,
    BigDecimal number,
    int decimals,
    BigDecimal scale,
    NamedUnit unit,
    Vagueness vagueness) {
  public TextNumber {
    Objects.requireNonNull(number, "number");
    Objects.requireNonNull(scale, "scale");
    Objects.requireNonNull(unit, "unit");
    Objects.requireNonNull(vagueness, "vagueness");
    if (start > digitsStart || digitsStart > digitsEnd || digitsEnd > end) {
      throw new IllegalArgumentException("a number's digits lie within it");
    }
  }

  /**
   * What the text says: its number in a multiple, give or take half of the last digit it states.
   *
   * @param multiple what one is in the base unit: 1e9 for "billion"
   */
  public Quantity said(BigDecimal multiple, Unit base) {
    BigDecimal half = BigDecimal.valueOf(5, decimals + 1);
    return new Quantity(
        number.multiply(multiple),
        number.subtract(half).multiply(multiple),
        number.add(half).multiply(multiple),
        base);
  }

  /** Whether the text says neither a scale nor a unit: {@code 1,063} in a table. */
  public boolean isBare() {
    return scale.compareTo(BigDecimal.ONE) == 0 && unit instanceof NamedUnit.None;
  }
}
