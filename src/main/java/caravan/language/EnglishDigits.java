package caravan.language;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** English numbers in digits: {@code US$106.3 billion}, {@code 1,063}, {@code 2½ percent}. */
final class EnglishDigits {
  private static final String FRACTIONS = "½¼¾⅓⅔";

  private static final Map<Character, String> VALUES =
      Map.of('½', "0.5", '¼', "0.25", '¾', "0.75", '⅓', "0.33", '⅔', "0.67");

  /** Letters that may follow digits at once: 5th, the 1990s, 3x. */
  private static final String GLUED =
      "(?:(?:(?<place>st|nd|rd|th)|s|x)" + EnglishTail.WORD_END + "|(?!\\p{L}))";

  /** Money that may stand at the digits without a space, as other letters may not: CO2. */
  private static final String CODES = "USD|EUR|GBP|CNY|RMB|Rmb|JPY|HKD|RUB|KZT|KGS|UZS|TJS|TMT|CHF";

  private static final String GROUPED =
      "(?:\\d{1,3}(?:,\\d{3})+|\\d{1,3}(?: \\d{3})+(?! ?\\d)|\\d+)(?:\\.\\d+)?";

  /** What looks like a number and is none, as "1,06" or "1.5.2", is none: it must not be halved. */
  private static final Pattern PATTERN =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}.,])(?<sign>[-−–]|(?i:minus|negative) )?(?:(?<code>"
              + CODES
              + ")(?=\\d)|(?:(?<money>"
              + EnglishUnits.AHEAD
              + ") ?)?(?<late>[-−])?(?<![\\p{L}\\p{N}.,](?=[\\d"
              + FRACTIONS
              + "])))(?<digits>\\d{0,3}["
              + FRACTIONS
              + "]|"
              + GROUPED
              + ")(?![.,]?\\p{N})"
              + EnglishTail.of(EnglishTail.SCALE_WORDS + "|[mMkKB]")
              + GLUED);

  private EnglishDigits() {}

  /** The numbers of a text in their order. */
  static List<TextNumber> read(String text) {
    List<TextNumber> numbers = new ArrayList<>();
    Matcher m = PATTERN.matcher(text);
    while (m.find()) {
      String digits = m.group("digits");
      BigDecimal value = value(digits);
      String ahead = m.group("code") == null ? m.group("money") : m.group("code");
      boolean negative = m.group("sign") != null || m.group("late") != null;
      TextNumber number =
          EnglishTail.number(text, m, negative ? value.negate() : value, value.scale(), ahead);
      if (m.group("place") != null) {
        number = number.in(new NamedUnit.Count("place"));
      } else if (digits.length() == 1 && FRACTIONS.contains(digits) && number.isBare()) {
        number = number.in(new NamedUnit.Part());
      }
      numbers.add(number);
    }
    return numbers;
  }

  private static BigDecimal value(String digits) {
    String fraction = VALUES.get(digits.charAt(digits.length() - 1));
    if (fraction == null) {
      return new BigDecimal(digits.replaceAll("[, ]", ""));
    }
    String whole = digits.substring(0, digits.length() - 1);
    return new BigDecimal(fraction).add(new BigDecimal(whole.isEmpty() ? "0" : whole));
  }
}
