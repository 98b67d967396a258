package caravan.language.en;

import caravan.language.number.Blanks;
import caravan.language.number.FixedWord;
import caravan.language.number.NamedUnit;
import caravan.language.number.Nearby;
import caravan.language.number.TextNumber;
import caravan.language.number.Vagueness;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** English numbers in words: cardinals, ordinals, parts and multiples. */
final class EnglishWords {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private static final String SCALES =
      "(?i:(?:(?:hundred|thousand|million)[ -])?(?:thousand|million|billion|trillion)s?)";

  /** A couple of hundred million: two, roughly. */
  private static final Pattern COUPLE =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}-])(?i:an? )?(?<digits>(?i:couple))(?i: of)?(?= )"
              + EnglishTail.of(SCALES + "|(?i:hundred)"));

  private static final Pattern CARDINAL =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}])(?<sign>(?i:minus|negative) )?(?<digits>(?i:"
              + EnglishNumberWords.CARDINAL
              + "|an?(?= (?:thousand|million|billion|trillion)\\b))"
              + EnglishTail.WORD_END
              + "(?: and (?<and>a half|a quarter|three[- ]quarters)"
              + EnglishTail.WORD_END
              + ")?)"
              + EnglishTail.of(SCALES + "(?: and (?<late>a half|a quarter))?"));

  /** Half a million, a quarter of a billion. */
  private static final Pattern PART_OF =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}-])(?<digits>(?i:"
              + EnglishFixedWords.PART
              + "))(?: of)? (?:an?|one)(?= )"
              + EnglishTail.of(SCALES));

  /** Places, not periods: "second-largest", "fifth year", but not "second quarter". */
  private static final Pattern ORDINAL =
      Pattern.compile(
          "(?i)(?<![\\p{L}\\p{N}-])(?<digits>"
              + EnglishNumberWords.ORDINAL
              + ")(?![\\p{L}\\p{N}])(?!-(?!largest|biggest|highest|lowest|smallest|fastest|slowest"
              + "|most|least|best|worst|strongest|weakest|place|ranked|longest|richest|busiest))"
              + "(?! (?:(?:\\p{L}+|\\d+) )?(?:quarters?|half|halves|months?|weeks?|days?|decades?"
              + "|century)(?!\\p{L}))(?!(?<=first) (?:time|of|in|and|years?))");

  private EnglishWords() {}

  /** The numbers of a text in their order. */
  static List<TextNumber> read(String text) {
    List<TextNumber> numbers = new ArrayList<>();
    String rest = mixed(couples(partsOf(text, numbers), numbers), numbers);
    Matcher fixed = EnglishFixedWords.PATTERN.matcher(rest);
    while (fixed.find()) {
      numbers.add(fixed(rest, fixed.start(), fixed.end(), EnglishFixedWords.value(fixed)));
    }
    rest = Blanks.over(EnglishFixedWords.PATTERN, rest);
    Matcher ordinal = ORDINAL.matcher(rest);
    while (ordinal.find()) {
      BigDecimal value = EnglishNumberWords.value(ordinal.group());
      FixedWord place = new FixedWord(value, 0, new NamedUnit.Count("place"));
      numbers.add(fixed(rest, ordinal.start(), ordinal.end(), place));
    }
    rest = Blanks.over(ORDINAL, rest);
    Matcher cardinal = CARDINAL.matcher(rest);
    while (cardinal.find()) {
      numbers.add(cardinal(rest, cardinal));
    }
    numbers.sort(Comparator.comparing(TextNumber::start));
    return numbers;
  }

  /** Adds what "half a million" and the like say; "half a share" is only half. */
  private static String partsOf(String text, List<TextNumber> numbers) {
    StringBuilder rest = new StringBuilder(text);
    Matcher m = PART_OF.matcher(text);
    while (m.find()) {
      boolean point = text.startsWith(" point", m.end());
      if (m.group("scale") != null || m.group("unit") != null || point) {
        FixedWord part = EnglishFixedWords.part(m.group("digits"));
        numbers.add(EnglishTail.number(text, m, part.value(), part.decimals(), null));
        rest.replace(m.start(), m.end(), " ".repeat(m.end() - m.start()));
      }
    }
    return rest.toString();
  }

  private static String couples(String text, List<TextNumber> numbers) {
    StringBuilder rest = new StringBuilder(text);
    for (Matcher m = COUPLE.matcher(text); m.find(); ) {
      if (m.group("scale") != null) {
        TextNumber number = EnglishTail.number(text, m, BigDecimal.valueOf(2), 0, null);
        numbers.add(number.vagueness() == Vagueness.NONE ? number.with(Vagueness.ABOUT) : number);
        rest.replace(m.start(), m.end(), " ".repeat(m.end() - m.start()));
      }
    }
    return rest.toString();
  }

  /** Adds "two and a half" and "a billion and a half", of which the half is no part. */
  private static String mixed(String text, List<TextNumber> numbers) {
    StringBuilder rest = new StringBuilder(text);
    Matcher m = CARDINAL.matcher(text);
    while (m.find()) {
      if (m.group("and") != null || m.group("late") != null) {
        numbers.add(cardinal(text, m));
        rest.replace(m.start(), m.end(), " ".repeat(m.end() - m.start()));
      }
    }
    return rest.toString();
  }

  /** A number that is all in one word, or in words that belong together. */
  static TextNumber fixed(String text, int start, int end, FixedWord word) {
    String ahead = Nearby.ahead(text, start);
    String behind = Nearby.behind(text, end);
    return new TextNumber(
        start,
        end,
        start,
        end,
        word.value(),
        word.decimals(),
        BigDecimal.ONE,
        word.unit(),
        EnglishVagueWords.of(ahead, behind, ""));
  }

  private static TextNumber cardinal(String text, Matcher m) {
    String words = m.group("digits").toLowerCase(Locale.ROOT);
    boolean article = words.matches("an?");
    String and = m.group("and") == null ? m.group("late") : m.group("and");
    BigDecimal fraction = and == null ? BigDecimal.ZERO : fraction(and);
    String whole =
        m.group("and") == null ? words : words.substring(0, words.indexOf(" and " + and));
    BigDecimal value = EnglishNumberWords.value(whole).add(fraction);
    // "A million" is meant to two digits, as the other words with a value of their own are.
    int decimals = Math.max(value.scale(), article ? 1 : 0);
    TextNumber number =
        EnglishTail.number(
            text, m, m.group("sign") == null ? value : value.negate(), decimals, null);
    if (number.isBare() && value.compareTo(HUNDRED) >= 0) {
      return number.inHundreds();
    }
    return number.isBare() && value.signum() == 0 ? number.stated(EnglishFixedWords.EXACT) : number;
  }

  private static BigDecimal fraction(String words) {
    return new BigDecimal(words.endsWith("half") ? "0.5" : words.startsWith("a") ? "0.25" : "0.75");
  }
}
