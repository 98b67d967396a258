package caravan.language;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
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
          + "(?:а|у|ом|е|ы|ов|ам|ами|ах)?|млн\\.?|млрд\\.?|трлн\\.?))"
          + WORD_END;

  private static final String TAIL =
      "(?:"
          + GAP
          + SCALE
          + ")?(?:"
          + GAP
          + "(?<unit>"
          + RussianUnits.BEHIND
          + ")"
          + WORD_END
          + ")?";

  private static final String SIGN = "(?<sign>[-−–]|(?iu:минус)" + SPACE + ")?";

  /** Groups of three stand apart by a space; a point is no sign of decimals. */
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
              + "(?<digits>(?:\\d{1,3}(?:[ \\u00a0\\u202f]\\d{3})+(?!\\d)|\\d+)(?:,\\d+)?)"
              + "(?![.,]?\\p{N})"
              + TAIL
              + "(?!\\p{L})");

  private static final Pattern WORDS =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}-])(?<sign>минус"
              + SPACE
              + ")?(?:(?<digits>"
              + RussianNumberWords.PATTERN
              + "|полтор(?:а|ы)|полутора)"
              + TAIL
              + "|(?<half>пол)(?="
              + "миллион|миллиард|триллион|тысяч)"
              + TAIL.replace("?<scale>", "?<scale2>").replace("?<unit>", "?<unit2>")
              + ")"
              + WORD_END);

  /** The days of dates are no numbers to check. */
  private static final Pattern DAYS =
      Pattern.compile(
          "(?<![\\d.,])\\d{1,2}(?="
              + SPACE
              + "(?:января|февраля|марта|апреля|мая|июня|июля|августа|сентября|октября|ноября"
              + "|декабря)(?!\\p{L}))");

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
      numbers.add(
          number(small, digits, negative, number, number.scale(), digits.group("scale"), unit));
    }
    if (Years.only(numbers)) {
      List<TextNumber> words = words(small);
      return words.isEmpty() ? numbers : words;
    }
    return Years.without(numbers);
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
      boolean half = m.group("half") != null;
      BigDecimal number = half ? new BigDecimal("0.50") : cardinal(m.group("digits"));
      if (number != null) {
        String scale = half ? m.group("scale2") : m.group("scale");
        NamedUnit unit = half ? behind(m.group("unit2")) : unit(fixed.rest(), m);
        int decimals = FixedWord.decimals(number.scale(), unit);
        numbers.add(
            number(fixed.rest(), m, m.group("sign") != null, number, decimals, scale, unit));
      }
    }
    numbers.sort(Comparator.comparing(TextNumber::start));
    return numbers;
  }

  private static @Nullable BigDecimal cardinal(String words) {
    return words.startsWith("полт") || words.startsWith("полу")
        ? new BigDecimal("1.5")
        : RussianNumberWords.value(words);
  }

  private static NamedUnit unit(String text, Matcher m) {
    String behind = m.group("unit");
    if (behind != null && behind.toLowerCase(Locale.ROOT).startsWith("раз")) {
      // "в 2 раза" is a multiple, "2 раза" counts how often.
      return TIMES.matcher(Nearby.ahead(text, m.start())).find()
          ? new NamedUnit.Multiple(NamedUnit.Sense.AS_MUCH)
          : new NamedUnit.None();
    }
    boolean digits = m.pattern() == DIGITS;
    NamedUnit money = EnglishUnits.unit(digits ? m.group("money") : null, null);
    return money instanceof NamedUnit.Known ? money : behind(behind);
  }

  private static NamedUnit behind(@Nullable String name) {
    return name == null ? new NamedUnit.None() : RussianUnits.unit(name);
  }

  private static TextNumber number(
      String text,
      Matcher m,
      boolean negative,
      BigDecimal number,
      int decimals,
      @Nullable String scale,
      NamedUnit unit) {
    int digits = m.start("digits") < 0 ? m.start("half") : m.start("digits");
    int digitsEnd = m.start("digits") < 0 ? m.end("half") : m.end("digits");
    String ahead = Nearby.ahead(text, m.start());
    return new TextNumber(
        m.start(),
        m.end(),
        digits,
        digitsEnd,
        negative ? number.negate() : number,
        decimals,
        scale == null ? BigDecimal.ONE : multiple(scale.toLowerCase(Locale.ROOT)),
        RussianVagueWords.sense(unit, ahead, Nearby.behind(text, m.end())),
        RussianVagueWords.of(ahead));
  }

  private static BigDecimal multiple(String scale) {
    int power =
        scale.startsWith("тыс")
            ? 3
            : scale.startsWith("млн") || scale.startsWith("миллион")
                ? 6
                : scale.startsWith("млрд") || scale.startsWith("миллиард") ? 9 : 12;
    return BigDecimal.ONE.scaleByPowerOfTen(power);
  }
}
