package caravan.language;

import java.math.BigDecimal;
import java.util.Objects;

/**
 * A number found in a text: {@code US$106.3 billion} in "a total of US$106.3 billion".
 *
 * @param start where it begins in the text, unit included; UTF-16, from 0
 * @param end where it ends, unit included
 * @param digitsStart where its digits (or number words) begin
 * @param digitsEnd where they end
 * @param number the digits as a number: 106.3; its scale is the number of decimals stated
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

  /** Whether the text says neither a scale nor a unit: {@code 1,063} in a table. */
  public boolean isBare() {
    return scale.compareTo(BigDecimal.ONE) == 0 && unit instanceof NamedUnit.None;
  }
}
