package caravan.language;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** English cardinals from zero to ninety-nine in words. */
final class EnglishNumberWords {
  private static final List<String> SMALL =
      List.of(
          "zero",
          "one",
          "two",
          "three",
          "four",
          "five",
          "six",
          "seven",
          "eight",
          "nine",
          "ten",
          "eleven",
          "twelve",
          "thirteen",
          "fourteen",
          "fifteen",
          "sixteen",
          "seventeen",
          "eighteen",
          "nineteen");
  private static final List<String> TENS =
      List.of("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety");

  private EnglishNumberWords() {}

  /** Alternatives of a regular expression that matches them; the longer ones first. */
  static List<String> pattern() {
    String ones = String.join("|", SMALL.subList(1, 10));
    return List.of(
        "(?:" + String.join("|", TENS) + ")(?:[-\\s](?:" + ones + "))?",
        "(?:"
            + String.join("|", SMALL.stream().sorted((a, b) -> b.length() - a.length()).toList())
            + ")");
  }

  /** The value of words that {@link #pattern()} matched. */
  static BigDecimal value(String words) {
    String[] parts = words.toLowerCase(Locale.ROOT).split("[-\\s]", 2);
    int value = 0;
    for (String part : parts) {
      int tens = TENS.indexOf(part);
      value += tens >= 0 ? (tens + 2) * 10 : SMALL.indexOf(part);
    }
    return BigDecimal.valueOf(value);
  }

  /** The words for a whole number from zero to ninety-nine, or null. */
  static @Nullable String of(BigDecimal value) {
    if (value.signum() < 0
        || value.compareTo(BigDecimal.valueOf(99)) > 0
        || value.stripTrailingZeros().scale() > 0) {
      return null;
    }
    int number = value.intValueExact();
    if (number < 20) {
      return SMALL.get(number);
    }
    String tens = TENS.get(number / 10 - 2);
    return number % 10 == 0 ? tens : tens + "-" + SMALL.get(number % 10);
  }
}
