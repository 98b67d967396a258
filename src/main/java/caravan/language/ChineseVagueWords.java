package caravan.language;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** How Chinese says that a number is not exact: 近, 逾, 约 ahead of it, 左右, 多 behind it. */
final class ChineseVagueWords {
  private static final VagueWords AHEAD =
      new VagueWords(
          Map.of(
              // Words that end like one of the others and say nothing of the kind.
              Vagueness.NONE,
              List.of("最近", "附近", "邻近", "靠近", "公约", "条约", "节约", "合约", "契约", "纽约", "制约"),
              Vagueness.ABOUT,
              List.of("约", "大约", "大概", "差不多", "大致", "约合", "约等于", "大约合", "≈", "~", "～"),
              Vagueness.NEARLY,
              List.of(
                  "近", "将近", "接近", "几近", "近乎", "几乎", "逼近", "直逼", "略低于", "略少于", "略不足", "稍低于", "稍少于"),
              Vagueness.OVER,
              List.of("逾", "超", "超过", "超出", "多于", "高于", "大于", "突破", "不止", "远超", "破", "跨过", "跨越"),
              Vagueness.JUST_OVER,
              List.of("略高于", "略多于", "略超", "略超过", "略逾", "稍高于", "稍多于", "刚过", "刚超过"),
              Vagueness.UNDER,
              List.of(
                  "不足", "不到", "低于", "少于", "小于", "未达", "未到", "不及", "跌破", "失守", "跌穿", "击穿", "未满",
                  "不满"),
              Vagueness.AT_LEAST,
              List.of("至少", "不低于", "不少于", "起码", "不下", "不小于"),
              Vagueness.AT_MOST,
              List.of("至多", "最多", "不超过", "不多于", "不高于", "不超", "不大于", "未超过")));

  private static final VagueWords BEHIND =
      new VagueWords(
          Map.of(
              Vagueness.ABOUT,
              List.of("左右", "上下", "前后"),
              Vagueness.OVER,
              List.of("有余", "开外"),
              Vagueness.AT_LEAST,
              List.of("以上"),
              Vagueness.AT_MOST,
              List.of("以下", "以内")));

  /** Verbs that may stand between such a word and the number: 约占一半. */
  private static final Pattern VERB = Pattern.compile("(?:占|为|达|达到|有|是|至|到|了)$");

  /** Verbs of growth, with which 两倍 comes on top of what was there. */
  private static final Pattern GROWTH = Pattern.compile("(?:增长|增加|增|上升|提高|扩大|上涨|涨|高出|多出|高|多)了?$");

  /** A little more or less than a part: 四分之一强, 三成弱. */
  private static final Pattern STRONG = Pattern.compile("^强(?![劲烈势化调制国])");

  private static final Pattern WEAK = Pattern.compile("^弱(?![势化于])");

  private static final Pattern MORE = Pattern.compile("^(?:多(?!于)|余(?!额))");

  private static final Pattern TIME = Pattern.compile("^(?:个?年|个月|个季度|天|期)");

  private ChineseVagueWords() {}

  /**
   * @param more whether "and some more" stands within the number: 1000多亿
   */
  static Vagueness of(String ahead, boolean more, String behind) {
    Vagueness said = AHEAD.ahead(ahead);
    if (said == Vagueness.NONE) {
      said = AHEAD.ahead(VERB.matcher(ahead.strip()).replaceFirst(""));
    }
    if (said == Vagueness.NEARLY && ahead.endsWith("近") && TIME.matcher(behind).find()) {
      // 近五年 are the last five years.
      return Vagueness.NONE;
    }
    if (said != Vagueness.NONE) {
      return said;
    }
    if (STRONG.matcher(behind).find()) {
      return Vagueness.JUST_OVER;
    }
    if (WEAK.matcher(behind).find()) {
      return Vagueness.NEARLY;
    }
    return more || MORE.matcher(behind).find() ? Vagueness.AND_MORE : BEHIND.behind(behind);
  }

  /** The text ahead of a number without a word that says how it is meant. */
  static String stripped(String ahead) {
    return AHEAD.stripped(ahead);
  }

  /** A multiple behind a verb of growth counts what came on top. */
  static NamedUnit onTop(NamedUnit unit, String ahead) {
    if (!(unit instanceof NamedUnit.Multiple)) {
      return unit;
    }
    String verb = AHEAD.stripped(ahead);
    return GROWTH.matcher(verb).find() ? new NamedUnit.Multiple(NamedUnit.Sense.ON_TOP) : unit;
  }
}
