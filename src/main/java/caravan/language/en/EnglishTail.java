package caravan.language.en;

import caravan.language.number.FixedWord;
import caravan.language.number.NamedUnit;
import caravan.language.number.Nearby;
import caravan.language.number.TextNumber;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;

/**
 * What may follow the digits or words of an English number, {@code billion dollars a tonne}, and
 * the number with it.
 */
public final class EnglishTail {
  /** What may follow letters or digits: nothing that makes them part of another word. */
  static final String WORD_END = "(?![\\p{L}\\p{N}])";

  private static final String GAP = "[ -]?";

  static final String SCALE_WORDS =
      "(?i:(?:(?:hundred|thousand|million)[ -])?(?:hundred|(?:thousand|million|billion|trillion)s?)"
          + "|bn|mn|tn|bln|mln|trn|trln|tln)";

  /** Behind digits in parentheses, which make them negative, as accountants write: (3.4)%. */
  public static final String CLOSE =
      "(?<close>\\)(?=[ \\u00a0\\u202f]?(?:%|per"
          + " ?cent|pct|pp|thousand|million|billion|trillion|[bmt]n"
          + "|[млт]\\p{L}{2,3}|п|[亿万千百个吨元美])))?";

  /** A unit, and what it is counted by. */
  static final String UNIT =
      "(?:"
          + GAP
          + "(?<unit>"
          + EnglishUnits.BEHIND
          + ")"
          + WORD_END
          + ")?(?:"
          + EnglishUnits.PER
          + WORD_END
          + ")?";

  private static final Map<String, Integer> SCALES =
      Map.ofEntries(
          Map.entry("hundred", 2),
          Map.entry("k", 3),
          Map.entry("thousand", 3),
          Map.entry("m", 6),
          Map.entry("mn", 6),
          Map.entry("mln", 6),
          Map.entry("million", 6),
          Map.entry("b", 9),
          Map.entry("bn", 9),
          Map.entry("bln", 9),
          Map.entry("billion", 9),
          Map.entry("tn", 12),
          Map.entry("tln", 12),
          Map.entry("trn", 12),
          Map.entry("trln", 12),
          Map.entry("trillion", 12));

  private EnglishTail() {}

  /** A multiple and a unit, with words between that say how the number is meant: "100-odd". */
  static String of(String scales) {
    return CLOSE
        + "(?<within>\\+|-plus|[ -]odd(?=[ -]))?(?:"
        + GAP
        + "(?<scale>"
        + scales
        + ")"
        + WORD_END
        + ")?"
        + UNIT;
  }

  /**
   * The number of a match whose groups {@code digits}, {@code scale} and {@code unit} are those of
   * this class.
   *
   * @param text all of the text
   * @param value what the digits or words stand for
   * @param decimals how many decimals they state
   * @param ahead the unit that stands ahead of the digits, as {@link EnglishUnits#AHEAD}
   */
  static TextNumber number(
      String text, Matcher m, BigDecimal value, int decimals, @Nullable String ahead) {
    NamedUnit unit = EnglishUnits.by(EnglishUnits.unit(ahead, m.group("unit")), m);
    String scale = m.group("scale");
    BigDecimal multiple =
        scale == null ? BigDecimal.ONE : BigDecimal.ONE.scaleByPowerOfTen(power(scale));
    return new TextNumber(
        m.start(),
        m.end(),
        m.start("digits"),
        m.end("digits"),
        value,
        FixedWord.decimals(decimals, unit),
        multiple,
        unit,
        EnglishVagueWords.of(
            Nearby.ahead(text, m.start()),
            Nearby.behind(text, m.end()),
            Objects.requireNonNullElse(m.group("within"), "")));
  }

  /** Whether the digits of a match stand in parentheses of their own. */
  public static boolean isInParentheses(String text, Matcher m) {
    int before = m.start("digits") - 1;
    return m.group("close") != null && before >= 0 && text.charAt(before) == '(';
  }

  /** A thousand million is a billion; of "billion and a half" it is the billion. */
  private static int power(String scale) {
    int power = 0;
    for (String word : scale.toLowerCase(Locale.ROOT).replaceFirst(" and .*", "").split("[ -]")) {
      String singular = word.endsWith("s") ? word.substring(0, word.length() - 1) : word;
      power += Objects.requireNonNull(SCALES.get(singular));
    }
    return power;
  }
}
