package caravan.language;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Russian: {@code 106,3 млрд долл. США}, {@code 1 063}, {@code 12 %}, {@code в 2,3 раза}. */
final class RussianNumberReader implements NumberReader {
  private static final String SPACE = "[\\s\\u00a0\\u202f]";
  private static final String GAP = "[\\s\\u00a0\\u202f-]?";
  private static final String WORD_END = "(?![\\p{L}\\p{N}])";

  private static final String SCALE =
      "(?<scale>(?iu:тысяч(?:а|и|у|е|ей|ью|ам|ами|ах)?|тыс\\.?|(?:миллион|миллиард|триллион)"
          + "(?:а|у|ом|е|ы|ов|ам|ами|ах|н\\p{L}+)?|десят(?:ок|к(?:а|у|ом|е|и|ов|ам|ами|ах))"
          + "|сот(?:ня|ни|ню|ней|не|ен|ням)|млн\\.?|млрд\\.?|трлн\\.?))"
          + WORD_END;

  private static final String SOME =
      "(?:" + SPACE + "(?<some>с" + SPACE + "(?:лишним|небольшим)))?";

  private static final String TAIL =
      SOME
          + "(?:"
          + GAP
          + SCALE
          + ")?(?:"
          + GAP
          + "(?<unit>"
          + RussianUnits.BEHIND
          + ")"
          + WORD_END
          + "|"
          + RussianCounts.COUNTED
          + ")?"
          + RussianCounts.PER
          + "?";

  private static final String SIGN = "(?<sign>[-−–]|(?iu:минус)" + SPACE + ")?";

