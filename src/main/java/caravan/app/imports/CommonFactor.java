package caravan.app.imports;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A factor by which values were multiplied, within the rounding of their digits. */
final class CommonFactor {
  /** Of fewer values a factor says nothing. */
  static final int LEAST = 5;

  private static final int MOST_DIGITS = 12;

  private CommonFactor() {}

  /** The factor with as few digits as tell it, two at least; null where there is none. */
  static @Nullable BigDecimal of(List<TableUpdate.Change> changes) {
    BigDecimal low = null;
    BigDecimal high = null;
    int count = 0;
    for (TableUpdate.Change change : changes) {
      BigDecimal before = change.before();
      BigDecimal now = change.now();
      if (before == null || now == null || before.signum() == 0 || now.signum() == 0) {
        return null;
      }
      BigDecimal least = least(now, before, RoundingMode.FLOOR);
      BigDecimal most = most(now, before, RoundingMode.CEILING);
      if (before.signum() != now.signum() || most.signum() <= 0) {
        return null;
      }
      low = low == null ? least : low.max(least);
      high = high == null ? most : high.min(most);
      count++;
    }
    if (low == null || high == null || count < LEAST || low.compareTo(high) > 0) {
      return null;
    }
    if (low.compareTo(BigDecimal.ONE) <= 0 && high.compareTo(BigDecimal.ONE) >= 0) {
      return null;
    }
    BigDecimal middle = low.add(high).divide(BigDecimal.valueOf(2), MathContext.DECIMAL64);
    for (int digits = 2; digits <= MOST_DIGITS; digits++) {
      BigDecimal told = middle.round(new MathContext(digits));
      if (told.compareTo(low) >= 0 && told.compareTo(high) <= 0) {
        return told;
      }
    }
    return middle;
  }

  private static BigDecimal half(BigDecimal number) {
    return BigDecimal.ONE.scaleByPowerOfTen(-number.scale()).multiply(new BigDecimal("0.5"));
  }

  /** The least ratio that both may have had before they were rounded. */
  private static BigDecimal least(BigDecimal now, BigDecimal before, RoundingMode mode) {
    return now.abs()
        .subtract(half(now))
        .divide(before.abs().add(half(before)), new MathContext(20, mode));
  }

  private static BigDecimal most(BigDecimal now, BigDecimal before, RoundingMode mode) {
    BigDecimal divisor = before.abs().subtract(half(before));
    return divisor.signum() <= 0
        ? BigDecimal.valueOf(Long.MAX_VALUE)
        : now.abs().add(half(now)).divide(divisor, new MathContext(20, mode));
  }
}
