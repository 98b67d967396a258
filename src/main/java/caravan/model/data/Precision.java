package caravan.model.data;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * How exactly values are known: to the last digit that was typed, to so many decimals even where a
 * program dropped the zeros at their end, or wholly, as counts are.
 *
 * @param decimals to how many decimals values are stated; null for as many as were typed
 * @param isExact whether nothing was rounded away
 */
public record Precision(@Nullable Integer decimals, boolean isExact) {
  /** The most decimals that a value can be said to have. */
  public static final int MOST_DECIMALS = 12;

  /** The digits as typed. */
  public static final Precision AS_TYPED = new Precision(null, false);

  /** The number itself. */
  public static final Precision EXACT = new Precision(null, true);

  /** So many decimals. */
  public static Precision decimals(int count) {
    return new Precision(count, false);
  }

  /** Whether a value has more decimals than it can have. */
  boolean isExceededBy(BigDecimal typed) {
    return decimals != null && typed.scale() > decimals;
  }

  /** The value with the digits that it states: 46.4 as 46.40 where two decimals are stated. */
  BigDecimal stated(BigDecimal typed) {
    return decimals == null || isExceededBy(typed) ? typed : typed.setScale(decimals);
  }

  /**
   * The quantity of a stated value.
   *
   * @param multiple what one of the stated unit is in the base unit
   */
  Quantity quantity(BigDecimal stated, BigDecimal multiple, Unit unit) {
    return isExact
        ? Quantity.exact(stated.multiply(multiple), unit)
        : Quantity.stated(stated, multiple, unit);
  }
}
