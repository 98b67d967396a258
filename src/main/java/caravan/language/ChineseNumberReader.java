package caravan.language;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Chinese: {@code 1063亿美元}, {@code 1.06万亿}, {@code 12%}, {@code 近三成}, {@code 1000多亿}. */
final class ChineseNumberReader implements NumberReader {
  private static final String GAP = "[\\s\\u00a0\\u202f]?";

  /** Behind a number or its scale: and some more. */
  private static final String MORE = "(?:多(?!于)|余(?!额))";

  private static final String SCALE = "(?<scale>万亿|千亿|百亿|十亿|亿|千万|百万|十万|万|千(?![米克瓦])|百(?!分))";

  private static final String TAIL =
      "(?<more>"
          + MORE
          + ")?(?:"
          + GAP
          + SCALE
          + "(?<some>"
          + MORE
          + ")?)?(?:"
          + GAP
          + "(?<unit>"
          + ChineseUnits.BEHIND
          + "))?(?<odd>"
          + MORE
          + ")?";

  private static final Pattern DIGITS =
      Pattern.compile(
          "(?<![A-Za-z\\p{N}.,])(?<sign>[-−–]|负)?"
              + "(?:(?<money>人民币|"
              + EnglishUnits.AHEAD
              + ")"
              + GAP
              + "(?<late>[-−])?)?(?<per>百分之)?"
              + "(?<![\\p{N}.,](?=\\d))"
              + "(?<digits>(?:\\d{1,3}(?:,\\d{3})+|\\d+)(?:\\.\\d+)?)(?![.,]?\\p{N})(?!番|分之)"
              + "(?:(?<tenths>成)|"
              + TAIL
              + ")(?![A-Za-z])");

  /** Numerals; 一 is also a part of many words that count nothing. */
  private static final Pattern NUMERALS =
      Pattern.compile(
          "(?<![几数统唯同单专之点])(?<sign>负)?(?!一(?![亿万千百十点])[些般致带路样定直旦体律起步切经面向])"
              + "(?!十分)(?<digits>"
              + ChineseNumerals.FIRST
              + ChineseNumerals.NEXT
              + "*+)(?!几)"
              + TAIL);

  /** Months, days and quarters are no numbers to check; nor are the years beside them. */
  private static final Pattern DATES =
      Pattern.compile(
          "(?<!\\d)\\d{1,2}(?:[—–\\-至~]\\d{1,2})?月(?:份|\\d{1,2}[日号](?:[—–\\-至]\\d{1,2}[日号])?)?"
              + "|(?<!\\d)第?[1-4一二三四]季度");

  private static final Map<String, Integer> SCALES =
      Map.ofEntries(
          Map.entry("百", 2),
          Map.entry("千", 3),
          Map.entry("万", 4),
          Map.entry("十万", 5),
          Map.entry("百万", 6),
          Map.entry("千万", 7),
          Map.entry("亿", 8),
          Map.entry("十亿", 9),
          Map.entry("百亿", 10),
          Map.entry("千亿", 11),
          Map.entry("万亿", 12));

  @Override
  public List<TextNumber> read(String original) {
    String text = Blanks.over(DATES, narrow(original));
    List<TextNumber> numbers = new ArrayList<>();
    Matcher digits = DIGITS.matcher(text);
    while (digits.find()) {
      numbers.add(inDigits(text, digits));
    }
    if (Years.only(numbers)) {
      List<TextNumber> words = words(text);
      return words.isEmpty() ? numbers : words;
    }
    return Years.without(numbers);
  }

  /** Digits and signs as wide as a character, in their narrow form; as long as before. */
  private static String narrow(String text) {
    StringBuilder out = new StringBuilder(text);
    for (int i = 0; i < out.length(); i++) {
      char c = out.charAt(i);
      if ((c >= '０' && c <= '９') || "％．－＋＄（）".indexOf(c) >= 0) {
        out.setCharAt(i, (char) (c - '！' + '!'));
      } else if (c == '￥') {
        out.setCharAt(i, '¥');
      }
    }
    return out.toString();
  }

