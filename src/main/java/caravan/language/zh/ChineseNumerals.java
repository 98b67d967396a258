package caravan.language.zh;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Numbers in Chinese numerals: {@code 二十一}, {@code 一百零五}, {@code 三点五}, {@code 二〇二五}. */
final class ChineseNumerals {
  /** A numeral that begins a number. */
  static final String FIRST = "[零〇一二两三四五六七八九十]";

  /** Whatever may follow it. */
  static final String NEXT = "[零〇一二两三四五六七八九十百千万亿点]";

  private static final String DIGITS = "零一二三四五六七八九";
  private static final int LONGEST = 24;

  /** The largest first. */
  private static final String POWERS = "亿万千百";

  private static final int[] POWER = {8, 4, 3, 2};

  private ChineseNumerals() {}

  /** A whole number from 1 to 99 in numerals, {@code 二十一}; null for others. */
  static @Nullable String upTo99(int value) {
    if (value < 1 || value > 99) {
      return null;
    }
    int tens = value / 10;
    int rest = value % 10;
    return (tens > 1 ? DIGITS.substring(tens, tens + 1) : "")
        + (tens > 0 ? "十" : "")
        + (rest > 0 ? DIGITS.substring(rest, rest + 1) : "");
  }

  /** The value, or null where the numerals make no number: {@code 一百五} leaves doubt. */
  static @Nullable BigDecimal value(String text) {
    int point = text.indexOf('点');
    if (text.length() > LONGEST || text.isEmpty()) {
      return null;
    }
    if (point < 0) {
      return whole(text);
    }
    BigDecimal whole = whole(text.substring(0, point));
    String decimals = digits(text.substring(point + 1));
    return whole == null || decimals == null ? null : whole.add(new BigDecimal("0." + decimals));
  }

  /** 4万5千亿: digits with powers of ten between, in the last of them; null for other digits. */
  static @Nullable BigDecimal mixed(String digits) {
    if (!digits.matches("\\d+[亿万千百]\\d.*[亿万千百]")) {
      return null;
    }
    BigDecimal value = amount(digits).movePointLeft(last(digits)).stripTrailingZeros();
    // 3百5千百 says 3.05 of its last power, which nobody writes, but must not break anything.
    return value.setScale(Math.max(0, value.scale()));
  }

  /** The power of ten that such digits end with: 11 for 千亿. */
  static int last(String digits) {
    int power = 0;
    for (int i = digits.length() - 1; i >= 0 && POWERS.indexOf(digits.charAt(i)) >= 0; i--) {
      power += POWER[POWERS.indexOf(digits.charAt(i))];
    }
    return power;
  }

  private static BigDecimal amount(String text) {
    for (int i = 0; i < POWERS.length(); i++) {
      int at = text.lastIndexOf(POWERS.charAt(i));
      if (at >= 0) {
        return amount(text.substring(0, at))
            .scaleByPowerOfTen(POWER[i])
            .add(amount(text.substring(at + 1)));
      }
    }
    return text.isEmpty() ? BigDecimal.ZERO : new BigDecimal(text);
  }

  private static @Nullable BigDecimal whole(String text) {
    String digits = digits(text);
    if (digits != null) {
      // One after the other, as in years: 二〇二五. But 二三 may be "two or three".
      return digits.length() == 1 || digits.length() >= 4 ? new BigDecimal(digits) : null;
    }
    return sum(text, 8, '亿');
  }

  /** The digits of numerals without powers of ten, or null where there are such. */
  private static @Nullable String digits(String text) {
    StringBuilder out = new StringBuilder();
    for (char c : text.toCharArray()) {
      int digit = digit(c);
      if (digit < 0) {
        return null;
      }
      out.append(digit);
    }
    return out.isEmpty() ? null : out.toString();
  }

  private static int digit(char c) {
    return c == '〇' ? 0 : c == '两' ? 2 : DIGITS.indexOf(c);
  }

  /** What stands ahead of a power of ten, multiplied by it, plus what stands behind it. */
  private static @Nullable BigDecimal sum(String text, int power, char sign) {
    int at = text.lastIndexOf(sign);
    if (at < 0) {
      return smaller(text, power);
    }
    String ahead = text.substring(0, at);
    String behind = text.substring(at + 1);
    BigDecimal many =
        ahead.isEmpty() ? tenAlone(power) : power > 4 ? sum(ahead, 4, '万') : smaller(ahead, power);
    BigDecimal rest = behind.isEmpty() ? BigDecimal.ZERO : rest(behind, power);
    return many == null || rest == null ? null : many.scaleByPowerOfTen(power).add(rest);
  }

  /** Ten may stand for one ten; hundreds and more need their number. */
  private static @Nullable BigDecimal tenAlone(int power) {
    return power == 1 ? BigDecimal.ONE : null;
  }

  /** What follows a power of ten: the next one, or a zero that says that it is left out. */
  private static @Nullable BigDecimal rest(String behind, int power) {
    boolean zero = behind.charAt(0) == '零' || behind.charAt(0) == '〇';
    BigDecimal value = smaller(zero ? behind.substring(1) : behind, power);
    if (value == null || value.signum() == 0) {
      return null;
    }
    boolean next = value.compareTo(BigDecimal.ONE.scaleByPowerOfTen(power - 1)) >= 0;
    return next != zero ? value : null;
  }

  private static @Nullable BigDecimal smaller(String text, int power) {
    return switch (power) {
      case 8 -> sum(text, 4, '万');
      case 4 -> sum(text, 3, '千');
      case 3 -> sum(text, 2, '百');
      case 2 -> sum(text, 1, '十');
      default ->
          text.length() == 1 && digit(text.charAt(0)) >= 0
              ? BigDecimal.valueOf(digit(text.charAt(0)))
              : null;
    };
  }
}
