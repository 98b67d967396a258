package caravan.language.en;

import caravan.language.number.FixedWord;
import caravan.language.number.NamedUnit;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** English words that have a value of their own: half, two thirds, doubled, a dozen. */
final class EnglishFixedWords {
  /** Decimals of a zero that is meant to be nothing at all. */
  static final int EXACT = 6;

  private static final BigDecimal TWELVE = BigDecimal.valueOf(12);

  private static final List<String> ABOVE =
      List.of("one", "two", "three", "four", "five", "six", "seven", "eight", "nine");

  private static final Map<String, Integer> BELOW =
      Map.ofEntries(
          Map.entry("half", 2),
          Map.entry("third", 3),
          Map.entry("quarter", 4),
          Map.entry("fourth", 4),
          Map.entry("fifth", 5),
          Map.entry("sixth", 6),
          Map.entry("seventh", 7),
          Map.entry("eighth", 8),
          Map.entry("ninth", 9),
          Map.entry("tenth", 10),
          Map.entry("twelfth", 12),
          Map.entry("twentieth", 20),
          Map.entry("hundredth", 100));

  private static final Map<String, String> MULTIPLES =
      Map.ofEntries(
          Map.entry("twice", "2"),
          Map.entry("double", "2"),
          Map.entry("doubled", "2"),
          Map.entry("doubles", "2"),
          Map.entry("doubling", "2"),
          Map.entry("triple", "3"),
          Map.entry("tripled", "3"),
          Map.entry("triples", "3"),
          Map.entry("tripling", "3"),
          Map.entry("treble", "3"),
          Map.entry("trebled", "3"),
          Map.entry("trebling", "3"),
          Map.entry("thrice", "3"),
          Map.entry("quadruple", "4"),
          Map.entry("quadrupled", "4"),
          Map.entry("quadrupling", "4"),
          Map.entry("quintupled", "5"),
          Map.entry("quintupling", "5"),
          Map.entry("sextupled", "6"),
          Map.entry("half as much again", "1.5"),
          Map.entry("half as many again", "1.5"),
          Map.entry("half as large again", "1.5"));

  /** A fifth year is no fifth. */
  private static final String NO_PLACE =
      "(?! (?:straight|consecutive|successive|year|month|time|place|in a row))";

  private static final String BELOW_TWO =
      String.join("|", BELOW.keySet().stream().filter(b -> !b.equals("half")).sorted().toList());

  /** A part of a whole. Halves of a year are no halves of a number. */
  static final String PART =
      "(?:(?:an?|one)[- ](?:half|"
          + BELOW_TWO
          + ")"
          + NO_PLACE
          + "|(?:"
          + String.join("|", ABOVE.subList(1, 9))
          + ")[- ](?:"
          + BELOW_TWO
          + ")s|(?<!first |second |latter )half(?![- ](?:year|of (?:the year|\\d))))";

  /** Double-digit is no double, "no longer" no zero. */
  static final Pattern PATTERN =
      Pattern.compile(
          "(?i)(?<![\\p{L}\\p{N}-])(?:"
              + "(?<dozens>half an?|an?|ten|"
              + String.join("|", ABOVE)
              + ") dozen|(?<fold>"
              + EnglishNumberWords.CARDINAL
              + ")[- ]?fold|halved|halves|halving|(?<none>none|nil|no(?= \\p{L})"
              + "(?! (?:more|less|fewer|longer|later|doubt|one|matter|change)\\b))|(?:"
              + String.join(
                  "|",
                  MULTIPLES.keySet().stream()
                      .sorted()
                      .sorted((a, b) -> b.length() - a.length())
                      .toList())
              + ")(?!-digit| digits?)|(?<part>"
              + PART
              + "))(?![\\p{L}\\p{N}])");

  private EnglishFixedWords() {}

  /** The value of words that {@link #PATTERN} matched. */
  static FixedWord value(Matcher m) {
    if (m.group("none") != null) {
      // "No trains" is not less than half a train.
      return new FixedWord(BigDecimal.ZERO, EXACT, new NamedUnit.None());
    }
    if (m.group("dozens") != null) {
      String many = m.group("dozens").toLowerCase(Locale.ROOT);
      BigDecimal value =
          many.startsWith("half") ? BigDecimal.valueOf(6) : TWELVE.multiply(cardinal(many));
      return new FixedWord(value, 0, new NamedUnit.None());
    }
    if (m.group("fold") != null) {
      return FixedWord.multiple(cardinal(m.group("fold")).toPlainString(), NamedUnit.Sense.AS_MUCH);
    }
    if (m.group("part") != null) {
      return part(m.group("part"));
    }
    String words = m.group().toLowerCase(Locale.ROOT);
    return words.startsWith("halv")
        ? FixedWord.multiple("2", NamedUnit.Sense.AS_LITTLE)
        : FixedWord.multiple(Objects.requireNonNull(MULTIPLES.get(words)), NamedUnit.Sense.AS_MUCH);
  }

  /** The value of words that {@link #PART} matched. */
  static FixedWord part(String text) {
    String[] words = text.toLowerCase(Locale.ROOT).split("[- ]");
    String below = words[words.length - 1];
    Integer known = BELOW.get(below);
    int whole =
        known == null
            ? Objects.requireNonNull(BELOW.get(below.substring(0, below.length() - 1)))
            : known;
    return FixedWord.part(words.length == 1 ? 1 : cardinal(words[0]).intValueExact(), whole);
  }

  static BigDecimal cardinal(String text) {
    return Character.isDigit(text.codePointAt(0))
        ? new BigDecimal(text.replace(",", ""))
        : EnglishNumberWords.value(text);
  }
}