  private static TextNumber inDigits(String text, Matcher m) {
    BigDecimal number = new BigDecimal(m.group("digits").replace(",", ""));
    if (m.group("sign") != null || m.group("late") != null) {
      number = number.negate();
    }
    int decimals = number.scale();
    if (m.group("tenths") != null) {
      // Meant to two digits, as 三成 is.
      FixedWord part = new FixedWord(number.movePointLeft(1), decimals + 2, new NamedUnit.Part());
      return ChineseFixedWords.number(text, m.start(), m.end(), false, part);
    }
    NamedUnit unit = unit(m);
    BigDecimal scale = scale(m.group("scale"));
    return number(
        text, m, new Digits(m.start("digits"), m.end("digits"), number, decimals), scale, unit);
  }

  /** Where the digits of a number are and what they say. */
  private record Digits(int start, int end, BigDecimal number, int decimals) {}

  private static NamedUnit unit(Matcher m) {
    if (m.group("per") != null) {
      return KnownUnits.named("percent");
    }
    String ahead = m.group("money");
    NamedUnit money =
        "人民币".equals(ahead) ? KnownUnits.named("CNY") : EnglishUnits.unit(ahead, null);
    String behind = m.group("unit");
    return behind == null || money instanceof NamedUnit.Known ? money : ChineseUnits.unit(behind);
  }

  private static BigDecimal scale(@Nullable String word) {
    Integer power = word == null ? null : SCALES.get(word);
    return power == null ? BigDecimal.ONE : BigDecimal.ONE.scaleByPowerOfTen(power);
  }

  private static TextNumber number(
      String text, Matcher m, Digits digits, BigDecimal scale, NamedUnit unit) {
    boolean more = m.group("more") != null || m.group("some") != null || m.group("odd") != null;
    String ahead = Nearby.ahead(text, m.start());
    String behind = Nearby.behind(text, m.end());
    return new TextNumber(
        m.start(),
        m.end(),
        digits.start(),
        digits.end(),
        digits.number(),
        digits.decimals(),
        scale,
        ChineseVagueWords.onTop(unit, ahead),
        ChineseVagueWords.of(ahead, more, behind));
  }

  private static List<TextNumber> words(String text) {
    List<TextNumber> numbers = new ArrayList<>(ChineseFixedWords.read(text));
    String rest = Blanks.over(ChineseFixedWords.PATTERN, text);
    Matcher m = NUMERALS.matcher(rest);
    while (m.find()) {
      TextNumber number = inNumerals(rest, m);
      if (number != null) {
        numbers.add(number);
      }
    }
    numbers.sort(Comparator.comparing(TextNumber::start));
    return Years.without(numbers);
  }

  private static @Nullable TextNumber inNumerals(String text, Matcher m) {
    String numerals = m.group("digits");
    // The last power of ten is the multiple that is counted in, as in 三亿.
    String word =
        numerals.endsWith("万亿")
            ? "万亿"
            : numerals.endsWith("亿") ? "亿" : numerals.endsWith("万") ? "万" : "";
    String counted = numerals.substring(0, numerals.length() - word.length());
    BigDecimal value = ChineseNumerals.value(counted);
    if (value == null) {
      // 三亿五千万 is 35,000 times ten thousand.
      BigDecimal whole = ChineseNumerals.value(numerals);
      value = whole == null ? null : whole.divide(scale(word)).setScale(0);
    }
    if (value == null) {
      return null;
    }
    NamedUnit unit =
        m.group("unit") == null ? new NamedUnit.None() : ChineseUnits.unit(m.group("unit"));
    BigDecimal scale = scale(word).multiply(scale(m.group("scale")));
    int start = m.start("digits");
    BigDecimal number = m.group("sign") == null ? value : value.negate();
    int decimals = FixedWord.decimals(value.scale() < 0 ? 0 : value.scale(), unit);
    return number(
        text, m, new Digits(start, start + counted.length(), number, decimals), scale, unit);
  }
}
