package caravan.language.en;

import caravan.language.number.FixedWord;
import caravan.language.number.Fractions;
import caravan.language.number.KnownUnits;
import caravan.language.number.NamedUnit;
import caravan.language.number.Nearby;
import caravan.language.number.TextNumber;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** English numbers in digits: {@code US$106.3 billion}, {@code 1,063}, {@code 2½ percent}. */
final class EnglishDigits {
  /** Letters that may follow digits at once: 5th, the 1990s, 3x. */
  private static final String GLUED =
      "(?:(?:(?<place>st|nd|rd|th)|s|x)" + EnglishTail.WORD_END + "|(?!\\p{L}))";

  /** Money that may stand at the digits without a space, as other letters may not: CO2. */
  private static final String CODES =
      "USD|EUR|GBP|CNY|RMB|Rmb|JPY|HKD|RUB|KZT|KGS|UZS|TJS|TMT|CHF|\\$(?:US|HK|NZ|NT|AU?|CA?)"
          + "|RM|R[sp]\\.?|[KTU]Sh";

  private static final String GROUPED =
      "(?:\\d{1,3}(?:,\\d{3})+|\\d{1,3}(?: \\d{3})+(?! ?\\d)|\\d+)(?:\\.\\d+)?|\\.\\d+";

  /** "1,06" and "1.5.2" look like numbers and are none; no part of them may be read as one. */
  private static final Pattern PATTERN =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}.,])(?<sign>[-−–]|(?i:minus|negative) )?(?:(?<code>"
              + CODES
              + ")(?=\\d)|(?:(?<money>"
              + EnglishUnits.AHEAD
              + ") ?)?(?<late>[-−]|\\((?=[\\d.,]+\\)))?(?<![\\p{L}\\p{N}.,](?=[\\d"
              + Fractions.SIGNS
              + "])))(?<digits>"
              + Fractions.PATTERN
              + "|"
              + GROUPED
              + ")(?![.,]?\\p{N})"
              + EnglishTail.of(EnglishTail.SCALE_WORDS + "|[mMkKbB]")
              + GLUED);

  private static final Pattern OF_A =
      Pattern.compile(
          "^ (?:of )?(?:(?:an?|one) )?(?:(?:percentage )?(?<point>point)|percent|per cent)");

  private EnglishDigits() {}

  /** Half of a point, half of one percent; any other half is a part of a whole. */
  private static NamedUnit ofWhat(String behind) {
    Matcher m = OF_A.matcher(behind);
    return !m.find()
        ? new NamedUnit.Part()
        : KnownUnits.named(m.group("point") == null ? "percent" : "points");
  }

  /** The numbers of a text in their order. */
  static List<TextNumber> read(String text) {
    List<TextNumber> numbers = new ArrayList<>();
    Matcher m = PATTERN.matcher(text);
    while (m.find()) {
      String digits = m.group("digits");
      FixedWord fraction = Fractions.value(digits);
      BigDecimal value =
          fraction == null ? new BigDecimal(digits.replaceAll("[, ]", "")) : fraction.value();
      String ahead = m.group("code") == null ? m.group("money") : m.group("code");
      String late = m.group("late");
      boolean negative =
          m.group("sign") != null
              || (late != null && !late.equals("("))
              || EnglishTail.isInParentheses(text, m);
      int decimals = fraction == null ? value.scale() : fraction.decimals();
      TextNumber number =
          EnglishTail.number(text, m, negative ? value.negate() : value, decimals, ahead);
      if (m.group("place") != null) {
        number = number.in(new NamedUnit.Count("place"));
      } else if (fraction != null && fraction.unit() instanceof NamedUnit.Part && number.isBare()) {
        number = number.in(ofWhat(Nearby.behind(text, m.end())));
      }
      numbers.add(number);
    }
    return numbers;
  }
}
