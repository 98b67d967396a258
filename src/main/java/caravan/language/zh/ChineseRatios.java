package caravan.language.zh;

import caravan.language.number.FixedWord;
import caravan.language.number.TextNumber;
import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Two numbers that make one: 4比1, 每1美元中有80美分, 每五家中有一家, 4分之1. */
final class ChineseRatios {
  /** Not within another number, and not without end. */
  private static final String NUMERALS =
      "(?:(?<!"
          + ChineseNumerals.NEXT
          + ")"
          + ChineseNumerals.FIRST
          + ChineseNumerals.NEXT
          + "{0,11}+)";

  private static final String NUMBER = "(?:\\d{1,4}|" + NUMERALS + ")";

  private static final String AMONG = "(?:之)?[中里]?(?:就|便|约)?(?:的|有|占|为)";

  private static final Pattern PATTERN =
      Pattern.compile(
          "(?<![\\p{N}.,])(?<many>\\d{1,3}(?:\\.\\d+)?|"
              + NUMERALS
              + ")(?:比|[::∶])(?:1|一)(?![\\p{N}.:比一二三四五六七八九十百千万亿])"
              + "|每(?:1|一)?(?:美元|欧元|元|块)"
              + AMONG
              + "(?<cents>"
              + NUMBER
              + ")(?:美分|欧分|分)"
              + "|每(?<all>"
              + NUMBER
              + "|百)(?<what>美元|欧元|元|个|家|人|件|辆|列|吨|名|户|台)\\p{IsHan}{0,6}?"
              + AMONG
              + "(?<some>"
              + NUMBER
              + ")(?:\\k<what>)"
              + "|(?<![\\p{N}.,])(?<below>\\d{1,4})分之(?<above>\\d{1,4})(?!\\p{N})");

  private ChineseRatios() {}

  /** Adds what a text names so; the text without it. */
  static String take(String text, List<TextNumber> numbers) {
    StringBuilder rest = new StringBuilder(text);
    for (Matcher m = PATTERN.matcher(text); m.find(); ) {
      FixedWord word = value(m);
      if (word != null) {
        numbers.add(ChineseFixedWords.number(text, m.start(), m.end(), false, word));
        rest.replace(m.start(), m.end(), " ".repeat(m.end() - m.start()));
      }
    }
    return rest.toString();
  }

  private static @Nullable FixedWord value(Matcher m) {
    if (m.group("many") != null) {
      return FixedWord.toOne(number(m.group("many")));
    }
    if (m.group("cents") != null) {
      return FixedWord.partOf(number(m.group("cents")), BigDecimal.valueOf(100));
    }
    return m.group("some") == null
        ? FixedWord.partOf(number(m.group("above")), number(m.group("below")))
        : FixedWord.partOf(number(m.group("some")), number(m.group("all")));
  }

  private static @Nullable BigDecimal number(String text) {
    return Character.isDigit(text.charAt(0))
        ? new BigDecimal(text)
        : text.equals("百") ? BigDecimal.valueOf(100) : ChineseNumerals.value(text);
  }
}
