package caravan.model.data;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Objects;

/**
 * A decimal value with its unit, and the interval in which the true value lies, because the value
 * was stated with so many digits: 46.4 means 46.35 to 46.45. Immutable; never binary.
 *
 * <p>Operations carry the interval outwards: its lower end is rounded down, its upper end up.
 *
 * @param value in the base unit: dollars, not billions
 * @param low the lower end, at most {@code value}
 * @param high the upper end, at least {@code value}
 */
public record Quantity(BigDecimal value, BigDecimal low, BigDecimal high, Unit unit) {
  private static final int DIGITS = 40;
  private static final MathContext NEAREST = new MathContext(DIGITS, RoundingMode.HALF_EVEN);
  private static final MathContext DOWN = new MathContext(DIGITS, RoundingMode.FLOOR);
  private static final MathContext UP = new MathContext(DIGITS, RoundingMode.CEILING);

  public Quantity {
    Objects.requireNonNull(unit, "unit");
    if (low.compareTo(value) > 0 || high.compareTo(value) < 0) {
      throw new IllegalArgumentException(value + " is not within " + low + " to " + high);
    }
  }

  /** A value known exactly: a literal, a count. */
  public static Quantity exact(BigDecimal value, Unit unit) {
    return new Quantity(value, value, value, unit);
  }

  /** A whole number known exactly. */
  public static Quantity count(int value) {
    return exact(BigDecimal.valueOf(value), Unit.NUMBER);
  }

  /**
   * A value as a source states it: the last digit may be off by half its place.
   *
   * @param stated with the digits as stated; {@code 45e4} has two
   * @param multiple what one of the stated unit is in the base unit
   */
  public static Quantity stated(BigDecimal stated, BigDecimal multiple, Unit unit) {
    BigDecimal half =
        BigDecimal.ONE.scaleByPowerOfTen(-stated.scale()).multiply(new BigDecimal("0.5"));
    return new Quantity(
        stated.multiply(multiple),
        stated.subtract(half).multiply(multiple),
        stated.add(half).multiply(multiple),
        unit);
  }

  /** The sum; the units must be equal. */
  public Quantity plus(Quantity other) {
    return new Quantity(
        value.add(other.value, NEAREST), low.add(other.low, DOWN), high.add(other.high, UP), unit);
  }

  /** The difference; the units must be equal. */
  public Quantity minus(Quantity other) {
    return plus(other.negated());
  }

  public Quantity negated() {
    return new Quantity(value.negate(), high.negate(), low.negate(), unit);
  }

  /** The product, its unit the product of the units. */
  public Quantity times(Quantity other) {
    BigDecimal[] ends = {
      low.multiply(other.low), low.multiply(other.high),
      high.multiply(other.low), high.multiply(other.high)
    };
    BigDecimal lowest = ends[0];
    BigDecimal highest = ends[0];
    for (BigDecimal end : ends) {
      lowest = lowest.min(end);
      highest = highest.max(end);
    }
    return new Quantity(
        value.multiply(other.value, NEAREST),
        lowest.round(DOWN),
        highest.round(UP),
        unit.times(other.unit));
  }

  /** Whether zero lies within the interval, so that nothing can be divided by this. */
  public boolean mayBeZero() {
    return low.signum() <= 0 && high.signum() >= 0;
  }

  /**
   * The quotient, its unit the quotient of the units.
   *
   * @throws ArithmeticException where the divisor {@link #mayBeZero()}
   */
  public Quantity dividedBy(Quantity other) {
    if (other.mayBeZero()) {
      throw new ArithmeticException("division by zero");
    }
    BigDecimal lowest = null;
    BigDecimal highest = null;
    for (BigDecimal a : new BigDecimal[] {low, high}) {
      for (BigDecimal b : new BigDecimal[] {other.low, other.high}) {
        BigDecimal down = a.divide(b, DOWN);
        BigDecimal up = a.divide(b, UP);
        lowest = lowest == null ? down : lowest.min(down);
        highest = highest == null ? up : highest.max(up);
      }
    }
    BigDecimal quotient = value.divide(other.value, NEAREST);
    return new Quantity(
        quotient,
        quotient.min(Objects.requireNonNull(lowest)),
        quotient.max(Objects.requireNonNull(highest)),
        unit.dividedBy(other.unit));
  }

  /**
   * The share of this in the sum of this and the rest, a plain number; what may be negative counts
   * as zero. Its interval is as narrow as can be: a share rises with the part and falls with the
   * rest. Zero where nothing is known to be there.
   *
   * @param rest in the same unit
   */
  public Quantity partOf(Quantity rest) {
    BigDecimal share = share(value, rest.value, NEAREST);
    return new Quantity(
        share,
        share(low, rest.high, DOWN).min(share),
        share(high, rest.low, UP).max(share),
        Unit.NUMBER);
  }

  private static BigDecimal share(BigDecimal part, BigDecimal rest, MathContext rounding) {
    BigDecimal known = part.max(BigDecimal.ZERO);
    BigDecimal whole = known.add(rest.max(BigDecimal.ZERO));
    return whole.signum() == 0 ? BigDecimal.ZERO : known.divide(whole, rounding);
  }

  /**
   * The same number in another unit: a ratio of 1.04 as 104 percent is {@code scaled(2, PERCENT)}.
   */
  public Quantity scaled(int powerOfTen, Unit other) {
    return new Quantity(
        value.scaleByPowerOfTen(powerOfTen),
        low.scaleByPowerOfTen(powerOfTen),
        high.scaleByPowerOfTen(powerOfTen),
        other);
  }

  /**
   * Whether both may be the same within their rounding. Intervals that only touch do not meet: 46.4
   * may be 46.45 and 46.5 may be 46.45, but nobody rounds one value both ways.
   */
  public boolean meets(Quantity other) {
    BigDecimal from = low.max(other.low);
    BigDecimal to = high.min(other.high);
    int order = from.compareTo(to);
    boolean point = low.compareTo(high) == 0 || other.low.compareTo(other.high) == 0;
    return order < 0 || (order == 0 && point);
  }

  /**
   * Whether it is certainly less than another, whatever was rounded away. Of two quantities that do
   * not {@link #meets meet}, one is: 46.4 is less than 46.5.
   */
  public boolean certainlyLess(Quantity other) {
    return high.compareTo(other.low) <= 0 && !meets(other);
  }

  /** The value in plain digits, without needless zeros: what the audit trail holds. */
  public String plain() {
    BigDecimal stripped = value.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0).toPlainString() : stripped.toPlainString();
  }
}
