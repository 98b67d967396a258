package caravan.language;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Comparator;
import java.util.Map;
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

  private static final String MEASURES =
      LONGER
          + "|米(?!面)|亩|升(?![至到级值])|个?年(?!均)|个?月|周(?![期边])|天(?!然)|个(?![人体别])|位(?![居列])|名(?!义)"
          + "|人次|人(?![民均口])|家(?![电具居庭用])|国(?![内际民有])|省|市(?!场)|县|州|条(?![件约])|项(?!目)|座|台|辆|列|班次|班"
          + "|架|艘|件|套|份(?!额)|种(?!植)|届|户|头(?!寸)|只|处(?!于)|所(?![占有])|批(?!发)|次(?!于)|大(?![关额量])";

  /** What is counted, ahead of the units that {@link ChineseUnits#BEHIND} has. */
  static final String SPECIAL = "(?<special>" + LONGER + ")";

  /** What is counted, where no unit was found. */
  static final String COUNTED = "(?<counted>" + MEASURES + ")";

  /** What a price is for, by the name of its unit in data. */
  private static final Map<String, String> PER =
      Map.ofEntries(
          Map.entry("吨", "t"),
          Map.entry("公吨", "t"),
          Map.entry("公斤", "kg"),
          Map.entry("千克", "kg"),
          Map.entry("桶", "bbl"),
          Map.entry("立方米", "m3"),
          Map.entry("千立方米", "m3"),
          Map.entry("公里", "km"),
          Map.entry("公顷", "ha"),
          Map.entry("标箱", "TEU"),
          Map.entry("标准箱", "TEU"),
          Map.entry("千瓦时", "kWh"),
          Map.entry("度", "kWh"));

  private static final String PER_NAMES =
      PER.keySet().stream()
          .sorted(Comparator.comparing((String n) -> -n.length()).thenComparing(n -> n))
          .collect(Collectors.joining("|"));

  /** A price behind its number: 300美元/吨, 300美元每吨. */
  static final String PER_BEHIND = "(?:\\s?(?:/|每)\\s?个?(?<per2>" + PER_NAMES + "))";

  private static final Pattern PER_AHEAD = Pattern.compile("每个?(" + PER_NAMES + ")(?:为|达|是)?$");

  private ChineseCounts() {}

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
