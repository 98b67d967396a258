package caravan.language.en;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * English names of units, in the singular; the units are those of {@link caravan.model.data.Units}.
 */
final class EnglishUnitNames {
  private static final Map<String, String> MONEY =
      Map.ofEntries(
          Map.entry("us dollar", "USD"),
          Map.entry("u.s. dollar", "USD"),
          Map.entry("american dollar", "USD"),
          Map.entry("dollar", "USD"),
          Map.entry("canadian dollar", "CAD"),
          Map.entry("australian dollar", "AUD"),
          Map.entry("hong kong dollar", "HKD"),
          Map.entry("singapore dollar", "SGD"),
          Map.entry("new zealand dollar", "NZD"),
          Map.entry("taiwan dollar", "TWD"),
          Map.entry("yuan", "CNY"),
          Map.entry("chinese yuan", "CNY"),
          Map.entry("renminbi", "CNY"),
          Map.entry("euro", "EUR"),
          Map.entry("pound", "GBP"),
          Map.entry("pound sterling", "GBP"),
          Map.entry("sterling", "GBP"),
          Map.entry("british pound", "GBP"),
          Map.entry("rouble", "RUB"),
          Map.entry("ruble", "RUB"),
          Map.entry("russian rouble", "RUB"),
          Map.entry("russian ruble", "RUB"),
          Map.entry("tenge", "KZT"),
          Map.entry("kazakh tenge", "KZT"),
          Map.entry("som", "KGS"),
          Map.entry("kyrgyz som", "KGS"),
          Map.entry("uzbek som", "UZS"),
          Map.entry("uzbek sum", "UZS"),
          Map.entry("soum", "UZS"),
          Map.entry("somoni", "TJS"),
          Map.entry("turkmen manat", "TMT"),
          Map.entry("yen", "JPY"),
          Map.entry("swiss franc", "CHF"));

  private static final Map<String, String> OF_MEASURE =
      Map.ofEntries(
          Map.entry("tonne", "t"),
          Map.entry("ton", "t"),
          Map.entry("metric tonne", "t"),
          Map.entry("metric ton", "t"),
          Map.entry("kilotonne", "kt"),
          Map.entry("megatonne", "Mt"),
          Map.entry("kilogram", "kg"),
          Map.entry("kilogramme", "kg"),
          Map.entry("kilo", "kg"),
          Map.entry("cubic metre", "m3"),
          Map.entry("cubic meter", "m3"),
          Map.entry("cu m", "m3"),
          Map.entry("cu. m", "m3"),
          Map.entry("barrel", "bbl"),
          Map.entry("hectare", "ha"),
          Map.entry("kilometre", "km"),
          Map.entry("kilometer", "km"),
          Map.entry("kilowatt hour", "kWh"),
          Map.entry("megawatt hour", "MWh"),
          Map.entry("gigawatt hour", "GWh"),
          Map.entry("terawatt hour", "TWh"),
          Map.entry("twenty foot equivalent unit", "TEU"),
          Map.entry("20 foot equivalent unit", "TEU"));

  private static final Map<String, String> SHORT =
      Map.ofEntries(
          Map.entry("percentage point", "points"),
          Map.entry("pct point", "points"),
          Map.entry("% point", "points"),
          Map.entry("%point", "points"),
          Map.entry("pp", "points"),
          Map.entry("ppt", "points"),
          Map.entry("p.p.", "points"),
          Map.entry("percent", "percent"),
          Map.entry("per cent", "percent"),
          Map.entry("pct", "percent"),
          Map.entry("pct.", "percent"),
          Map.entry("pc", "percent"),
          Map.entry("%", "percent"),
          Map.entry("m³", "m3"),
          Map.entry("cbm", "m3"),
          Map.entry("mt", "Mt"),
          Map.entry("teu", "TEU"));

  /** Names of what can stand below a price: a tonne, a barrel. */
  static final String MEASURES = pattern(OF_MEASURE.keySet().stream());

  /** All names that are more than a sign, the longer ones first; with or without a plural's s. */
  static final String PATTERN =
      pattern(
          Stream.of(MONEY.keySet(), EnglishMoney.names(MONEY.keySet()), OF_MEASURE.keySet())
              .flatMap(Set::stream));

  /** Names of money alone. */
  static final String MONEY_PATTERN =
      pattern(Stream.of(MONEY.keySet(), EnglishMoney.names(MONEY.keySet())).flatMap(Set::stream));

  private static final Map<String, String> NAMES = names();

  private EnglishUnitNames() {}

  private static Map<String, String> names() {
    Map<String, String> names = new TreeMap<>();
    List.of(MONEY, OF_MEASURE, SHORT).forEach(names::putAll);
    return names;
  }

  private static String pattern(Stream<String> names) {
    return names
        .sorted(Comparator.comparing((String name) -> -name.length()).thenComparing(name -> name))
        .map(name -> name.replace(".", "\\.").replace(" ", "[\\s\\u00a0-]"))
        .map(name -> name.endsWith("pound[\\s\\u00a0-]sterling") ? name : name + "s?")
        // Most numbers have no word behind them, and need not be held against all names.
        .collect(Collectors.joining("|", "(?=\\p{L})(?:", ")"));
  }

  /** Whether a name in small letters is one of money. */
  static boolean isMoney(String name) {
    String singular = name.endsWith("s") ? name.substring(0, name.length() - 1) : name;
    return MONEY.containsKey(name)
        || MONEY.containsKey(singular)
        || EnglishMoney.unit(name) != null;
  }

  /** The unit of a name in small letters, in the singular or plural; null where there is none. */
  static @Nullable String unit(String name) {
    String unit = NAMES.get(name);
    if (unit == null && name.endsWith("s")) {
      unit = NAMES.get(name.substring(0, name.length() - 1));
    }
    return unit;
  }
}
