package caravan.figure;

import caravan.data.Quantity;
import caravan.language.Vagueness;
import java.math.BigDecimal;

/** Whether what a text says agrees with the data. */
final class Agreement {
  private static final BigDecimal TWENTIETH = new BigDecimal("0.05");
  private static final BigDecimal NINE_TENTHS = new BigDecimal("0.9");
  private static final BigDecimal ELEVEN_TENTHS = new BigDecimal("1.1");
  private static final BigDecimal TWO = BigDecimal.valueOf(2);

  private Agreement() {}

  /**
   * Whether the data are what the text says. An exact number is held against the data within the
   * rounding of both; a vague one against the value that the data state, signs aside.
   *
   * <p>Above zero, zero and below zero are three things to a reader, however the data were rounded:
   * "one tonne" is not what a zero in millions of tonnes says, though it lies within its rounding.
   *
   * @param said the number of the text, its interval the rounding of its last digit
   */
  static boolean holds(Vagueness vagueness, Quantity said, Quantity data) {
    BigDecimal number = said.value().abs();
    BigDecimal value = data.value().abs();
    if (sign(said) != 0 && sign(said) != data.value().signum()) {
      return false;
    }
    boolean sameSign = said.value().signum() * data.value().signum() >= 0;
    return switch (vagueness) {
      case NONE -> said.meets(data);
      case ABOUT -> about(said).meets(data);
      case NEARLY -> sameSign && less(value, number) && !less(value, number.multiply(NINE_TENTHS));
      case OVER -> sameSign && less(number, value) && less(value, number.multiply(TWO));
      case AND_MORE -> sameSign && less(number, value) && less(value, said.high().abs());
      case JUST_OVER ->
          sameSign && less(number, value) && !less(number.multiply(ELEVEN_TENTHS), value);
      case UNDER -> sameSign && less(value, number) && less(number, value.multiply(TWO));
      case AT_LEAST -> sameSign && !less(value, number) && less(value, number.multiply(TWO));
      case AT_MOST -> sameSign && !less(number, value) && less(number, value.multiply(TWO));
    };
  }

  /** The side of zero on which a text surely is: 0 for a zero, and for a range on both sides. */
  private static int sign(Quantity said) {
    return said.low().signum() > 0 ? 1 : said.high().signum() < 0 ? -1 : 0;
  }

  private static boolean less(BigDecimal a, BigDecimal b) {
    return a.compareTo(b) < 0;
  }

  private static Quantity about(Quantity said) {
    BigDecimal margin = said.value().abs().multiply(TWENTIETH);
    return new Quantity(
        said.value(),
        said.low().min(said.value().subtract(margin)),
        said.high().max(said.value().add(margin)),
        said.unit());
  }
}
