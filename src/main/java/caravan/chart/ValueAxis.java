package caravan.chart;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/**
 * The axis of values: from one round number to another, zero among them, in steps of 1, 2 or 5
 * times a power of ten.
 *
 * <p>XChart is handed values counted in steps, so that numbers beyond the range of a double draw as
 * well as small ones.
 *
 * @param step distance between two ticks, positive
 * @param first the lowest tick, counted in steps; 0 or less
 * @param last the highest tick, counted in steps; 0 or more
 */
record ValueAxis(BigDecimal step, int first, int last) {
  private static final int MAX_TICKS = 6;
  private static final int MIN_TICKS = 4;
  private static final int[] STEPS = {1, 2, 5};

  ValueAxis {
    if (step.signum() <= 0 || first > 0 || last <= first) {
      throw new IllegalArgumentException("axis " + first + ".." + last + " by " + step);
    }
  }

  /**
   * The axis for values between {@code least} and {@code most}: the finest with four to six ticks,
   * or, where values on both sides of zero leave none, with as few more as possible.
   */
  static ValueAxis covering(BigDecimal least, BigDecimal most) {
    BigDecimal low = least.min(BigDecimal.ZERO);
    BigDecimal high = most.max(BigDecimal.ZERO);
    BigDecimal range = high.subtract(low);
    if (range.signum() == 0) {
      return new ValueAxis(BigDecimal.ONE, 0, 1);
    }
    int exponent = range.precision() - range.scale() - 3;
    for (int most0 = MAX_TICKS; ; most0++) {
      for (int power = exponent; power <= exponent + 3; power++) {
        for (int digit : STEPS) {
          ValueAxis axis = of(BigDecimal.valueOf(digit).scaleByPowerOfTen(power), low, high);
          int ticks = axis.last - axis.first + 1;
          if (ticks >= MIN_TICKS && ticks <= most0) {
            return axis;
          }
        }
      }
    }
  }

  private static ValueAxis of(BigDecimal step, BigDecimal low, BigDecimal high) {
    return new ValueAxis(
        step,
        low.divide(step, 0, RoundingMode.FLOOR).intValueExact(),
        high.divide(step, 0, RoundingMode.CEILING).intValueExact());
  }

  /** The values of the ticks, lowest first. */
  List<BigDecimal> ticks() {
    // 2E+1 would be printed as such by a format that heeds the scale.
    BigDecimal plain = step.scale() < 0 ? step.setScale(0) : step;
    List<BigDecimal> ticks = new ArrayList<>();
    for (int i = first; i <= last; i++) {
      ticks.add(i == 0 ? BigDecimal.ZERO : plain.multiply(BigDecimal.valueOf(i)));
    }
    return ticks;
  }

  /** A value counted in steps. */
  double inSteps(BigDecimal value) {
    return value.divide(step, MathContext.DECIMAL64).doubleValue();
  }
}
