package caravan.language.zh;

import caravan.language.en.EnglishUnits;
import caravan.language.number.KnownUnits;
import caravan.language.number.NamedUnit;
import caravan.model.data.Units;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The units that a Chinese text names beside a number, and how they are written. */
final class ChineseUnits {
  /** The usual name of each unit. */
  private static final Map<String, String> WRITTEN =
      Map.ofEntries(
          Map.entry("USD", "美元"),
          Map.entry("CNY", "元"),
          Map.entry("EUR", "欧元"),
          Map.entry("GBP", "英镑"),
          Map.entry("JPY", "日元"),
          Map.entry("KRW", "韩元"),
          Map.entry("HKD", "港元"),
          Map.entry("TWD", "新台币"),
          Map.entry("CAD", "加元"),
          Map.entry("AUD", "澳元"),
          Map.entry("NZD", "新西兰元"),
          Map.entry("SGD", "新加坡元"),
          Map.entry("CHF", "瑞士法郎"),
          Map.entry("INR", "印度卢比"),
          Map.entry("RUB", "卢布"),
          Map.entry("KZT", "坚戈"),
          Map.entry("KGS", "索姆"),
          Map.entry("UZS", "苏姆"),
          Map.entry("TJS", "索莫尼"),
          Map.entry("TMT", "马纳特"),
          Map.entry("t", "吨"),
          Map.entry("m3", "立方米"),
          Map.entry("kWh", "千瓦时"),
          Map.entry("bbl", "桶"),
          Map.entry("km", "公里"),
          Map.entry("ha", "公顷"),
          Map.entry("TEU", "标准箱"),
          Map.entry("percent", "%"),
          Map.entry("points", "百分点"));

  /** Further names, as they are read. */
  private static final Map<String, String> ALSO =
      Map.ofEntries(
          Map.entry("美金", "USD"),
          Map.entry("人民币", "CNY"),
          Map.entry("人民币元", "CNY"),
          Map.entry("元人民币", "CNY"),
          Map.entry("元(人民币)", "CNY"),
          Map.entry("港币", "HKD"),
          Map.entry("日圆", "JPY"),
          Map.entry("韩圆", "KRW"),
          Map.entry("加拿大元", "CAD"),
          Map.entry("澳大利亚元", "AUD"),
          Map.entry("新元", "SGD"),
          Map.entry("俄罗斯卢布", "RUB"),
          Map.entry("公吨", "t"),
          Map.entry("千克", "kg"),
          Map.entry("公斤", "kg"),
          Map.entry("千米", "km"),
          Map.entry("兆瓦时", "MWh"),
          Map.entry("吉瓦时", "GWh"),
          Map.entry("太瓦时", "TWh"),
          Map.entry("标准立方米", "m3"),
          Map.entry("方", "m3"),
          Map.entry("立方", "m3"),
          Map.entry("度电", "kWh"),
          Map.entry("度", "kWh"),
          Map.entry("标箱", "TEU"),
          Map.entry("个标准箱", "TEU"),
          Map.entry("个标箱", "TEU"),
          Map.entry("个百分点", "points"));

  private static final Map<String, String> NAMES = names();

  /** The characters of a long name of money: 阿拉伯联合酋长国迪拉姆. */
  private static final int LONGEST = 12;

  /** The names behind a number, the longer ones first. */
  static final String BEHIND =
      Stream.concat(NAMES.keySet().stream(), ChineseMoney.NAMES.keySet().stream())
              .distinct()
              .sorted(Comparator.comparing((String name) -> -name.length()).thenComparing(n -> n))
              .map(name -> name.equals("方") ? "方(?![面便针式法向案])" : Pattern.quote(name))
              .collect(Collectors.joining("|"))
          + "|个?基点|倍|‰|bps|pp|m³|(?:"
          + KnownUnits.SIGNS
          + "|[A-Z]{3})(?![A-Za-z])";

  /** Names of money that may stand ahead of a number, or in parentheses behind it. */
  private static final String MONEY =
      Stream.concat(
              NAMES.entrySet().stream()
                  .filter(
                      entry -> Units.isCurrency(entry.getValue()) && entry.getKey().length() > 1)
                  .map(Map.Entry::getKey),
              ChineseMoney.NAMES.keySet().stream())
          .distinct()
          .sorted(Comparator.comparing((String name) -> -name.length()).thenComparing(n -> n))
          .map(Pattern::quote)
          .collect(Collectors.joining("|"));

  private static final Pattern APART = Pattern.compile("^\\(以?(?<money>" + MONEY + "|元)计?\\)");

  private ChineseUnits() {}

  /** Money that stands ahead of a number, 卢比1063亿, or a little behind it, 1063亿（卢比）. */
  static NamedUnit beside(String ahead, String behind) {
    Matcher apart = APART.matcher(behind);
    if (apart.find()) {
      return unit(apart.group("money"));
    }
    String end = ahead.stripTrailing();
    for (int length = Math.min(LONGEST, end.length()); length > 1; length--) {
      String name = end.substring(end.length() - length);
      String known = NAMES.get(name);
      if (known == null ? ChineseMoney.NAMES.containsKey(name) : Units.isCurrency(known)) {
        return unit(name);
      }
    }
    return new NamedUnit.None();
  }

  private static Map<String, String> names() {
    Map<String, String> names = new TreeMap<>(ALSO);
    WRITTEN.forEach((unit, name) -> names.put(name, unit));
    return names;
  }

  /** Whether data have no unit of this name. */
  static boolean isNoUnit(String name) {
    return !NAMES.containsKey(name);
  }

  /** The unit of what {@link #BEHIND} matched. */
  static NamedUnit unit(String text) {
    if (text.endsWith("基点") || text.equals("bps")) {
      return KnownUnits.basisPoints();
    }
    if (text.equals("倍")) {
      return new NamedUnit.Multiple(NamedUnit.Sense.AS_MUCH);
    }
    String unit = NAMES.get(text);
    NamedUnit money = unit == null ? ChineseMoney.NAMES.get(text) : null;
    if (money != null) {
      return money;
    }
    return unit == null ? EnglishUnits.unit(null, text) : KnownUnits.named(unit);
  }

  /** How a base unit is written; a code that has no name keeps a space ahead of it. */
  static String name(String base) {
    String name = WRITTEN.get(base);
    return name == null ? "\u00a0" + base : name;
  }
}
