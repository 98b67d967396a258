package caravan.language.ru;

import caravan.language.en.EnglishTail;
import caravan.language.en.EnglishUnits;
import caravan.language.number.Blanks;
import caravan.language.number.FixedWord;
import caravan.language.number.Fractions;
import caravan.language.number.NamedUnit;
import caravan.language.number.Nearby;
import caravan.language.number.NumberReader;
import caravan.language.number.Ranges;
import caravan.language.number.TextNumber;
import caravan.language.number.Years;
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
public final class RussianNumberReader implements NumberReader {
  private static final String SPACE = "[\\s\\u00a0\\u202f]";
  private static final String GAP = "[\\s\\u00a0\\u202f-]?";
  private static final String WORD_END = "(?![\\p{L}\\p{N}])";

  private static final String SCALE =
      "(?<scale>(?iu:тысяч(?:а|и|у|е|ей|ью|ам|ами|ах)?|тыс\\.?|(?:миллион|миллиард|триллион)"
          + "(?:а|у|ом|е|ы|ов|ам|ами|ах|н\\p{L}+)?|десят(?:ок|к(?:а|у|ом|е|и|ов|ам|ами|ах))"
          + "|сот(?:ня|ни|ню|ней|не|ен|ням)|млн\\.?|млрд\\.?|трлн\\.?))"
          + WORD_END
          // Of "сотня миллиардов" both are multiples.
          + "(?:"
          + SPACE
          + "(?<higher>(?iu:тысяч\\p{L}*|(?:миллион|миллиард|триллион)(?:а|у|ом|е|ы|ов|ам|ами|ах)?|тыс\\.?"
          + "|млн\\.?|млрд\\.?|трлн\\.?))"
          + WORD_END
          + ")?";

  private static final String SOME =
      "(?:" + SPACE + "(?<some>с" + SPACE + "(?:лишним|небольшим)))?";

