package caravan.language.number;

import caravan.model.data.Quantity;
import caravan.model.data.Unit;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A number found in a text: {@code US$106.3 billion} in "a total of US$106.3 billion".
 *
 * @param start where it begins in the text, unit included; UTF-16, from 0
 * @param end where it ends, unit included
 * @param digitsStart where its digits (or number words) begin
 * @param digitsEnd where they end
 * @param number the digits as a number: 106.3; the value of a word: 0.5 for "half"
 * @param decimals how many decimals the text states: 1 for 106.3; words with a fixed value are
 *     meant to two digits, so that "half" (0.50) and "a third" (0.33) have 2, "doubled" (2.0) has 1
 * @param scale the multiple that the text names: 1e9 for "billion", else 1
 * @param unit the unit that the text names
 * @param vagueness how the text says that the number is not exact
 * @param falls whether a word of decline, not a sign, makes the number negative: −6.1 in "fell 6.1
 *     percent"
 * @param upTo the other end of a range, in the same multiple and unit: 110 for "100 to 110
 *     billion"; null for a single number
 */
public record TextNumber(
    int start,
    int end,
    int digitsStart,
    int digitsEnd,
    BigDecimal number,
    int decimals,
    BigDecimal scale,
    NamedUnit unit,
    Vagueness vagueness,
    boolean falls,
    @Nullable BigDecimal upTo) {
  private static final BigDecimal FORTIETH = new BigDecimal("0.025");
  private static final BigDecimal LEAST_OF_MULTIPLES = new BigDecimal("0.05");
  private static final BigDecimal LAST_DIGIT = new BigDecimal("0.5");
  private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);

  public TextNumber {
    Objects.requireNonNull(number, "number");
    Objects.requireNonNull(scale, "scale");
    Objects.requireNonNull(unit, "unit");
    Objects.requireNonNull(vagueness, "vagueness");
    if (start > digitsStart || digitsStart > digitsEnd || digitsEnd > end) {
      throw new IllegalArgumentException("a number's digits lie within it");
    }
    if (upTo != null && upTo.compareTo(number) <= 0) {
      throw new IllegalArgumentException("a range rises");
    }
  }

  /** A single number that no word of decline governs. */
  public TextNumber(
      int start,
      int end,
      int digitsStart,
      int digitsEnd,
      BigDecimal number,
      int decimals,
      BigDecimal scale,
      NamedUnit unit,
      Vagueness vagueness) {
    this(start, end, digitsStart, digitsEnd, number, decimals, scale, unit, vagueness, false, null);
  }

  /**
   * The same number as a decline: 6.1 percent become −6.1 percent. One that is negative stays, and
   * so does a multiple, which has a sense of its own.
   */
  public TextNumber falling() {
    if (number.signum() <= 0 || unit instanceof NamedUnit.Multiple) {
      return this;
    }
    if (vagueness == Vagueness.AND_MORE) {
      return with(Vagueness.OVER).falling();
    }
    return upTo == null
        ? of(number.negate(), decimals, scale, unit, true, null)
        : of(upTo.negate(), decimals, scale, unit, true, number.negate());
  }

  /** The same number in another unit. */
  public TextNumber in(NamedUnit other) {
    return of(number, decimals, scale, other, falls, upTo);
  }

  /** The same number without its sign. */
  public TextNumber unsigned() {
    return of(number.abs(), decimals, scale, unit, false, null);
  }

  /** The same number, stated to so many decimals. */
  public TextNumber stated(int digits) {
    return of(number, digits, scale, unit, falls, upTo);
  }

  /** The same number as so many hundreds: 1.06 hundred for 106. */
  public TextNumber inHundreds() {
    return of(
        number.movePointLeft(2),
        decimals + 2,
        scale.multiply(BigDecimal.valueOf(100)),
        unit,
        falls,
        null);
  }

  /** The numbers of a range, or the number alone. */
  public List<TextNumber> ends() {
    return upTo == null || vagueness == Vagueness.AND_MORE
        ? List.of(of(number, decimals, scale, unit, falls, null))
        : List.of(
            of(number, decimals, scale, unit, falls, null),
            of(upTo, decimals, scale, unit, falls, null));
  }

  /** The same number as a range up to the next number that is as round: 900 to 1000. */
  public TextNumber andMore() {
    BigDecimal plain = number.stripTrailingZeros();
    BigDecimal step = BigDecimal.ONE.scaleByPowerOfTen(-plain.scale());
    return number.signum() <= 0
        ? with(Vagueness.OVER)
        : of(number, decimals, scale, unit, falls, number.add(step));
  }

  /** The same number in a unit whose name ends at a place. */
  public TextNumber with(NamedUnit named, int place) {
    return new TextNumber(
        start,
        place,
        digitsStart,
        digitsEnd,
        number,
        decimals,
        scale,
        named,
        vagueness,
        falls,
        upTo);
  }

  /** The same number meant in another way, and no range. */
  public TextNumber with(Vagueness meant) {
    return new TextNumber(
        start, end, digitsStart, digitsEnd, number, decimals, scale, unit, meant, falls, null);
  }

  private TextNumber of(
      BigDecimal value,
      int digits,
      BigDecimal multiple,
      NamedUnit named,
      boolean negative,
      @Nullable BigDecimal end) {
    return new TextNumber(
        start,
        this.end,
        digitsStart,
        digitsEnd,
        value,
        digits,
        multiple,
        named,
        vagueness,
        negative,
        end);
  }

  /**
   * What the text says: its number in a multiple, give or take half of the last digit it states; of
   * a range all that lies between its ends.
   *
   * @param multiple what one is in the base unit: 1e9 for "billion"
   */
  public Quantity said(BigDecimal multiple, Unit base) {
    BigDecimal low = number.multiply(multiple);
    if (upTo != null) {
      return new Quantity(low, low, upTo.multiply(multiple), base);
    }
    BigDecimal half = halfWidth();
    return new Quantity(
        low, number.subtract(half).multiply(multiple), number.add(half).multiply(multiple), base);
  }

  /**
   * Half of how much the number may be rounded. Digits are precision, with two exceptions, which
   * are the same for words and digits, so that "fourfold" and "4 times" say the same:
   *
   * <ul>
   *   <li>a whole multiple is meant to a fortieth of it: doubled is 1.95 to 2.05 times, 4 times 3.9
   *       to 4.1, and never more than its last digit;
   *   <li>one of a larger multiple is meant to two digits: a billion, 1 billion is 0.95 to 1.05.
   * </ul>
   */
  private BigDecimal halfWidth() {
    BigDecimal digit = BigDecimal.valueOf(5, decimals + 1);
    if (unit instanceof NamedUnit.Multiple multiple && number.scale() <= 0) {
      BigDecimal onTop =
          multiple.sense() == NamedUnit.Sense.ON_TOP ? BigDecimal.ONE : BigDecimal.ZERO;
      BigDecimal fortieth = number.abs().add(onTop).multiply(FORTIETH);
      return fortieth.max(LEAST_OF_MULTIPLES).min(LAST_DIGIT);
    }
    boolean one =
        number.scale() <= 0
            && number.abs().compareTo(BigDecimal.ONE) == 0
            && scale.compareTo(THOUSAND) >= 0;
    return one ? digit.min(LEAST_OF_MULTIPLES) : digit;
  }

  /**
   * Whether the text says neither a scale nor a unit: {@code 1,063} in a table, {@code five} in
   * "five countries".
   */
  public boolean isBare() {
    return scale.compareTo(BigDecimal.ONE) == 0
        && (unit instanceof NamedUnit.None || unit instanceof NamedUnit.Count);
  }
}
