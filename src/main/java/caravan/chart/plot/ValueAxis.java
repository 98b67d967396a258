package caravan.chart.plot;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/**
 * The axis of values: zero is on it, and ticks in steps of 1, 2 or 5 times a power of ten. It ends
 * with the last value or with the tick beyond, whichever wastes less room.
 *
 * <p>XChart is handed values counted in steps, so that numbers beyond the range of a double draw as
 * well as small ones.
 *
 * @param step distance between two ticks, positive
 * @param first the lowest tick, counted in steps; 0 or less
 * @param last the highest tick, counted in steps; 0 or more
 * @param from the lower end, counted in steps; 0 or less
 * @param to the upper end, counted in steps; 0 or more
 */
public record ValueAxis(BigDecimal step, int first, int last, double from, double to) {
  private static final int MAX_TICKS = 6;
  private static final int MIN_TICKS = 4;
  private static final int[] STEPS = {1, 2, 5};
  // A tick nearer than this to the last value, in steps, is taken in.
  private static final BigDecimal NEAR = new BigDecimal("0.35");

  public ValueAxis {
    if (step.signum() <= 0 || first > 0 || last < 0 || to <= from || from > first || to < last) {
      throw new IllegalArgumentException(
          "axis " + first + ".." + last + " in " + from + ".." + to + " by " + step);
    }
  }

  /**
   * The axis for values between {@code least} and {@code most}: the finest with four to six ticks,
   * or, where values on both sides of zero leave none, with as few more as possible.
   */
  public static ValueAxis covering(BigDecimal least, BigDecimal most) {
    BigDecimal low = least.min(BigDecimal.ZERO);
    BigDecimal high = most.max(BigDecimal.ZERO);
    BigDecimal range = high.subtract(low);
    if (range.signum() == 0) {
      return new ValueAxis(BigDecimal.ONE, 0, 1, 0, 1);
    }
    int exponent = range.precision() - range.scale() - 3;
    for (int limit = MAX_TICKS; ; limit++) {
      for (int power = exponent; power <= exponent + 3; power++) {
        for (int digit : STEPS) {
          BigDecimal step = BigDecimal.valueOf(digit).scaleByPowerOfTen(power);
          for (BigDecimal near : List.of(NEAR, BigDecimal.ZERO, BigDecimal.ONE)) {
            ValueAxis axis = of(step, low, high, near);
            int ticks = axis.last - axis.first + 1;
            if (ticks >= MIN_TICKS && ticks <= limit) {
              return axis;
            }
          }
        }
      }
    }
  }

  /** An axis that takes in the next tick beyond a value if it is no more than {@code near} away. */
  private static ValueAxis of(BigDecimal step, BigDecimal low, BigDecimal high, BigDecimal near) {
    BigDecimal from = low.divide(step, MathContext.DECIMAL64);
    BigDecimal to = high.divide(step, MathContext.DECIMAL64);
    BigDecimal first = from.subtract(near).setScale(0, RoundingMode.CEILING).min(BigDecimal.ZERO);
    BigDecimal last = to.add(near).setScale(0, RoundingMode.FLOOR).max(BigDecimal.ZERO);
    // Values on the other side of zero alone need no tick there.
    first = low.signum() == 0 ? BigDecimal.ZERO : first;
    last = high.signum() == 0 ? BigDecimal.ZERO : last;
    return new ValueAxis(
        step,
        first.intValueExact(),
        last.intValueExact(),
        from.min(first).doubleValue(),
        to.max(last).doubleValue());
  }

  /** The values of the ticks, lowest first. */
  public List<BigDecimal> ticks() {
    // 2E+1 would be printed as such by a format that heeds the scale.
    BigDecimal plain = step.scale() < 0 ? step.setScale(0) : step;
    List<BigDecimal> ticks = new ArrayList<>();
    for (int i = first; i <= last; i++) {
      ticks.add(i == 0 ? BigDecimal.ZERO : plain.multiply(BigDecimal.valueOf(i)));
    }
    return ticks;
  }

  /** A value counted in steps. */
  public double inSteps(BigDecimal value) {
    return value.divide(step, MathContext.DECIMAL64).doubleValue();
  }
}