  private static final String TAIL =
      EnglishTail.CLOSE
          + SOME
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
              + "?)?(?<late>[-−]|\\((?=[\\d.,]+\\)))?"
              + "(?<![\\p{L}\\p{N}.,](?=\\d))"
              + "(?<digits>"
              + Fractions.PATTERN
              + "|(?:\\d{1,3}(?:[ \\u00a0\\u202f]\\d{3})+(?!\\d)|\\d+)(?:[.,]\\d+)?)"
              + "(?![.,]?\\p{N})"
              + TAIL
              + "(?!\\p{L})");

  /** A multiple by itself is one of it: более миллиарда долларов. */
  private static final String ALONE =
      "(?=(?:(?:миллион|миллиард|триллион)(?:а|у|ом|е)?|тысяч(?:а|у|ей)|десят(?:ок|ка)|сотн(?:я|ю|ей)"
          // The genitive stands for one of it only behind a word that asks for it.
          + "|(?<=(?:более|менее|больше|меньше|выше|ниже|свыше|около|порядка|до|от|без малого)["
          + " \\u00a0])(?:тысячи|сотни))"
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
              + ")?|полтор(?:а|ы)|полутора|полу?(?=миллион|миллиард|триллион|тысяч|процент)|пара|пару"
              + "|пары(?="
              + SPACE
              + "сот)|"
              + ALONE
              + ")"
              + TAIL
              + WORD_END);

  /** A part of a multiple or of a unit; "половина процента". */
  private static final Pattern PART_OF =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}-]|(?<!\\p{L})с[ \\u00a0])(?<digits>(?:три |две |трех |двух"
              + " )?(?:четверт(?:ь|и|ью|ей)|трет(?:ь|и|ью|ей)|половин(?:а|у|ы|е|ой)))(?="
              + SPACE
              + "(?:тысяч|тыс\\.|млн|млрд|трлн|миллион|миллиард|триллион|процент))"
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
    String rest = RussianRatios.take(small, numbers);
    Matcher digits = DIGITS.matcher(Blanks.like(rest, text));
    while (digits.find()) {
      numbers.add(inDigits(text, small, digits));
    }
    numbers.sort(Comparator.comparing(TextNumber::start));
    if (Years.only(numbers)) {
      List<TextNumber> words = words(rest);
      return words.isEmpty() ? numbers : words;
    }
    return ranges(small, Years.without(numbers));
  }

  private static TextNumber inDigits(String text, String small, Matcher m) {
    String late = m.group("late");
    boolean negative =
        m.group("sign") != null
            || (late != null && !late.equals("("))
            || EnglishTail.isInParentheses(text, m);
    String written = m.group("digits");
    FixedWord fraction = Fractions.value(written);
    BigDecimal number =
        fraction == null
            ? new BigDecimal(written.replaceAll("[ \\u00a0\\u202f]", "").replace(',', '.'))
            : fraction.value();
    NamedUnit unit = unit(text, m);
    int decimals =
        fraction == null ? FixedWord.decimals(number.scale(), unit) : fraction.decimals();
    TextNumber found = number(small, m, negative, number, decimals, unit);
    return fraction != null && fraction.unit() instanceof NamedUnit.Part && found.isBare()
        ? found.in(fraction.unit())
        : found;
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
    List<TextNumber> numbers = new ArrayList<>();
    RussianFixedWords.Found fixed = RussianFixedWords.read(partsOf(text, numbers));
    numbers.addAll(fixed.numbers());
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

  /** Adds "четверть миллиона тонн" and the like; the text without them. */
  private static String partsOf(String text, List<TextNumber> numbers) {
    StringBuilder rest = new StringBuilder(text);
    for (Matcher m = PART_OF.matcher(text); m.find(); ) {
      FixedWord part = RussianFixedWords.part(m.group("digits"));
      if (part != null && (m.group("scale") != null || m.group("unit") != null)) {
        NamedUnit unit = unit(text, m);
        numbers.add(number(text, m, false, part.value(), part.decimals(), unit));
        rest.replace(m.start(), m.end(), " ".repeat(m.end() - m.start()));
      }
    }
    return rest.toString();
  }

  private static List<TextNumber> ranges(String text, List<TextNumber> numbers) {
    return BETWEEN.in(text, FROM.in(text, TO.in(text, numbers)));
  }

  /** The value of number words; a half of something has its two digits, one of something one. */
  private static @Nullable BigDecimal cardinal(String words) {
    if (words.isEmpty()) {
      return new BigDecimal("1.0");
    }
    if (words.startsWith("пар")) {
      return BigDecimal.valueOf(2);
    }
    if (words.equals("пол") || words.equals("полу")) {
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
    if (behind != null && behind.toLowerCase(Locale.ROOT).startsWith("кратн")) {
      return new NamedUnit.Multiple(NamedUnit.Sense.AS_MUCH);
    }
    boolean digits = m.pattern() == DIGITS;
    NamedUnit money = EnglishUnits.unit(digits ? m.group("money") : null, null);
    NamedUnit unit = behind == null ? money : EnglishUnits.both(money, RussianUnits.unit(behind));
    if (!(unit instanceof NamedUnit.None)) {
      return RussianCounts.per(unit, m.group("per"));
    }
    if (m.group("counted") != null) {
      return new NamedUnit.Count(m.group("counted").strip());
    }
    String after = Nearby.behind(text, m.end());
    NamedUnit beside = RussianUnits.beside(small(Nearby.ahead(text, m.start())), after);
    String noun = beside instanceof NamedUnit.None ? noun(text, m) : null;
    if (noun == null && behind != null && beside instanceof NamedUnit.None) {
      // Letters such as SDR look like the code of a currency, but are none.
      return new NamedUnit.Count(behind);
    }
    return noun == null ? beside : new NamedUnit.Count(noun);
  }

  /** The noun behind a number; that of an adjective, "106-миллиардный", is no thing counted. */
  private static @Nullable String noun(String text, Matcher m) {
    String scale = m.group("scale");
    boolean adjective = scale != null && scale.matches("(?iu).*(?:миллион|миллиард|триллион)н.*");
    boolean year = scale == null && m.group("digits").matches("(?:19|20)\\d\\d");
    return adjective || year ? null : RussianNouns.behind(text, m.end());
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
            multiple(scale).multiply(multiple(m.group("higher"))),
            RussianVagueWords.sense(unit, ahead, behind),
            RussianVagueWords.of(ahead, behind));
    return RussianDecline.governs(unit, ahead, behind) ? found.falling() : found;
  }

  private static BigDecimal multiple(@Nullable String written) {
    if (written == null) {
      return BigDecimal.ONE;
    }
    String scale = written.toLowerCase(Locale.ROOT);
    for (Map.Entry<String, Integer> power : POWERS) {
      if (scale.startsWith(power.getKey())) {
        return BigDecimal.ONE.scaleByPowerOfTen(power.getValue());
      }
    }
    throw new IllegalArgumentException("no multiple: " + scale);
  }
}
