package caravan.language.en;

import caravan.language.number.FixedWord;
import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Two numbers that make one: "one in five", "80 cents of every dollar", "4 to 1". */
final class EnglishRatios {
  private static final String WORDS = "(?:" + EnglishNumberWords.CARDINAL + ")(?!\\p{L})";

  private static final String OF = "(?:" + WORDS + "|1,?000|1?0,?000|\\d{1,3}|a thousand)";

  private static final String END =
      "(?![\\p{L}\\p{N}%:-]|[.,]\\p{N}| (?:percent|per cent|thousand|million|billion))";

  private static final String BEGIN = "(?i)(?<![\\p{L}\\p{N}.,:-])";

  /** One in five, 9 out of 10, $36 of every $100. */
  static final Pattern OUT_OF =
      Pattern.compile(
          BEGIN
              + "(?:US)?[$€£]?(?<some>"
              + OF
              + ")(?: dollars?)? (?:(?:in|out of) (?:every |each )?|of (?:every|each)"
              + " )(?:US)?[$€£]?(?<all>"
              + OF
              + ")"
              + END);

  /** 80 cents of every dollar, 4 to 1, a ratio of 3 to 2. */
  static final Pattern PATTERN =
      Pattern.compile(
          BEGIN
              + "(?:(?<cents>"
              + WORDS
              + "|\\d{1,2})[ -](?:cents|pence|kopecks)(?: is| are)? (?:of|out of|in|on|from)"
              + " (?:every|each|the|a) (?:US"
              + " )?(?:dollar|euro|pound|rouble|ruble)(?!\\p{L})|(?<!from )(?<many>"
              + WORDS
              + "|\\d{1,3}(?:\\.\\d+)?)(?: to |-to-|:)(?:1|one)"
              + END
              + "|(?<=ratio of )(?<above>\\d{1,3})(?: to |-to-|:)(?<below>\\d{1,3})"
              + END
              + ")");

  private EnglishRatios() {}

  /** The value of words that {@link #OUT_OF} matched; null where they are no part. */
  static @Nullable FixedWord outOf(Matcher m) {
    return FixedWord.partOf(cardinal(m.group("some")), cardinal(m.group("all")));
  }

  /** The value of words that {@link #PATTERN} matched; null where they are no ratio. */
  static @Nullable FixedWord value(Matcher m) {
    if (m.group("cents") != null) {
      return FixedWord.partOf(cardinal(m.group("cents")), BigDecimal.valueOf(100));
    }
    // "One to one" and less is said of other things.
    return m.group("many") == null
        ? FixedWord.ratio(Integer.parseInt(m.group("above")), Integer.parseInt(m.group("below")))
        : FixedWord.toOne(cardinal(m.group("many")));
  }

  private static BigDecimal cardinal(String text) {
    return EnglishFixedWords.cardinal(text.equalsIgnoreCase("a thousand") ? "1000" : text);
  }
}
