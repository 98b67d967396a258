package caravan.language.zh;

import caravan.language.en.EnglishTail;
import caravan.language.en.EnglishUnits;
import caravan.language.number.Blanks;
import caravan.language.number.FixedWord;
import caravan.language.number.Fractions;
import caravan.language.number.KnownUnits;
import caravan.language.number.NamedUnit;
import caravan.language.number.Nearby;
import caravan.language.number.NumberReader;
import caravan.language.number.Ranges;
import caravan.language.number.TextNumber;
import caravan.language.number.Vagueness;
import caravan.language.number.Years;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Chinese: {@code 1063亿美元}, {@code 1.06万亿}, {@code 12%}, {@code 近三成}, {@code 1000多亿}. */
public final class ChineseNumberReader implements NumberReader {
  private static final String GAP = "[\\s\\u00a0\\u202f]?";

  /** Behind a number or its scale: and some more. */
  private static final String MORE = "(?:多(?!于)|余(?!额))";

  private static final String SCALE = "(?<scale>万亿|千亿|百亿|十亿|亿|千万|百万|十万|万|千(?![米克瓦])|百(?!分))";

  private static final String TAIL =
      EnglishTail.CLOSE
          + "(?<more>"
          + MORE
          + ")?(?:"
          + GAP
          + SCALE
          + "(?:(?<some>"
          + MORE
          + ")(?<higher>万?亿|万)?)?)?(?:"
          + GAP
          + "(?:"
          + ChineseCounts.SPECIAL
          + "|(?<unit>"
          + ChineseUnits.BEHIND
          + ")"
          + ChineseCounts.PER_BEHIND
          + "?|"
          + ChineseCounts.COUNTED
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
              + "(?<late>[-−])?)?(?:\\((?=[\\d.,]+\\)))?(?<per>[百千万]分之)?"
              + "(?<![\\p{N}.,](?=\\d))"
              + "(?<digits>"
              + Fractions.PATTERN
              + "|\\d{1,4}(?:[亿万千百]\\d{1,4}){1,3}(?:[千百]?[亿万]|[千百](?!分))"
              + "|\\.\\d+|(?:\\d{1,3}(?:,\\d{3})+|\\d+)(?:\\.\\d+|亿\\d{1,4}(?=万))?)"
              + "(?![.,]?\\p{N})(?!番|分之)"
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

  /** A power of ten by itself, which counts only where a word says how: 超千亿美元, 百余家. */
  private static final Pattern POWERS =
      Pattern.compile(
          "(?:(?<=[超逾近约达过破]|接近|突破|不足|不到|跨越|[迈站跃]上|(?<![百以])(?<least>上))(?=万|亿|[百千](?![分米克瓦]))"
              + "|(?<![几数零〇一二两三四五六七八九十百千万亿多余\\p{N}])(?=[百千万亿]"
              + MORE
              + "))(?<digits>)"
              + TAIL);

  /** Months, days and quarters are no numbers to check; nor are the years beside them. */
  public static final Pattern DATES =
      Pattern.compile(
          "(?<!\\d)\\d{1,2}(?:[—–\\-至~]\\d{1,2})?月(?:份|\\d{1,2}[日号](?:[—–\\-至]\\d{1,2}[日号])?)?"
              + "|(?<!\\d)第?[1-4一二三四]季度"
              + "|(?<=[前近])(?:\\d{1,2}|[一二三四五六七八九十]{1,3})(?=个(?:月|季度))");

  /** What rises from one number to another is no range. */
  private static final Ranges TO =
      new Ranges(Pattern.compile("(?<![从由自])$"), Pattern.compile("\\s?(?:[至到~～—–-]|——)\\s?"));

  private static final Ranges BETWEEN =
      new Ranges(Pattern.compile("[介处]于$|在$"), Pattern.compile("[和与]"));

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

  /** Digits of sums of money, which nobody mixes with words. */
  private static final String FORMAL = "零壹贰叁肆伍陆柒捌玖拾佰仟億萬";

  private static final String COMMON = "零一二三四五六七八九十百千亿万";

  private static final Pattern FORMAL_RUN = Pattern.compile("[" + FORMAL + "亿万]{2,}");

  @Override
  public List<TextNumber> read(String original) {
    String text = Blanks.over(DATES, narrow(original));
    List<TextNumber> numbers = new ArrayList<>();
    String rest = ChineseRatios.take(text, numbers);
    Matcher digits = DIGITS.matcher(rest);
    while (digits.find()) {
      numbers.add(inDigits(rest, digits));
    }
    numbers.sort(Comparator.comparing(TextNumber::start));
    if (Years.only(numbers)) {
      List<TextNumber> words = ranges(rest, words(rest));
      return words.isEmpty() ? numbers : words;
    }
    return ranges(text, Years.without(numbers));
  }

  private static List<TextNumber> ranges(String text, List<TextNumber> numbers) {
    return BETWEEN.in(text, TO.in(text, numbers));
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
    return FORMAL_RUN.matcher(out).replaceAll(run -> common(run.group()));
  }

  private static String common(String formal) {
    StringBuilder out = new StringBuilder(formal);
    for (int i = 0; i < out.length(); i++) {
      int at = FORMAL.indexOf(out.charAt(i));
      if (at >= 0) {
        out.setCharAt(i, COMMON.charAt(at));
      }
    }
    return out.toString();
  }

