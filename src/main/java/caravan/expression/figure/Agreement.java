package caravan.expression.figure;

import caravan.language.number.NamedUnit;
import caravan.language.number.TextNumber;
import caravan.language.number.Vagueness;
import caravan.model.data.Quantity;
import caravan.model.data.Unit;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Whether what a text says agrees with the data. */
final class Agreement {
  private static final BigDecimal TWENTIETH = new BigDecimal("0.05");
  private static final BigDecimal NINE_TENTHS = new BigDecimal("0.9");
  private static final BigDecimal ELEVEN_TENTHS = new BigDecimal("1.1");
  private static final BigDecimal TWO = BigDecimal.valueOf(2);
  private static final BigDecimal THREE = BigDecimal.valueOf(3);
  private static final BigDecimal FOUR = BigDecimal.valueOf(4);
  private static final BigDecimal ABOVE_ONE = new BigDecimal("1.001");
  private static final BigDecimal ABOVE_A_TENTH = new BigDecimal("0.1001");

  private Agreement() {}

  /**
   * Whether the data are what the text says. An exact number is held against the data within the
   * rounding of both; a vague one against the value that the data state, signs aside.
   *
   * <p>Above zero, zero and below zero are three things to a reader, however the data were rounded:
   * "one tonne" is not what a zero in millions of tonnes says, though it lies within its rounding.
   *
   * @param stated the number as the text has it
   * @param said the same in the unit of the data, its interval the rounding of its last digit
   */
  static boolean holds(TextNumber stated, Quantity said, Quantity data) {
    BigDecimal number = said.value().abs();
    BigDecimal value = data.value().abs();
    if (sign(said) != 0 && sign(said) != data.value().signum()) {
      return false;
    }
    boolean sameSign = said.value().signum() * data.value().signum() >= 0;
    return switch (stated.vagueness()) {
      case NONE -> said.meets(data);
      case ABOUT -> about(said).meets(data);
      case NEARLY -> sameSign && less(value, number) && !less(value, number.multiply(NINE_TENTHS));
      case OVER -> sameSign && less(number, value) && less(value, number.multiply(TWO));
      case AND_MORE -> sameSign && less(number, value) && less(value, said.high().abs());
      case JUST_OVER ->
          sameSign && less(number, value) && !less(number.multiply(ELEVEN_TENTHS), value);
      case WELL_OVER ->
          sameSign
              && !less(value, number.add(number.multiply(TWENTIETH)))
              && less(value, number.multiply(THREE));
      case UNDER -> sameSign && less(value, number) && isNear(stated, value, number, TWO, data);
      case WELL_UNDER ->
          sameSign
              && !less(number.subtract(number.multiply(TWENTIETH)), value)
              && isNear(stated, value, number, FOUR, data);
      case AT_LEAST -> sameSign && !less(value, number) && less(value, number.multiply(TWO));
      case AT_MOST -> sameSign && !less(number, value) && isNear(stated, value, number, TWO, data);
    };
  }

  /**
   * The values that a vague number above zero fits, within its ends; null for one below zero or
   * exact.
   */
  static @Nullable Quantity fits(Vagueness vagueness, Quantity said) {
    BigDecimal number = said.value();
    if (number.signum() <= 0) {
      return null;
    }
    BigDecimal twentieth = number.multiply(TWENTIETH);
    return switch (vagueness) {
      case NONE -> null;
      case ABOUT -> about(said);
      case NEARLY -> within(number.multiply(NINE_TENTHS), number, said);
      case OVER, AT_LEAST -> within(number, number.multiply(TWO), said);
      case AND_MORE -> within(number, said.high(), said);
      case JUST_OVER -> within(number, number.multiply(ELEVEN_TENTHS), said);
      case WELL_OVER -> within(number.add(twentieth), number.multiply(THREE), said);
      case UNDER, AT_MOST -> within(number.divide(TWO), number, said);
      case WELL_UNDER -> within(number.divide(FOUR), number.subtract(twentieth), said);
    };
  }

  private static Quantity within(BigDecimal low, BigDecimal high, Quantity said) {
    return new Quantity(low, low, high, said.unit());
  }

  /** The side of zero on which a text surely is: 0 for a zero, and for a range on both sides. */
  private static int sign(Quantity said) {
    return said.low().signum() > 0 ? 1 : said.high().signum() < 0 ? -1 : 0;
  }

  /**
   * Whether a value below a number is so near that the number is a fair word for it: more than its
   * half. Who says "less than 1 percent" counts in whole percents, and there is none below that; of
   * other units a tenth of one is far enough.
   */
  private static boolean isNear(
      TextNumber stated, BigDecimal value, BigDecimal number, BigDecimal times, Quantity data) {
    if (less(number, value.multiply(times))) {
      return true;
    }
    boolean part = stated.unit() instanceof NamedUnit.Part;
    boolean one = less(stated.number().abs(), part ? ABOVE_A_TENTH : ABOVE_ONE);
    if (!one || stated.unit() instanceof NamedUnit.Multiple) {
      return false;
    }
    Unit unit = data.unit();
    boolean rate = !part && (unit.equals(Unit.PERCENT) || unit.equals(Unit.POINTS));
    return rate || less(number, value.multiply(BigDecimal.TEN));
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