  /** Groups of three stand apart by a space. */
  private static final Pattern DIGITS =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}.,])"
              + SIGN
              + "(?:(?<money>"
              + EnglishUnits.AHEAD
              + ")"
              + SPACE
              + "?)?(?<late>[-−])?"
              + "(?<![\\p{L}\\p{N}.,](?=\\d))"
              + "(?<digits>(?:\\d{1,3}(?:[ \\u00a0\\u202f]\\d{3})+(?!\\d)|\\d+)(?:[.,]\\d+)?)"
              + "(?![.,]?\\p{N})"
              + TAIL
              + "(?!\\p{L})");

  /** A multiple by itself is one of it: более миллиарда долларов. */
  private static final String ALONE =
      "(?=(?:(?:миллион|миллиард|триллион)(?:а|у|ом|е)?|тысяч(?:а|у|ей)|десят(?:ок|ка)|сотн(?:я|ю|ей))"
          + WORD_END
          + ")";

  private static final String HALF = SPACE + "с" + SPACE + "половиной";

  private static final Pattern WORDS =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}-])(?<sign>минус"
              + SPACE
              + ")?(?<digits>"
              + RussianNumberWords.PATTERN
              + "(?:"
              + HALF
              + ")?|полтор(?:а|ы)|полутора|пол(?=миллион|миллиард|триллион|тысяч)|"
              + ALONE
              + ")"
              + TAIL
              + WORD_END);

  /** The days of dates are no numbers to check. */
  static final Pattern DAYS =
      Pattern.compile(
          "(?<![\\d.,])\\d{1,2}(?="
              + SPACE
              + "(?:января|февраля|марта|апреля|мая|июня|июля|августа|сентября|октября|ноября"
              + "|декабря)(?!\\p{L}))");

  private static final Pattern AND_HALF = Pattern.compile(HALF + "$");

  /** The multiples by what their names begin with. */
  private static final List<Map.Entry<String, Integer>> POWERS =
      List.of(
          Map.entry("десят", 1),
          Map.entry("сот", 2),
          Map.entry("тыс", 3),
          Map.entry("млн", 6),
          Map.entry("миллион", 6),
          Map.entry("млрд", 9),
          Map.entry("миллиард", 9),
          Map.entry("трлн", 12),
          Map.entry("триллион", 12));

  private static final Ranges TO =
      new Ranges(Pattern.compile("(?<!(?<!\\p{L})с\\s)$"), Pattern.compile("\\s?[-–—−]\\s?"));

  private static final Ranges FROM =
      new Ranges(Pattern.compile("(?<!\\p{L})от\\s$"), Pattern.compile("\\sдо\\s"));

  private static final Ranges BETWEEN =
      new Ranges(Pattern.compile("(?<!\\p{L})между\\s$"), Pattern.compile("\\sи\\s"));

  private static final Pattern TIMES = Pattern.compile("(?<!\\p{L})в[\\s\\u00a0\\u202f]+$");

  @Override
  public List<TextNumber> read(String original) {
    String text = Blanks.over(DAYS, original.replace('ё', 'е').replace('Ё', 'Е'));
    String small = small(text);
    List<TextNumber> numbers = new ArrayList<>();
    Matcher digits = DIGITS.matcher(text);
    while (digits.find()) {
      boolean negative = digits.group("sign") != null || digits.group("late") != null;
      String plain = digits.group("digits").replaceAll("[ \\u00a0\\u202f]", "").replace(',', '.');
      BigDecimal number = new BigDecimal(plain);
      NamedUnit unit = unit(small, digits);
      numbers.add(number(small, digits, negative, number, number.scale(), unit));
    }
    if (Years.only(numbers)) {
      List<TextNumber> words = words(small);
      return words.isEmpty() ? numbers : words;
    }
    return ranges(small, Years.without(numbers));
  }

  /** In small letters, char by char, so that places stay. */
  private static String small(String text) {
    StringBuilder out = new StringBuilder(text);
    for (int i = 0; i < out.length(); i++) {
      out.setCharAt(i, Character.toLowerCase(out.charAt(i)));
    }
    return out.toString();
  }

  private static List<TextNumber> words(String text) {
    RussianFixedWords.Found fixed = RussianFixedWords.read(text);
    List<TextNumber> numbers = new ArrayList<>(fixed.numbers());
    Matcher m = WORDS.matcher(fixed.rest());
    while (m.find()) {
      BigDecimal number = cardinal(m.group("digits"));
      if (number != null) {
        NamedUnit unit = unit(fixed.rest(), m);
        int decimals = FixedWord.decimals(number.scale(), unit);
        numbers.add(number(fixed.rest(), m, m.group("sign") != null, number, decimals, unit));
      }
    }
    numbers.addAll(RussianOrdinals.read(fixed.rest()));
    numbers.sort(Comparator.comparing(TextNumber::start));
    return ranges(text, numbers);
  }

  private static List<TextNumber> ranges(String text, List<TextNumber> numbers) {
    return BETWEEN.in(text, FROM.in(text, TO.in(text, numbers)));
  }

  /** The value of number words; a half of something has its two digits, one of something one. */
  private static @Nullable BigDecimal cardinal(String words) {
    if (words.isEmpty()) {
      return new BigDecimal("1.0");
    }
    if (words.equals("пол")) {
      return new BigDecimal("0.50");
    }
    if (words.startsWith("полт") || words.startsWith("полу")) {
      return new BigDecimal("1.5");
    }
    Matcher half = AND_HALF.matcher(words);
    BigDecimal whole = RussianNumberWords.value(half.replaceFirst(""));
    return whole == null || !half.find(0) ? whole : whole.add(new BigDecimal("0.5"));
  }

  private static NamedUnit unit(String text, Matcher m) {
    String behind = m.group("unit");
    if (behind != null && behind.toLowerCase(Locale.ROOT).startsWith("раз")) {
      // "в 2 раза" is a multiple, "2 раза" counts how often.
      return TIMES.matcher(Nearby.ahead(text, m.start())).find()
          ? new NamedUnit.Multiple(NamedUnit.Sense.AS_MUCH)
          : new NamedUnit.Count(behind);
    }
    boolean digits = m.pattern() == DIGITS;
    NamedUnit money = EnglishUnits.unit(digits ? m.group("money") : null, null);
    NamedUnit unit = money instanceof NamedUnit.Known || behind == null ? money : behind(behind);
    return unit instanceof NamedUnit.None && m.group("counted") != null
        ? new NamedUnit.Count(m.group("counted").strip())
        : RussianCounts.per(unit, m.group("per"));
  }

  private static NamedUnit behind(String name) {
    return RussianUnits.unit(name);
  }

  private static TextNumber number(
      String text, Matcher m, boolean negative, BigDecimal number, int decimals, NamedUnit unit) {
    String ahead = Nearby.ahead(text, m.start());
    String some = m.group("some") == null ? "" : m.group("some");
    String behind = some + Nearby.behind(text, m.end());
    String scale = m.group("scale");
    TextNumber found =
        new TextNumber(
            m.start(),
            m.end(),
            m.start("digits"),
            m.end("digits"),
            negative ? number.negate() : number,
            decimals,
            scale == null ? BigDecimal.ONE : multiple(scale.toLowerCase(Locale.ROOT)),
            RussianVagueWords.sense(unit, ahead, behind),
            RussianVagueWords.of(ahead, behind));
    return RussianDecline.governs(unit, ahead, behind) ? found.falling() : found;
  }

  private static BigDecimal multiple(String scale) {
    for (Map.Entry<String, Integer> power : POWERS) {
      if (scale.startsWith(power.getKey())) {
        return BigDecimal.ONE.scaleByPowerOfTen(power.getValue());
      }
    }
    throw new IllegalArgumentException("no multiple: " + scale);
  }
}
