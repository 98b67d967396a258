package caravan.language.zh;

import caravan.language.number.FixedWord;
import caravan.language.number.KnownUnits;
import caravan.language.number.NamedUnit;
import caravan.language.number.Nearby;
import caravan.language.number.TextNumber;
import caravan.language.number.Vagueness;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Chinese words that have a value of their own: 一半, 三分之一, 三成, 百分之十二, 翻一番. */
final class ChineseFixedWords {
  private static final String NUMERALS = ChineseNumerals.FIRST + ChineseNumerals.NEXT + "{0,23}";
  private static final String DIGIT = "[一二两三四五六七八九]";

  /** How near a doubling is, within its words: 翻了近两番. */
  private static final List<String> HOW = List.of("将近", "接近", "近", "约", "超过", "逾", "超");

  static final Pattern PATTERN =
      Pattern.compile(
          "(?<sign>负)?(?<parts>[百千万])分之(?<percent>"
              + NUMERALS
              + ")|(?<below>"
              + NUMERALS
              + ")分之(?<above>"
              + DIGIT
              + ")(?<points>个?百分点)?|翻了?(?<how>"
              + String.join("|", HOW)
              + ")?(?<times>[一二两三四五1-5])?(?:番|倍)"
              + "|(?<half>一半|半数|(?<=[过逾超近约足到乎]|接近)半数?(?![年月天日个小价径导球岛成夜]))|减半"
              + "|(?<andhalf>"
              + DIGIT
              + ")倍半"
              + "|(?<first>首位|榜首|头号|(?<=[居列])首(?!位))"
              + "|(?<tens>"
              + DIGIT
              + "?十)几"
              + "|(?<!"
              + DIGIT
              + ")(?<tenths>"
              + DIGIT
              + ")成(?<and>"
              + DIGIT
              + ")?");

  private ChineseFixedWords() {}

  /** The numbers that a text names by such words. */
  static List<TextNumber> read(String text) {
    List<TextNumber> numbers = new ArrayList<>();
    Matcher m = PATTERN.matcher(text);
    while (m.find()) {
      FixedWord word = value(m, Nearby.ahead(text, m.start()));
      if (m.group("tens") != null) {
        numbers.add(teens(text, m));
      } else if (word != null && m.group("how") != null) {
        String how = text.substring(m.start(), m.end("how"));
        numbers.add(number(m.start(), m.end(), word, ChineseVagueWords.of(how, false, "")));
      } else if (word != null) {
        boolean half = m.group("half") != null;
        boolean more = half && Nearby.ahead(text, m.start()).endsWith("过");
        numbers.add(number(text, m.start(), m.end(), more, word));
      }
    }
    return numbers;
  }

  private static @Nullable FixedWord value(Matcher m, String ahead) {
    if (m.group("percent") != null) {
      BigDecimal percent = ChineseNumerals.value(m.group("percent"));
      BigDecimal signed = percent == null || m.group("sign") == null ? percent : percent.negate();
      return signed == null
          ? null
          : new FixedWord(
              signed,
              Math.max(0, signed.scale()),
              KnownUnits.partsPer(partsPer(m.group("parts").charAt(0))));
    }
    if (m.group("below") != null) {
      BigDecimal below = ChineseNumerals.value(m.group("below"));
      FixedWord part = FixedWord.partOf(ChineseNumerals.value(m.group("above")), below);
      return part == null || m.group("points") == null
          ? part
          : new FixedWord(part.value(), 2, KnownUnits.named("points"));
    }
    if (m.group("tens") != null) {
      return null;
    }
    if (m.group("first") != null) {
      return new FixedWord(BigDecimal.ONE, 0, new NamedUnit.Count(m.group()));
    }
    if (m.group("andhalf") != null) {
      BigDecimal whole = Objects.requireNonNull(ChineseNumerals.value(m.group("andhalf")));
      FixedWord half = FixedWord.multiple(whole + ".5", NamedUnit.Sense.AS_MUCH);
      return new FixedWord(
          half.value(), half.decimals(), ChineseVagueWords.onTop(half.unit(), ahead));
    }
    if (m.group("half") != null) {
      return FixedWord.part(1, 2);
    }
    if (m.group("tenths") != null) {
      BigDecimal tenths = Objects.requireNonNull(ChineseNumerals.value(m.group("tenths")));
      BigDecimal and =
          m.group("and") == null ? BigDecimal.ZERO : ChineseNumerals.value(m.group("and"));
      BigDecimal hundredths = tenths.movePointRight(1).add(Objects.requireNonNull(and));
      return new FixedWord(hundredths.movePointLeft(2), 2, new NamedUnit.Part());
    }
    if (m.group().equals("减半")) {
      return FixedWord.multiple("2", NamedUnit.Sense.AS_LITTLE);
    }
    return FixedWord.multiple(Integer.toString(1 << doublings(m)), NamedUnit.Sense.AS_MUCH);
  }

  /** 百分之, 千分之, 万分之. */
  static int partsPer(char sign) {
    return sign == '百' ? 100 : sign == '千' ? 1_000 : 10_000;
  }

  /** 翻倍 and 翻番 double once, 翻两番 twice. */
  private static int doublings(Matcher m) {
    String times = m.group("times");
    if (times == null) {
      return 1;
    }
    return Character.isDigit(times.charAt(0))
        ? Integer.parseInt(times)
        : Objects.requireNonNull(ChineseNumerals.value(times)).intValueExact();
  }

  /** 十几 is one of eleven to nineteen. */
  private static TextNumber teens(String text, Matcher m) {
    BigDecimal tens = Objects.requireNonNull(ChineseNumerals.value(m.group("tens")));
    return new TextNumber(
        m.start(),
        m.end(),
        m.start(),
        m.end(),
        tens.add(BigDecimal.ONE),
        0,
        BigDecimal.ONE,
        new NamedUnit.None(),
        ChineseVagueWords.of(Nearby.ahead(text, m.start()), false, ""),
        false,
        tens.add(BigDecimal.valueOf(9)));
  }

  /**
   * A number that a word names by itself.
   *
   * @param more whether the word says that it is more: 过半
   */
  static TextNumber number(String text, int start, int end, boolean more, FixedWord word) {
    String ahead = Nearby.ahead(text, start);
    String behind = Nearby.behind(text, end);
    Vagueness said = ChineseVagueWords.of(ahead, more, behind);
    // What is more than three tenths is less than four; more than a half may be anything.
    boolean counted =
        word.unit() instanceof NamedUnit.Known || text.substring(start, end).indexOf('成') >= 0;
    Vagueness vagueness = said == Vagueness.AND_MORE && !counted ? Vagueness.OVER : said;
    TextNumber number = number(start, end, word, vagueness);
    TextNumber meant = vagueness == Vagueness.AND_MORE ? number.andMore() : number;
    // Of 下降过半 the 过 is part of how it is meant.
    String verb = more && ahead.endsWith("过") ? ahead.substring(0, ahead.length() - 1) : ahead;
    return ChineseDecline.governs(verb, behind) ? meant.falling() : meant;
  }

  private static TextNumber number(int start, int end, FixedWord word, Vagueness vagueness) {
    return new TextNumber(
        start,
        end,
        start,
        end,
        word.value(),
        word.decimals(),
        BigDecimal.ONE,
        word.unit(),
        vagueness);
  }
}
