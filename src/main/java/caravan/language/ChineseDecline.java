package caravan.language;

import java.util.regex.Pattern;

/** Chinese words of decline that govern a number: {@code 下降6.1%}, {@code 6.1%的降幅}. */
final class ChineseDecline {
  private static final String WORDS =
      "(?:下降|下滑|下跌|下挫|下调|降低|减少|减|缩减|缩小|收窄|收缩|萎缩|回落|滑落|走低|跌|降|净减|锐减|骤降|缩水|降幅|跌幅|减幅" + "|负增长)";

  /** What may stand between the word and the number; with 至 and 到 it says where a fall ended. */
  private static final Pattern VERBS = Pattern.compile("(?:幅度)?(?:了|为|达到|达|是|在|：)?$");

  private static final Pattern AHEAD = Pattern.compile(WORDS + "$");

  /** What is less than something else by the number: 比上年低6.1%, 较去年少6亿美元. */
  private static final Pattern LESS = Pattern.compile("[比较][^，。；！？,;]{1,20}[低少]$");

  private static final Pattern BEHIND = Pattern.compile("^的?(?:降幅|跌幅|减幅|下降|下滑|下跌|减少|回落|萎缩|负增长)");

  private ChineseDecline() {}

  /** Whether the words beside a number say that it is by how much something fell. */
  static boolean governs(String ahead, String behind) {
    String verb = withoutVerbs(ChineseVagueWords.stripped(withoutVerbs(ahead)));
    return AHEAD.matcher(verb).find()
        || LESS.matcher(verb).find()
        || BEHIND.matcher(behind.stripLeading()).find();
  }

  private static String withoutVerbs(String ahead) {
    return VERBS.matcher(ahead.stripTrailing()).replaceFirst("");
  }
}
