package caravan.language.zh;

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

  /** A fall that is spoken of itself: {@code 降幅收窄至6.1%}. */
  private static final String NOUN =
      "(?:降幅|跌幅|减幅|降速|跌势|降势|负增长|(?<![增长])下降幅度|下滑幅度|下跌幅度|减少幅度|萎缩幅度|回落幅度)[^，。；！？,;\\p{N}]{0,14}?";

  private static final String EASES = "(?:收窄|缩小|缩窄|收缩|放缓|减缓|趋缓|回落|收敛|减小|减轻|改善|降低|下降|降)";

  private static final String DEEPENS = "(?:扩大|加深|加大|加剧|拉大|加快|走阔|扩至|上升|提高|升)";

  /** What it came to. */
  private static final Pattern FALL_TO =
      Pattern.compile(
          NOUN + "(?:(?:" + EASES + "|" + DEEPENS + ")(?:了)?(?:至|到|为|成)|扩至|收至|达到?|为|是|[在保]持在|至)$");

  /** By how much it became less, or more. */
  private static final Pattern LESS_FALL = Pattern.compile(NOUN + EASES + "了?$");

  private static final Pattern MORE_FALL = Pattern.compile(NOUN + DEEPENS + "了?$");

  private ChineseDecline() {}

  /** Whether the words beside a number say that it is by how much something fell. */
  static boolean governs(String ahead, String behind) {
    String plain = ChineseVagueWords.stripped(ahead);
    if (FALL_TO.matcher(plain).find() || MORE_FALL.matcher(plain).find()) {
      return true;
    }
    if (LESS_FALL.matcher(plain).find()) {
      return false;
    }
    String verb = withoutVerbs(ChineseVagueWords.stripped(withoutVerbs(ahead)));
    return AHEAD.matcher(verb).find()
        || LESS.matcher(verb).find()
        || BEHIND.matcher(behind.stripLeading()).find();
  }

  private static String withoutVerbs(String ahead) {
    return VERBS.matcher(ahead.stripTrailing()).replaceFirst("");
  }
}
