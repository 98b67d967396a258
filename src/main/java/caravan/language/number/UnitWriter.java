package caravan.language.number;

import caravan.model.data.Unit;
import com.ibm.icu.number.NumberFormatter;
import com.ibm.icu.text.ListFormatter;
import com.ibm.icu.util.ULocale;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/** What the writers of languages have in common that put the unit behind the number. */
public abstract class UnitWriter implements NumberWriter {
  private final ULocale locale;
  private final FixedDecimals digits;
  private final List<Integer> powers;

  /**
   * @param powers the powers of ten that the language has words for and counts in, the largest
   *     first
   */
  public UnitWriter(
      ULocale locale, NumberFormatter.GroupingStrategy grouping, List<Integer> powers) {
    this.locale = locale;
    this.digits = new FixedDecimals(NumberFormatter.withLocale(locale).grouping(grouping));
    this.powers = powers;
  }

  /**
   * The digits with their unit.
   *
   * @param power of ten that they are counted in
   * @param value what the digits say, rounded as they are, for its plural
   */
  protected abstract String compactText(String digits, int power, BigDecimal value, Unit unit);

  /** The digits with their unit, in full words. */
  protected abstract String fullText(String digits, BigDecimal value, Unit unit);

  @Override
  public final String number(BigDecimal value, int decimals) {
    return digits.text(value, decimals);
  }

  @Override
  public final String compact(BigDecimal value, Unit unit, int decimals) {
    int power = magnitude(value, unit);
    // 999.96 million with one decimal is 1.0 billion, not 1,000.0 million.
    BigDecimal rounded =
        value.movePointLeft(power).setScale(decimals, RoundingMode.HALF_UP).movePointRight(power);
    power = magnitude(rounded, unit);
    BigDecimal shown = value.movePointLeft(power).setScale(decimals, RoundingMode.HALF_UP);
    return compactText(number(shown, decimals), power, shown, unit);
  }

  @Override
  public final String full(BigDecimal value, Unit unit, int decimals) {
    BigDecimal shown = value.setScale(decimals, RoundingMode.HALF_UP);
    return fullText(number(shown, decimals), shown, unit);
  }

  @Override
  public final int magnitude(BigDecimal value, Unit unit) {
    BigDecimal size = value.abs();
    boolean small = unit.equals(Unit.NUMBER) && size.compareTo(MILLION) < 0;
    if (small || unit.equals(Unit.PERCENT) || unit.equals(Unit.POINTS)) {
      return 0;
    }
    for (int power : powers) {
      if (size.compareTo(BigDecimal.ONE.scaleByPowerOfTen(power)) >= 0
          && isUsed(power, size, unit)) {
        return power;
      }
    }
    return 0;
  }

  /** Whether a size, at least this power of ten, is counted in it. */
  protected boolean isUsed(int power, BigDecimal size, Unit unit) {
    return true;
  }

  @Override
  public final String list(List<String> items) {
    return ListFormatter.getInstance(locale).format(items);
  }
}
