package caravan.language.number;

import com.ibm.icu.number.LocalizedNumberFormatter;
import com.ibm.icu.number.Precision;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Numbers with a fixed number of decimals in the digits of a locale. A formatter of ICU is slow
 * until it has been used a few times, so each is kept. Safe for use by several threads.
 */
public final class FixedDecimals {
  private final LocalizedNumberFormatter format;
  private final Map<Integer, LocalizedNumberFormatter> byDecimals = new ConcurrentHashMap<>();

  /**
   * Numbers of a locale.
   *
   * @param format with everything but the precision
   */
  public FixedDecimals(LocalizedNumberFormatter format) {
    this.format = format.roundingMode(RoundingMode.HALF_UP);
  }

  /**
   * A number in digits, with a true minus.
   *
   * @param decimals from 0
   */
  public String text(BigDecimal value, int decimals) {
    // Rounded first: what rounds to zero has no sign.
    BigDecimal rounded = value.setScale(decimals, RoundingMode.HALF_UP);
    return byDecimals
        .computeIfAbsent(decimals, count -> format.precision(Precision.fixedFraction(count)))
        .format(rounded)
        .toString()
        .replace('-', '−');
  }
}
