package caravan.language;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * English: {@code US$106.3 billion}, {@code 104 percent}, {@code 6.3bn}, {@code 1,063}, {@code
 * five}.
 */
final class EnglishNumberReader implements NumberReader {
  private static final String GAP = "[\\s\\u00a0\\u202f-]?";

  /** What may follow letters or digits: nothing that makes them part of another word. */
  private static final String WORD_END = "(?![\\p{L}\\p{N}])";

  private static final String SCALE =
      "(?<scale>(?i:hundred|(?:thousand|million|billion|trillion)s?|bn|mn|tn)|[mMkKB])" + WORD_END;

  private static final String UNIT = "(?<unit>" + EnglishUnits.BEHIND + ")" + WORD_END;

  private static final String TAIL = "(?:" + GAP + SCALE + ")?(?:" + GAP + UNIT + ")?";

  /** Letters that may follow digits at once: 5th, the 1990s, 3x. */
  private static final String GLUED = "(?:(?:st|nd|rd|th|s|x)" + WORD_END + "|(?!\\p{L}))";

  private static final String SIGN = "(?<sign>[-−–]|(?i:minus)[\\s\\u00a0])?";

  /** What looks like a number and is none, as "1,06" or "1.5.2", is none: it must not be halved. */
  private static final Pattern DIGITS =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}.,])"
              + SIGN
              + "(?:(?<money>"
              + EnglishUnits.AHEAD
              + ")[\\s\\u00a0\\u202f]?)?"
              + "(?<late>[-−])?"
              + "(?<![\\p{L}\\p{N}.,](?=\\d))"
              + "(?<digits>(?:\\d{1,3}(?:,\\d{3})+|\\d+)(?:\\.\\d+)?)(?![.,]?\\p{N})"
              + TAIL
              + GLUED);

  private static final Pattern WORDS =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}])(?<sign>(?i:minus)[\\s\\u00a0])?(?<digits>(?i:"
              + String.join("|", EnglishNumberWords.pattern())
              + "))"
              + WORD_END
              + TAIL);

  private static final Pattern HALF_A = Pattern.compile("(?<digits>(?i:half))\\san?(?=\\s)" + TAIL);

  /** The days of dates are no numbers to check. */
  private static final Pattern DAYS =
      Pattern.compile(
          "(?<![\\p{N}.,])\\d{1,2}(?=\\s"
              + EnglishFixedWords.MONTH
              + "\\b)|(?<="
              + EnglishFixedWords.MONTH
              + "\\s)\\d{1,2}(?=,\\s\\d{4})");

  private static final Map<String, String> SCALES =
      Map.ofEntries(
          Map.entry("hundred", "1e2"),
          Map.entry("k", "1e3"),
          Map.entry("thousand", "1e3"),
          Map.entry("m", "1e6"),
          Map.entry("mn", "1e6"),
          Map.entry("million", "1e6"),
          Map.entry("b", "1e9"),
          Map.entry("bn", "1e9"),
          Map.entry("billion", "1e9"),
          Map.entry("tn", "1e12"),
          Map.entry("trillion", "1e12"));

  private static final VagueWords VAGUE =
      new VagueWords(
          Map.of(
              Vagueness.ABOUT,
              List.of("about", "around", "roughly", "some", "approximately", "circa", "~", "≈"),
              Vagueness.NEARLY,
              List.of("nearly", "almost", "close to", "just under", "just short of", "just below"),
              Vagueness.OVER,
              List.of("more than", "over", "above", "exceeding", "in excess of", "well over"),
              Vagueness.JUST_OVER,
              List.of(
                  "just over",
                  "just above",
                  "slightly above",
                  "slightly more than",
                  "slightly over",
                  "little more than"),
              Vagueness.UNDER,
              List.of("less than", "fewer than", "under", "below"),
              Vagueness.AT_LEAST,
              List.of("at least", "no less than", "not less than", "no fewer than"),
              Vagueness.AT_MOST,
              List.of("at most", "up to", "no more than", "not more than")));

  @Override
  public List<TextNumber> read(String original) {
    String text = Blanks.over(DAYS, original);
    List<TextNumber> numbers = new ArrayList<>();
    Matcher digits = DIGITS.matcher(text);
    while (digits.find()) {
      NamedUnit unit = EnglishUnits.unit(digits.group("money"), digits.group("unit"));
      boolean negative = digits.group("sign") != null || digits.group("late") != null;
      BigDecimal number = new BigDecimal(digits.group("digits").replace(",", ""));
      numbers.add(number(text, digits, negative, number, number.scale(), unit));
    }
    if (Years.only(numbers)) {
      List<TextNumber> words = words(text);
      return words.isEmpty() ? numbers : words;
    }
    return Years.without(numbers);
  }

  private static List<TextNumber> words(String text) {
    List<TextNumber> numbers = new ArrayList<>();
    Matcher fixed = EnglishFixedWords.PATTERN.matcher(text);
    while (fixed.find()) {
      numbers.add(fixed(text, fixed));
    }
    String rest = Blanks.over(EnglishFixedWords.PATTERN, text);
    Matcher words = WORDS.matcher(rest);
    while (words.find()) {
      BigDecimal number = EnglishNumberWords.value(words.group("digits"));
      NamedUnit unit = EnglishUnits.unit(null, words.group("unit"));
      int decimals = FixedWord.decimals(0, unit);
      numbers.add(number(rest, words, words.group("sign") != null, number, decimals, unit));
    }
    numbers.sort(Comparator.comparing(TextNumber::start));
    return numbers;
  }

  private static TextNumber fixed(String text, Matcher m) {
    FixedWord word = EnglishFixedWords.value(m.group());
    // "half a billion" is a number of billions, "half" a part of something.
    Matcher tail = HALF_A.matcher(text).region(m.start(), text.length());
    if (tail.lookingAt() && (tail.group("scale") != null || tail.group("unit") != null)) {
      NamedUnit unit = EnglishUnits.unit(null, tail.group("unit"));
      return number(text, tail, false, word.value(), word.decimals(), unit);
    }
    return new TextNumber(
        m.start(),
        m.end(),
        m.start(),
        m.end(),
        word.value(),
        word.decimals(),
        BigDecimal.ONE,
        word.unit(),
        VAGUE.ahead(Nearby.ahead(text, m.start())));
  }

  private static TextNumber number(
      String text, Matcher m, boolean negative, BigDecimal number, int decimals, NamedUnit unit) {
    String scale = m.group("scale");
    BigDecimal multiple =
        scale == null
            ? BigDecimal.ONE
            : new BigDecimal(Objects.requireNonNull(SCALES.get(singular(scale))));
    return new TextNumber(
        m.start(),
        m.end(),
        m.start("digits"),
        m.end("digits"),
        negative ? number.negate() : number,
        decimals,
        multiple,
        unit,
        VAGUE.ahead(Nearby.ahead(text, m.start())));
  }

  private static String singular(String scale) {
    String word = scale.toLowerCase(Locale.ROOT);
    return word.endsWith("s") ? word.substring(0, word.length() - 1) : word;
  }
}
