package caravan.language.ru;

import caravan.language.number.FixedWord;
import caravan.language.number.TextNumber;
import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Two numbers that make one: 4 к 1, девять из десяти, 80 центов из каждого доллара. */
final class RussianRatios {
  private static final String NUMBER = "(?:\\d{1,4}(?:,\\d+)?|" + RussianNumberWords.PATTERN + ")";

  private static final String END =
      "(?![\\p{L}\\p{N}%:]|[.,]\\p{N}|[\\s\\u00a0](?:%|процент|тыс|мл[нр]|трлн))";

  private static final Pattern PATTERN =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}.,:-])(?:(?<many>"
              + NUMBER
              + ")(?: к |:)(?:1|одному)"
              + END
              + "|(?:кажды[ех] )?(?<cents>"
              + NUMBER
              + ") (?:цент|копе|пенс)\\p{L}* (?:из|с|на|от|в) (?:кажд\\p{L}+ |одного"
              + " )?(?:доллар|евро|рубл|фунт)\\p{L}*|(?:кажды[ех] )?(?<some>"
              + NUMBER
              + ")(?: (?:доллар|рубл)\\p{L}*)? из (?:каждых )?(?<all>"
              + NUMBER
              + ")"
              + END
              + ")");

  private RussianRatios() {}

  /** Adds what a text in small letters names so; the text without it. */
  static String take(String text, List<TextNumber> numbers) {
    StringBuilder rest = new StringBuilder(text);
    for (Matcher m = PATTERN.matcher(text.replaceAll("[\\s\\u00a0\\u202f]", " ")); m.find(); ) {
      FixedWord word = value(m);
      if (word != null) {
        numbers.add(RussianFixedWords.number(text, m.start(), m.end(), word));
        rest.replace(m.start(), m.end(), " ".repeat(m.end() - m.start()));
      }
    }
    return rest.toString();
  }

  private static @Nullable FixedWord value(Matcher m) {
    if (m.group("many") != null) {
      return FixedWord.toOne(number(m.group("many")));
    }
    return m.group("cents") == null
        ? FixedWord.partOf(number(m.group("some")), number(m.group("all")))
        : FixedWord.partOf(number(m.group("cents")), BigDecimal.valueOf(100));
  }

  private static @Nullable BigDecimal number(String text) {
    return Character.isDigit(text.charAt(0))
        ? new BigDecimal(text.replace(',', '.'))
        : RussianNumberWords.value(text);
  }
}
