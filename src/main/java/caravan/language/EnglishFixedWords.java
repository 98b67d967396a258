package caravan.language;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** English words that have a value of their own: half, two thirds, doubled, a dozen. */
final class EnglishFixedWords {
  /** The months, as they stand beside a day. */
  static final String MONTH =
      "(?:January|February|March|April|May|June|July|August|September|October|November|December)";

  private static final List<String> ABOVE =
      List.of("one", "two", "three", "four", "five", "six", "seven", "eight", "nine");

  /** From halves to tenths. */
  private static final List<String> BELOW =
      List.of("half", "third", "quarter", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth");

  private static final Map<String, String> MULTIPLES =
      Map.ofEntries(
          Map.entry("twice", "2"),
          Map.entry("double", "2"),
          Map.entry("doubled", "2"),
          Map.entry("doubling", "2"),
          Map.entry("twofold", "2"),
          Map.entry("triple", "3"),
          Map.entry("tripled", "3"),
          Map.entry("tripling", "3"),
          Map.entry("trebled", "3"),
          Map.entry("threefold", "3"),
          Map.entry("quadruple", "4"),
          Map.entry("quadrupled", "4"),
          Map.entry("quadrupling", "4"),
          Map.entry("fourfold", "4"),
          Map.entry("quintupled", "5"),
          Map.entry("fivefold", "5"),
          Map.entry("sixfold", "6"),
          Map.entry("sevenfold", "7"),
          Map.entry("eightfold", "8"),
          Map.entry("ninefold", "9"),
          Map.entry("tenfold", "10"));

  private static final Map<String, Integer> DOZENS =
      Map.of("a dozen", 12, "one dozen", 12, "half a dozen", 6, "two dozen", 24);

  /** Halves of a year are no halves of a number, and double-digit is no double. */
  static final Pattern PATTERN =
      Pattern.compile(
          "(?i)(?<![\\p{L}\\p{N}-])(?:"
              + "(?:half\\sa|two|one|a)\\sdozen"
              + "|(?:a|one)[-\\s](?:fourth|"
              + String.join("|", BELOW)
              + ")"
              + "|(?:"
              + String.join("|", ABOVE.subList(1, 9))
              + ")[-\\s](?:fourth|"
              + String.join("|", BELOW.subList(1, 9))
              + ")s"
              + "|(?<!first\\s|second\\s|latter\\s)half(?![-\\s](?:year|of\\s(?:the\\syear|\\d)))"
              + "|halved|halving"
              + "|(?:double|triple|quadruple)(?!-digit)|"
              + String.join(
                  "|",
                  MULTIPLES.keySet().stream()
                      .filter(word -> !word.endsWith("le"))
                      .sorted()
                      .toList())
              + ")(?![\\p{L}\\p{N}])");

  private EnglishFixedWords() {}

  /** The value of words that {@link #PATTERN} matched. */
  static FixedWord value(String text) {
    String words = text.toLowerCase(Locale.ROOT).replaceAll("[-\\s]+", " ");
    String multiple = MULTIPLES.get(words);
    if (multiple != null) {
      return FixedWord.multiple(multiple, NamedUnit.Sense.AS_MUCH);
    }
    if (words.startsWith("halv")) {
      return FixedWord.multiple("2", NamedUnit.Sense.AS_LITTLE);
    }
    Integer dozens = DOZENS.get(words);
    if (dozens != null) {
      return new FixedWord(BigDecimal.valueOf(dozens), 0, new NamedUnit.None());
    }
    if (words.equals("half")) {
      return FixedWord.part(1, 2);
    }
    String[] parts = words.split(" ", 2);
    String below = parts[1].endsWith("s") ? parts[1].substring(0, parts[1].length() - 1) : parts[1];
    int denominator = below.equals("fourth") ? 4 : BELOW.indexOf(below) + 2;
    return FixedWord.part(Math.max(ABOVE.indexOf(parts[0]) + 1, 1), denominator);
  }
}
