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
   * @param said the number of the text, its interval the rounding of its last digit
   */
  static boolean holds(Vagueness vagueness, Quantity said, Quantity data) {
    BigDecimal number = said.value().abs();
    BigDecimal value = data.value().abs();
    boolean sameSign = said.value().signum() * data.value().signum() >= 0;
    return switch (vagueness) {
      case NONE -> !isSomething(said, data) && said.meets(data);
      case ABOUT -> !isSomething(said, data) && about(said).meets(data);
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

  /** "1" is not what a table of millions says with its 0, however much was rounded away there. */
  private static boolean isSomething(Quantity said, Quantity data) {
    boolean something = said.low().signum() > 0 || said.high().signum() < 0;
    return something && data.value().signum() == 0;
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
