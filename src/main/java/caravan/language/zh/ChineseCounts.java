package caravan.language.zh;

import caravan.language.number.KnownUnits;
import caravan.language.number.MeasureNames;
import caravan.language.number.NamedUnit;
import caravan.model.data.Units;
import com.ibm.icu.util.ULocale;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a Chinese number counts besides the units of data: {@code 5年}, {@code 第二大}; and prices by
 * quantity: {@code 每吨300美元}.
 */
final class ChineseCounts {
  /** Measures that would be taken for a unit of data by their first or last characters. */
  private static final String LONGER = "平方公里|平方千米|平方米|吨公里|人公里|千瓦(?!时)|兆瓦(?!时)|海里|英里|美分";

  /** Measures that Unicode's CLDR knows and data do not; single characters stand below. */
  private static final String OTHERS =
      MeasureNames.of(ULocale.CHINESE).stream()
          .map(String::strip)
          .filter(name -> name.length() > 1 && name.codePoints().allMatch(ChineseCounts::isHan))
          .filter(name -> !name.endsWith("吨") || name.length() > 2)
          .filter(name -> ChineseUnits.isNoUnit(name))
          .sorted(Comparator.comparing((String n) -> -n.length()).thenComparing(n -> n))
          .collect(Collectors.joining("|"));

  private static boolean isHan(int c) {
    return Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN;
  }

  /** Measures and classifiers; what follows some of them makes another word. */
  private static final String MEASURES =
      LONGER
          + "|市斤|公担|公升|市亩|平米|平方|吨级|万吨级|小时|分钟|集装箱|自然箱|货柜|架次|车次|艘次|列次|航班|班列|笔|宗|例"
          + "|米(?!面)|亩|顷|升(?![至到级值])|斤|两(?![国地岸种年])|钱|担(?![任心])|石(?![油化脑])|斗|磅|克(?!服)|毫|丈|尺|寸|里(?!程)"
          + "|个?年(?!均)|个?月|周(?![期边])|天(?!然)|季(?!度)|秒|个(?![人体别])|位(?![居列])|名(?!义)"
          + "|人次|人(?![民均口])|员|口(?![岸径])|家(?![电具居庭用])|国(?![内际民有])|省|市(?!场)|县|州|区(?![域间])|镇|乡|村|港|站"
          + "|条(?![件约])|项(?!目)|座|台(?!阶)|辆|列|班次|班|架|艘|件|套|副|双(?!边)|对(?![中美俄日欧华外我他此哈吉乌塔土东非])|节(?!约)|匹|根"
          + "|支(?![出持撑付])|枝|张|片(?!区)|块|粒|颗|枚|瓶|箱|袋|包(?![括含])|盒|罐|听|筐|桶|车|船|柜|卷|捆|打(?![破造])|部(?![分门])"
          + "|株|棵|朵|盆|幅(?!度)|床|顶|把|栋|幢|间|门|道|趟|回(?![升落归])|场(?!均)|期(?!间)|页|册|本(?![币年月国])|篇|封|票|股|款|单|组"
          + "|份(?!额)|种(?!植)|届|户|头(?!寸)|只|尾|羽|群(?!众)|队|处(?!于)|所(?![占有])|批(?!发)|次(?!于)|层|级台阶|线(?!上)|路|孔|轮"
          + "|大(?![关额量])";

  /** SDR, lb, USDT. */
  private static final Pattern LETTERS = Pattern.compile("[A-Za-z]{2,6}(?![A-Za-z\\d])");

  /** What may follow a number that counts nothing; any other word is what it counts. */
  private static final Pattern NO_NOUN =
      Pattern.compile(
          "^[\\s\\u00a0]?(?:$|[^\\p{IsHan}]|[的了之多余强弱有和与及至到或来内外前后中间里上下增升降减跌涨占为达是比较同环高低少大小创超并但"
              + "而且也就将已仅约近逾不未均在从由向对被给让番成分倍点亿万千百十时起止日号月年总共其这该此新]|左右|以[上下内外]|大关|关口|规模|水平|级"
              + "|贸易|市场|投资|订单|出口|进口|进出口|资金|贷款|合同|顺差|逆差|收入|产值|产量|产能|营收|利润|市值|体量|额|量|值|累计|合计"
              + "|份额|目标|红线|门槛|左|档|区间|台阶)");

  /** What is counted, ahead of the units that {@link ChineseUnits#BEHIND} has. */
  static final String SPECIAL = "(?<special>" + LONGER + "|(?:" + OTHERS + ")(?!时))";

  /** What is counted, where no unit was found. */
  static final String COUNTED = "(?<counted>" + MEASURES + ")";

  /** What a price is for, by the name of its unit in data; 千立方米 is told apart where it is read. */
  private static final Map<String, String> PER = per();

  private static final String PER_NAMES =
      PER.keySet().stream()
          .sorted(Comparator.comparing((String n) -> -n.length()).thenComparing(n -> n))
          .collect(Collectors.joining("|"));

  /** A price behind its number: 300美元/吨, 300美元每吨. */
  static final String PER_BEHIND = "(?:\\s?(?:/|每)\\s?个?(?<per2>" + PER_NAMES + "))";

  private static final Pattern PER_AHEAD = Pattern.compile("每个?(" + PER_NAMES + ")(?:为|达|是)?$");

  private ChineseCounts() {}

  private static Map<String, String> per() {
    Map<String, String> per = new TreeMap<>();
    for (String unit : Units.measures()) {
      String name = ChineseUnits.name(unit);
      if (!name.endsWith(unit)) {
        per.put(name, unit);
      }
    }
    per.put("公吨", "t");
    per.put("公斤", "kg");
    per.put("千克", "kg");
    per.put("千立方米", "m3");
    per.put("标箱", "TEU");
    per.put("度", "kWh");
    return per;
  }

  /** The word behind a number that has neither unit nor classifier; null where it is no noun. */
  static @Nullable String noun(String behind) {
    String text = behind.stripLeading();
    Matcher letters = LETTERS.matcher(text);
    if (letters.lookingAt()) {
      return letters.group();
    }
    return NO_NOUN.matcher(behind).find() ? null : text.substring(0, 1);
  }

  /**
   * The unit of a price; the unit itself where the text names no quantity that it is for.
   *
   * @param behind the name behind the unit, or null
   */
  static NamedUnit per(NamedUnit unit, @Nullable String behind, String ahead) {
    Matcher first = PER_AHEAD.matcher(ChineseVagueWords.stripped(ahead));
    String name = behind != null ? behind : first.find() ? first.group(1) : null;
    String below = name == null ? null : PER.get(name);
    if (name == null
        || below == null
        || !(unit instanceof NamedUnit.Known above)
        || !(KnownUnits.named(below) instanceof NamedUnit.Known one)) {
      return unit;
    }
    BigDecimal many = name.startsWith("千立") ? one.factor().movePointRight(3) : one.factor();
    return new NamedUnit.Known(
        above.unit().dividedBy(one.unit()), above.factor().divide(many, MathContext.DECIMAL64));
  }
}
