package caravan.language;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The units that an English text names beside a number, ahead of it or behind it. */
final class EnglishUnits {
  private static final String SPACE = "[\\s\\u00a0\\u202f]";

  /** Signs of money, ahead of a number; letters make it another dollar: {@code HK$}. */
  static final String AHEAD = "(?:[A-Z]{1,2})?\\$|\\p{Sc}|[A-Z]{3}(?=" + SPACE + "?\\d)";

  /** The names behind a number; whether a code of three letters is money is found out later. */
  static final String BEHIND =
      "(?i:percentage[\\s\\u00a0-]points?|basis[\\s\\u00a0-]points?|percent|per[\\s\\u00a0]cent"
          + "|(?:US|U\\.S\\.)[\\s\\u00a0]dollars?|dollars?|yuan|renminbi|euros?|pounds?"
          + "|roubles?|rubles?|tenges?|soms?"
          + "|tonnes?|tons?|kilograms?|cubic[\\s\\u00a0]met(?:re|er)s?|barrels?|hectares?"
          + "|kilomet(?:re|er)s?|times|fold)"
          + "|x|pp|bps|%|\\p{Sc}|m3|m³|kg|kt|Mt|t|bcm|[kMGT]Wh|bbl|km|ha|[A-Z]{3}";

  private static final Pattern GAPS = Pattern.compile("[\\s\\u00a0\\u202f-]+");

  /** Names in small letters, without a plural's s; the units are those of {@link Units}. */
  private static final Map<String, String> NAMES =
      Map.ofEntries(
          Map.entry("percentage point", "points"),
          Map.entry("pp", "points"),
          Map.entry("percent", "percent"),
          Map.entry("per cent", "percent"),
          Map.entry("%", "percent"),
          Map.entry("us dollar", "USD"),
          Map.entry("u.s. dollar", "USD"),
          Map.entry("dollar", "USD"),
          Map.entry("yuan", "CNY"),
          Map.entry("renminbi", "CNY"),
          Map.entry("euro", "EUR"),
          Map.entry("pound", "GBP"),
          Map.entry("rouble", "RUB"),
          Map.entry("ruble", "RUB"),
          Map.entry("tenge", "KZT"),
          Map.entry("som", "KGS"),
          Map.entry("tonne", "t"),
          Map.entry("ton", "t"),
          Map.entry("kilogram", "kg"),
          Map.entry("cubic metre", "m3"),
          Map.entry("cubic meter", "m3"),
          Map.entry("m³", "m3"),
          Map.entry("barrel", "bbl"),
          Map.entry("hectare", "ha"),
          Map.entry("kilometre", "km"),
          Map.entry("kilometer", "km"));

  private static final Map<String, String> SIGNS =
      Map.ofEntries(
          Map.entry("$", "USD"),
          Map.entry("US$", "USD"),
          Map.entry("HK$", "HKD"),
          Map.entry("NT$", "TWD"),
          Map.entry("NZ$", "NZD"),
          Map.entry("A$", "AUD"),
          Map.entry("C$", "CAD"),
          Map.entry("S$", "SGD"),
          Map.entry("R$", "BRL"),
          Map.entry("€", "EUR"),
          Map.entry("£", "GBP"),
          Map.entry("¥", "CNY"),
          Map.entry("₽", "RUB"),
          Map.entry("₸", "KZT"),
          Map.entry("₹", "INR"),
          Map.entry("₩", "KRW"),
          Map.entry("RMB", "CNY"));

  private EnglishUnits() {}

  /**
   * The unit of what {@link #AHEAD} or else {@link #BEHIND} matched; both null where nothing did. A
   * code of three letters that is no money is no unit: "12 CIS countries".
   */
  static NamedUnit unit(@Nullable String ahead, @Nullable String behind) {
    NamedUnit first = ahead == null ? new NamedUnit.None() : named(ahead);
    return first instanceof NamedUnit.Known || behind == null ? first : named(behind);
  }

  private static NamedUnit named(String text) {
    String sign = SIGNS.get(text);
    if (sign != null) {
      return KnownUnits.named(sign);
    }
    String name = GAPS.matcher(text).replaceAll(" ").toLowerCase(Locale.ROOT);
    if (name.startsWith("basis point") || name.equals("bps")) {
      return KnownUnits.basisPoints();
    }
    if (name.equals("times") || name.equals("fold") || name.equals("x")) {
      return new NamedUnit.Multiple(NamedUnit.Sense.AS_MUCH);
    }
    String unit = NAMES.get(name);
    if (unit == null && name.endsWith("s")) {
      unit = NAMES.get(name.substring(0, name.length() - 1));
    }
    return KnownUnits.named(unit == null ? text : unit);
  }
}