  private static TextNumber inDigits(String text, Matcher m) {
    String written = m.group("digits");
    FixedWord fraction = Fractions.value(written);
    BigDecimal mixed = fraction == null ? ChineseNumerals.mixed(written) : null;
    BigDecimal number =
        fraction != null
            ? fraction.value()
            : mixed != null ? mixed : digits(written.replace(",", ""));
    boolean negative =
        m.group("sign") != null || m.group("late") != null || EnglishTail.isInParentheses(text, m);
    number = negative ? number.negate() : number;
    int decimals = fraction == null ? decimals(number, m.group("scale")) : fraction.decimals();
    if (m.group("tenths") != null) {
      // Meant to two digits, as 三成 is.
      FixedWord part = new FixedWord(number.movePointLeft(1), decimals + 2, new NamedUnit.Part());
      return ChineseFixedWords.number(text, m.start(), m.end(), false, part);
    }
    NamedUnit unit = unitOfDigits(text, m);
    BigDecimal scale =
        mixed == null ? scale(m) : BigDecimal.ONE.scaleByPowerOfTen(ChineseNumerals.last(written));
    if (fraction != null && unit instanceof NamedUnit.None && m.group("scale") == null) {
      unit = fraction.unit();
    }
    return number(
        text, m, new Digits(m.start("digits"), m.end("digits"), number, decimals), scale, unit);
  }

  /** 6亿4900, in ten thousands. */
  private static BigDecimal digits(String text) {
    int sign = text.indexOf('亿');
    return sign < 0
        ? new BigDecimal(text)
        : new BigDecimal(text.substring(0, sign))
            .movePointRight(4)
            .add(new BigDecimal(text.substring(sign + 1)));
  }

  /** 1千亿 is 1000亿: it states hundred millions. */
  private static int decimals(BigDecimal number, @Nullable String scale) {
    if (number.scale() > 0 || scale == null || scale.length() != 2 || scale.equals("万亿")) {
      return number.scale();
    }
    return "十百千".indexOf(scale.charAt(0)) + 1;
  }

  /** Where the digits of a number are and what they say. */
  private record Digits(int start, int end, BigDecimal number, int decimals) {}

  private static NamedUnit unit(String text, Matcher m) {
    String counted = m.group("special") == null ? m.group("counted") : m.group("special");
    if (counted != null) {
      return new NamedUnit.Count(counted);
    }
    String ahead = Nearby.ahead(text, m.start());
    String behind = m.group("unit");
    if (behind != null) {
      NamedUnit unit = ChineseCounts.per(ChineseUnits.unit(behind), m.group("per2"), ahead);
      // Letters such as SDR look like the code of a currency, but are none.
      return unit instanceof NamedUnit.None ? new NamedUnit.Count(behind) : unit;
    }
    if (ahead.endsWith("第")) {
      return new NamedUnit.Count("第");
    }
    String after = Nearby.behind(text, m.end());
    NamedUnit money = ChineseUnits.beside(ahead, after);
    String noun = money instanceof NamedUnit.None ? ChineseCounts.noun(after) : null;
    return noun == null ? money : new NamedUnit.Count(noun);
  }

  private static NamedUnit unitOfDigits(String text, Matcher m) {
    if (m.group("per") != null) {
      return KnownUnits.partsPer(ChineseFixedWords.partsPer(m.group("per").charAt(0)));
    }
    String ahead = m.group("money");
    NamedUnit money =
        "人民币".equals(ahead) ? KnownUnits.named("CNY") : EnglishUnits.unit(ahead, null);
    return money instanceof NamedUnit.None ? unit(text, m) : EnglishUnits.both(money, named(m));
  }

  /** The unit behind a number that has money ahead of it. */
  private static NamedUnit named(Matcher m) {
    String behind = m.group("unit");
    return behind == null ? new NamedUnit.None() : ChineseUnits.unit(behind);
  }

  /** 1千多亿 is in hundred billions. */
  private static BigDecimal scale(Matcher m) {
    return scale(m.group("scale")).multiply(scale(m.group("higher")));
  }

  private static BigDecimal scale(@Nullable String word) {
    Integer power = word == null ? null : SCALES.get(word);
    return power == null ? BigDecimal.ONE : BigDecimal.ONE.scaleByPowerOfTen(power);
  }

  private static TextNumber number(
      String text, Matcher m, Digits digits, BigDecimal scale, NamedUnit unit) {
    boolean more = m.group("more") != null || m.group("some") != null || m.group("odd") != null;
    String ahead = Nearby.ahead(text, m.start());
    // 近五年 is told by its 年.
    int counted = m.start("counted");
    String behind = Nearby.behind(text, counted < 0 ? m.end() : counted);
    TextNumber number =
        new TextNumber(
            m.start(),
            m.end(),
            digits.start(),
            digits.end(),
            digits.number(),
            digits.decimals(),
            scale,
            ChineseVagueWords.onTop(unit, ahead),
            ChineseVagueWords.of(ahead, more, behind));
    TextNumber meant = number.vagueness() == Vagueness.AND_MORE ? number.andMore() : number;
    return ChineseDecline.governs(ahead, behind) ? meant.falling() : meant;
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
    Matcher power = POWERS.matcher(rest);
    while (power.find()) {
      numbers.add(power(rest, power));
    }
    numbers.sort(Comparator.comparing(TextNumber::start));
    return Years.without(numbers);
  }

  private static TextNumber power(String text, Matcher m) {
    String scale = m.group("scale");
    int place = m.start("digits");
    Digits one = new Digits(place, place, BigDecimal.ONE, decimals(BigDecimal.ONE, scale));
    TextNumber number = number(text, m, one, scale(m), unit(text, m));
    return m.group("least") == null ? number : number.with(Vagueness.AT_LEAST);
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
    NamedUnit unit = unit(text, m);
    BigDecimal scale = scale(word).multiply(scale(m));
    int start = m.start("digits");
    BigDecimal number = m.group("sign") == null ? value : value.negate();
    int decimals = FixedWord.decimals(value.scale() < 0 ? 0 : value.scale(), unit);
    return number(
        text, m, new Digits(start, start + counted.length(), number, decimals), scale, unit);
  }
}
