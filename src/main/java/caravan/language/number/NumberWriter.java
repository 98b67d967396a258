package caravan.language.number;

import caravan.model.data.Unit;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes numbers as a native writer of one language would. Thread-safe. */
public interface NumberWriter {
  /** From here on a plain number is counted in multiples. */
  BigDecimal MILLION = BigDecimal.valueOf(1_000_000);

  /**
   * A number with grouping and a fixed number of decimals: {@code 1,063.0}.
   *
   * @param value rounded half up (away from zero) to {@code decimals}
   */
  String number(BigDecimal value, int decimals);

  /**
   * A quantity in a readable magnitude with its unit: {@code US$106.3 billion}.
   *
   * @param value in the base unit
   * @param decimals how many decimals of the magnitude to show
   */
  String compact(BigDecimal value, Unit unit, int decimals);

  /** A quantity in full with its unit: {@code US$106,300,000,000}. */
  String full(BigDecimal value, Unit unit, int decimals);

  /**
   * A quantity with its digits as far as a given one, and no zeros behind it. It is rounded first
   * and counted in a multiple then, so that the digits are the same in every language.
   *
   * @param value in the base unit
   * @param last the power of ten of the last digit
   */
  default String upTo(int last, BigDecimal value, Unit unit) {
    BigDecimal rounded = value.setScale(-last, RoundingMode.HALF_UP);
    int power = magnitude(rounded, unit);
    int decimals = Math.max(0, rounded.movePointLeft(power).stripTrailingZeros().scale());
    boolean whole = power > 0 && magnitude(rounded, unit, power - decimals) == 0;
    return whole
        ? full(rounded, unit, Math.max(0, decimals - power))
        : compact(rounded, unit, decimals);
  }

  /**
   * The power of ten that several numbers are counted in, of which the largest is given. Where each
   * digit of a whole number is said, a small multiple only hides them: 14,627列 rather than
   * 1.4627万列.
   *
   * @param last the power of ten of their last digit
   */
  default int magnitude(BigDecimal largest, Unit unit, int last) {
    return last <= 0 && largest.abs().compareTo(MILLION) < 0 ? 0 : magnitude(largest, unit);
  }

  /** The power of ten that {@link #compact} counts a value in: 9 for billions. */
  int magnitude(BigDecimal value, Unit unit);

  /**
   * A unit and its multiple as the label of an axis or the head of a table: {@code US$ billion}.
   */
  String unitLabel(Unit unit, int powerOfTen);

  /** Items as a list in a sentence: {@code a, b and c}. */
  String list(List<String> items);

  /**
   * A number as a plain cardinal in words, in small letters ({@code twenty-five}); null where a
   * writer of the language would use digits, or the program knows no words.
   *
   * @param value not negative
   */
  default @Nullable String words(BigDecimal value) {
    return null;
  }

  /**
   * A whole number as an ordinal in words, in small letters ({@code fifth}); null where the program
   * knows none.
   *
   * @param value not negative
   */
  default @Nullable String ordinal(BigDecimal value) {
    return null;
  }

  /**
   * A whole number as an ordinal: {@code 2nd}; null where the program knows none.
   *
   * @param value from 1 on
   */
  @Nullable String ordinal(int value, OrdinalForm form);

  /**
   * Whether a number may stand behind a text: {@code 8} not behind "a".
   *
   * @param ahead all of the text ahead of the digits
   * @param digits the number as it is written
   */
  default boolean fitsBehind(String ahead, String digits) {
    return true;
  }

  /**
   * What stands behind a number, as it must read when another number takes its place: {@code
   * percentage points} for {@code percentage point}. Null where that takes a person.
   *
   * @param behind all of the text behind the digits
   * @param old the number that stood there, not negative
   * @param value the number that takes its place, not negative
   */
  default @Nullable String behind(String behind, BigDecimal old, BigDecimal value) {
    return behind;
  }
}
