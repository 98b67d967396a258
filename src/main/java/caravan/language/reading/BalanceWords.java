package caravan.language.reading;

import caravan.language.en.EnglishDirection;
import caravan.language.number.LanguageWords;
import caravan.language.number.TextNumber;
import caravan.language.number.WordKind;
import caravan.language.registry.Language;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Words that say on which side of nothing a balance is: "a deficit of US$1.3 billion" is a positive
 * number of a negative balance.
 */
public final class BalanceWords {
  private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

  /** What a text speaks of. */
  public enum Said {
    DEFICIT,
    /** A loss, which may also be a fall: "a loss of 6.1 percent". */
    LOSS,
    SURPLUS,
    /** Neither. */
    NOTHING
  }

  private static final Map<String, Pattern> BY_LANGUAGE =
      Map.of(
          "en",
          Pattern.compile(
              "\\b(?:(?<deficit>deficits?|shortfalls?|(?:trade|funding|financing|budget|fiscal|current[-"
                  + " ]account|payments) gaps?|negative (?:trade )?balances?|balances?(?: of"
                  + " (?:trade|payments))? (?:was|is|were|remained|turned|stayed) negative|in the"
                  + " red|net outflows?)|(?<loss>loss(?:es)?)|(?<surplus>surplus(?:es)?|positive"
                  + " (?:trade )?balances?|in the black|net inflows?))\\b",
              FLAGS),
          "zh",
          Pattern.compile(
              "(?<deficit>逆差|赤字|入超|缺口|净流出|负差额|亏空)|(?<loss>亏损|净亏)|(?<surplus>顺差|出超|盈余|净流入|结余)"),
          "ru",
          Pattern.compile(
              "(?<!\\p{L})(?:(?<deficit>дефицит|(?:отрицательн|пассивн|негативн)\\p{L}+[\\s\\u00a0]+(?:\\p{L}+[\\s\\u00a0]+)?(?:сальдо|баланс)"
                  + "|(?:сальдо|баланс)(?=[\\s\\u00a0,](?:[\\p{L},]+[\\s\\u00a0]){0,4}(?:отрицательн|пассивн|негативн))"
                  + "|недостач|нехватк|чист\\p{L}+[\\s\\u00a0]+отток)|(?<loss>убыт)"
                  + "|(?<surplus>профицит|(?:положительн|активн)\\p{L}+[\\s\\u00a0]+(?:\\p{L}+[\\s\\u00a0]+)?(?:сальдо|баланс)"
                  + "|(?:сальдо|баланс)(?=[\\s\\u00a0,](?:[\\p{L},]+[\\s\\u00a0]){0,4}(?:положительн|активн))"
                  + "|чист\\p{L}+[\\s\\u00a0]+приток))",
              FLAGS));

  private static final Map<String, Pattern> CHANGES =
      Map.of(
          "en",
          Pattern.compile(
              "\\b(?:"
                  + EnglishDirection.CHANGES
                  + "|widen(?:s|ed|ing)?|deepen(?:s|ed|ing)?|swell(?:s|ed|ing)?|balloon(?:s|ed|ing)?"
                  + "|worsen(?:s|ed|ing)?|improv(?:e|es|ed|ing)|more|less|larger|smaller|wider)\\b",
              FLAGS),
          "zh",
          Pattern.compile("扩大|增加|收窄|缩小|减少|上升|下降|增长|降低|恶化|改善|缩减|收缩|减小|多|少"),
          "ru",
          Pattern.compile(
              "(?<!\\p{L})(?:вырос|вырас|возр|увелич|расшир|рост|раст|прирос|сни[зж]|сокра|упа[лд]|пада|паде"
                  + "|уменьш|сузи|сжал|углуб|ухудш|улучш|больше|меньше|более|менее)",
              FLAGS));

  private BalanceWords() {}

  /** Whether a text says how much something changed, not what it came to. */
  public static boolean speakOfChange(String text, Language language) {
    Pattern words = CHANGES.get(language.code());
    return words == null
        ? language.words().saidIn(WordKind.FALLS, text)
            || language.words().saidIn(WordKind.RISES, text)
        : words.matcher(text).find();
  }

  /** What the words of a text that stand nearest to a number speak of. */
  public static Said beside(TextNumber number, String text, Language language) {
    Pattern words = BY_LANGUAGE.get(language.code());
    if (words == null) {
      return inOther(number, text, language.words());
    }
    Said said = Said.NOTHING;
    int nearest = Integer.MAX_VALUE;
    Matcher m = words.matcher(text);
    while (m.find()) {
      int distance = distance(number, m.start(), m.end());
      if (distance < nearest) {
        nearest = distance;
        said = said(m);
      }
    }
    return said;
  }

  private static Said said(Matcher m) {
    if (m.group("surplus") != null) {
      return Said.SURPLUS;
    }
    return m.group("loss") == null ? Said.DEFICIT : Said.LOSS;
  }

  /** Words behind a number are as near to it as those ahead. */
  private static int distance(TextNumber number, int start, int end) {
    return end <= number.start() ? number.start() - end : Math.max(0, start - number.end());
  }

  private static Said inOther(TextNumber number, String text, LanguageWords words) {
    int deficit = nearest(words.pattern(WordKind.DEFICIT), number, text);
    int surplus = nearest(words.pattern(WordKind.SURPLUS), number, text);
    if (deficit == Integer.MAX_VALUE && surplus == Integer.MAX_VALUE) {
      return Said.NOTHING;
    }
    // A message file has one list for deficits and losses.
    return deficit <= surplus ? Said.LOSS : Said.SURPLUS;
  }

  private static int nearest(@Nullable Pattern words, TextNumber number, String text) {
    int nearest = Integer.MAX_VALUE;
    Matcher m = words == null ? null : words.matcher(text);
    while (m != null && m.find()) {
      nearest = Math.min(nearest, distance(number, m.start(), m.end()));
    }
    return nearest;
  }
}
