package caravan.language.en;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** English numbers in words: cardinals up to 999 and ordinals up to ninety-ninth. */
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

  private static final List<String> ORDINALS =
      List.of(
          "zeroth",
          "first",
          "second",
          "third",
          "fourth",
          "fifth",
          "sixth",
          "seventh",
          "eighth",
          "ninth",
          "tenth",
          "eleventh",
          "twelfth",
          "thirteenth",
          "fourteenth",
          "fifteenth",
          "sixteenth",
          "seventeenth",
          "eighteenth",
          "nineteenth");

  /** From zero to ninety-nine, the longer ones first. */
  private static final String TO_99 =
      "(?:"
          + String.join("|", TENS)
          + ")(?:[- ](?:"
          + String.join("|", SMALL.subList(1, 10))
          + "))?|"
          + longestFirst(SMALL);

  /** A cardinal from zero to 999: "five", "a hundred", "one hundred and six". */
  static final String CARDINAL =
      "(?:(?:an?|"
          + longestFirst(SMALL.subList(1, 20))
          + ") hundred(?:(?: and)? (?:"
          + TO_99
          + "))?|"
          + TO_99
          + ")";

  /** An ordinal from "first" to "ninety-ninth". */
  static final String ORDINAL =
      "(?:(?:"
          + String.join("|", TENS)
          + ")[- ](?:"
          + longestFirst(ORDINALS.subList(1, 10))
          + ")|"
          + longestFirst(ORDINALS.subList(1, 20))
          + "|(?:twent|thirt|fort|fift|sixt|sevent|eight|ninet)ieth)";

  private EnglishNumberWords() {}

  private static String longestFirst(List<String> words) {
    return String.join("|", words.stream().sorted((a, b) -> b.length() - a.length()).toList());
  }

  /** The value of words that {@link #CARDINAL} or {@link #ORDINAL} matched. */
  static BigDecimal value(String words) {
    int value = 0;
    for (String word : words.toLowerCase(Locale.ROOT).split("[- ]")) {
      value =
          switch (word) {
            case "a", "an" -> 1;
            case "and" -> value;
            case "hundred" -> value * 100;
            default -> value + small(word);
          };
    }
    return BigDecimal.valueOf(value);
  }

  private static int small(String word) {
    String cardinal = word.endsWith("ieth") ? word.substring(0, word.length() - 4) + "y" : word;
    if (TENS.contains(cardinal)) {
      return (TENS.indexOf(cardinal) + 2) * 10;
    }
    return Math.max(SMALL.indexOf(word), ORDINALS.indexOf(word));
  }

  /** The words for a whole number from zero to ninety-nine, or null. */
  static @Nullable String of(BigDecimal value) {
    int number = upTo99(value);
    if (number < 20) {
      return number < 0 ? null : SMALL.get(number);
    }
    String tens = TENS.get(number / 10 - 2);
    return number % 10 == 0 ? tens : tens + "-" + SMALL.get(number % 10);
  }

  /** The ordinal of a whole number from one to ninety-nine in words, or null. */
  static @Nullable String ordinal(BigDecimal value) {
    int number = upTo99(value);
    if (number < 20) {
      return number < 1 ? null : ORDINALS.get(number);
    }
    String tens = TENS.get(number / 10 - 2);
    return number % 10 == 0
        ? tens.substring(0, tens.length() - 1) + "ieth"
        : tens + "-" + ORDINALS.get(number % 10);
  }

  /** The number, or −1 where it is none from zero to ninety-nine. */
  private static int upTo99(BigDecimal value) {
    boolean none =
        value.signum() < 0
            || value.compareTo(BigDecimal.valueOf(99)) > 0
            || value.stripTrailingZeros().scale() > 0;
    return none ? -1 : value.intValueExact();
  }
}
