package caravan.language.zh;

import caravan.language.number.NamedUnit;
import caravan.language.number.VagueWords;
import caravan.language.number.Vagueness;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** How Chinese says that a number is not exact: 近, 逾, 约 ahead of it, 左右, 多 behind it. */
public final class ChineseVagueWords {
  /** A denial that says for sure on which side of the number the data are. */
  private static final String NOT =
      "(?:(?:尚|仍|还|并|均|都|都还|依然|仍然)?(?:未|没有|没)(?:能够|能|有)?|(?:并|还|尚)不(?:会)?|不会|不得|不能|(?:难以|无法))";

  /** What may stand between such a word and the number. */
  private static final String MARK = "(?:了|过)?(?:这一)?$";

  private static final VagueWords AHEAD =
      new VagueWords(
          Map.of(
              // Words that end like one of the others and say nothing of the kind.
              Vagueness.NONE,
              List.of("最近", "附近", "邻近", "靠近", "公约", "条约", "节约", "合约", "契约", "纽约", "制约", "入超", "出超"),
              Vagueness.ABOUT,
              List.of("约", "大约", "大概", "差不多", "大致", "约合", "约等于", "大约合", "≈", "~", "～"),
              Vagueness.NEARLY,
              List.of(
                  "近", "将近", "接近", "几近", "几乎", "近乎", "逼近", "直逼", "略低于", "略少于", "略不足", "稍低于", "稍少于"),
              Vagueness.OVER,
              List.of(
                  "逾", "超", "超过", "超出", "多于", "高于", "大于", "突破", "不止", "破", "跨过", "跨越", "站上", "迈过",
                  "越过"),
              Vagueness.JUST_OVER,
              List.of(
                  "略高于", "略多于", "略超", "略超过", "略逾", "稍高于", "稍多于", "刚过", "刚超过", "刚刚超过", "刚刚突破", "刚突破",
                  "勉强超过", "勉强突破", "小幅超过"),
              Vagueness.WELL_OVER,
              List.of(
                  "远超", "远超过", "远远超过", "远高于", "远远高于", "远多于", "大大超过", "大幅超过", "大大高于", "大幅高于", "明显高于",
                  "显著高于"),
              Vagueness.UNDER,
              List.of("不足", "不到", "低于", "少于", "小于", "不及", "未满", "不满", "跌破", "失守", "跌穿", "击穿"),
              Vagueness.WELL_UNDER,
              List.of("远低于", "远远低于", "远少于", "远不足", "远不到", "远不及", "大大低于", "大幅低于", "明显低于", "显著低于"),
              Vagueness.AT_LEAST,
              List.of("至少", "不低于", "不少于", "起码", "不下", "不下于", "不小于", "不亚于"),
              Vagueness.AT_MOST,
              List.of("至多", "最多", "不超过", "不多于", "不高于", "不超", "不大于")),
          List.of(
              new VagueWords.Bound(
                  Pattern.compile(NOT + "(?:超过|超出|超|突破|破|高于|多于|逾)" + MARK), Vagueness.AT_MOST),
              new VagueWords.Bound(
                  Pattern.compile("远" + NOT + "(?:达到|达|到)" + MARK), Vagueness.WELL_UNDER),
              new VagueWords.Bound(
                  Pattern.compile(NOT + "(?:达到|触及|达|到|及|满|站上|实现|完成)" + MARK), Vagueness.UNDER),
              new VagueWords.Bound(
                  Pattern.compile(NOT + "(?:跌破|低于|少于|失守|跌至|降至)" + MARK), Vagueness.AT_LEAST)),
          MARK);

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

  /** The same, also where a verb stands between that word and the number: 不足占一半. */
  public static String withoutVague(String ahead) {
    boolean said = AHEAD.ahead(ahead) != Vagueness.NONE;
    return AHEAD.stripped(said ? ahead : VERB.matcher(ahead.strip()).replaceFirst(""));
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
