package caravan.language.en;

import caravan.language.number.KnownUnits;
import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What stands behind an English number and depends on it: {@code 1st}, {@code 2 dollars}. */
final class EnglishEndings {
  private static final Pattern ORDINAL = Pattern.compile("^(st|nd|rd|th)(?![\\p{L}\\p{N}])");

  private static final Pattern ARTICLE =
      Pattern.compile("(?<!\\p{L})(an?)[\\s\\u00a0\\u202f][$€£¥]?$", Pattern.CASE_INSENSITIVE);

  /** Eight, eleven, eighteen, eighty and all that begin with them; eleven thousand. */
  private static final Pattern VOWEL = Pattern.compile("^(?:8|1[18](?!\\d)|(?i:eight|eleven))");

  private static final String GAP = "[\\s\\u00a0\\u202f-]*";

  /** Names of units that have a plural with s, ahead of which a scale word may stand. */
  private static final Pattern COUNTED =
      Pattern.compile(
          "^("
              + GAP
              + "(?:(?:percentage|basis)[\\s\\u00a0-]point|(?:(?:US|U\\.S\\.)[\\s\\u00a0])?dollar"
              + "|euro|pound|rouble|ruble|tenge|som|tonne|ton|kilogram|barrel|hectare"
              + "|cubic[\\s\\u00a0]met(?:re|er)|kilomet(?:re|er)))(s?)(?![\\p{L}\\p{N}])(.*)$",
          Pattern.DOTALL | Pattern.CASE_INSENSITIVE);

  /** What follows "one" just as it follows "two": no word, or one without a plural. */
  private static final Pattern UNCOUNTED =
      Pattern.compile(
          "^(?:$|"
              + GAP
              + "(?:[^\\p{L}\\s\\u00a0\\u202f-].*|$|(?:percent|per[\\s\\u00a0]cent|hundred|thousand"
              + "|million|billion|trillion|bn|mn|tn|[mkbx]|pp|bps|yuan|renminbi|"
              + KnownUnits.SIGNS
              + "|[A-Z]{3})(?![\\p{L}\\p{N}]).*))",
          Pattern.DOTALL | Pattern.CASE_INSENSITIVE);

  private EnglishEndings() {}

  /** As {@code NumberWriter#fitsBehind}: "a 7 percent rise", but "an 8 percent rise". */
  static boolean fitsBehind(String ahead, String digits) {
    Matcher article = ARTICLE.matcher(ahead);
    if (!article.find()) {
      return true;
    }
    boolean vowel = VOWEL.matcher(digits).find();
    return article.group(1).equalsIgnoreCase("an") == vowel;
  }

  /** As {@code NumberWriter#behind}. */
  static @Nullable String behind(String behind, BigDecimal old, BigDecimal value) {
    Matcher ordinal = ORDINAL.matcher(behind);
    if (ordinal.find()) {
      return value.scale() > 0 ? null : ordinalEnding(value) + behind.substring(ordinal.end());
    }
    if (isOne(old) == isOne(value)) {
      return behind;
    }
    Matcher counted = COUNTED.matcher(behind);
    if (counted.matches()) {
      return counted.group(1) + (isOne(value) ? "" : "s") + counted.group(3);
    }
    return UNCOUNTED.matcher(behind).matches() ? behind : null;
  }

  /** Only the bare one is singular: "1.0 points". */
  private static boolean isOne(BigDecimal number) {
    return number.scale() <= 0 && number.compareTo(BigDecimal.ONE) == 0;
  }

  private static String ordinalEnding(BigDecimal value) {
    int lastTwo = value.remainder(BigDecimal.valueOf(100)).intValue();
    if (lastTwo / 10 == 1) {
      return "th";
    }
    return switch (lastTwo % 10) {
      case 1 -> "st";
      case 2 -> "nd";
      case 3 -> "rd";
      default -> "th";
    };
  }
}
