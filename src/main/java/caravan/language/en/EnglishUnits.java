package caravan.language.en;

import caravan.language.number.KnownUnits;
import caravan.language.number.NamedUnit;
import caravan.language.number.Nearby;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The units that an English text names beside a number, ahead of it or behind it. */
public final class EnglishUnits {
  private static final String SPACE = "[\\s\\u00a0\\u202f]";

  /** Signs of money, ahead of a number; letters make it another dollar: {@code HK$}. */
  public static final String AHEAD =
      "(?:US|U\\.S\\.)"
          + SPACE
          + "?\\$|[A-Z]{0,2}\\p{Sc}(?!US|HK|NZ|NT|[AC]U?(?=\\d))|\\$(?:US|HK|NZ|NT|AU?|CA?)(?="
          + SPACE
          + "?\\d)|(?:[A-Z]{3}|Rmb|(?:Rs|Rp|Tk|[Kk]r)\\.?|RM|Kč|SFr\\.?|[KTU]Sh)(?="
          + SPACE
          + "?[\\d.])";

  /** The names behind a number; whether a code of three letters is money is found out later. */
  static final String BEHIND =
      "(?i:per[\\s\\u00a0](?:mille|(?:1,?000|10,?000|100,?000|thousand|million)(?![\\s\\u00a0](?:"
          + EnglishUnitNames.MEASURES
          + "|m³|(?:"
          + KnownUnits.SIGNS
          + ")(?!\\p{L}))))|(?:percentage|pct|%|basis)[\\s\\u00a0-]?points?|percent|per[\\s\\u00a0-]cent|pct\\.?|"
          + EnglishUnitNames.PATTERN
          + "|times|fold)"
          + "|x|×|pps?|ppts?|p\\.p\\.|bps?|pc|%|‰|\\p{Sc}|m³|cbm|mt|TEUs|"
          + KnownUnits.SIGNS
          + "|[A-Z]{3}";

  /** A price by quantity: {@code a tonne}, {@code per 1,000 cubic metres}, {@code /t}. */
  static final String PER =
      "(?:"
          + SPACE
          + "?/"
          + SPACE
          + "?|"
          + SPACE
          + "(?:per|an?)"
          + SPACE
          + "|-an?-)(?:(?<many>1,?000|thousand)"
          + SPACE
          + ")?(?<per>(?i:"
          + EnglishUnitNames.MEASURES
          + ")|m³|"
          + KnownUnits.SIGNS
          + ")";

  private static final Pattern GAPS = Pattern.compile("[\\s\\u00a0\\u202f-]+");

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
          Map.entry("$US", "USD"),
          Map.entry("$HK", "HKD"),
          Map.entry("$NT", "TWD"),
          Map.entry("$NZ", "NZD"),
          Map.entry("$A", "AUD"),
          Map.entry("$AU", "AUD"),
          Map.entry("AU$", "AUD"),
          Map.entry("$C", "CAD"),
          Map.entry("$CA", "CAD"),
          Map.entry("CA$", "CAD"),
          Map.entry("RM", "MYR"),
          Map.entry("Rp", "IDR"),
          Map.entry("Tk", "BDT"),
          Map.entry("Kč", "CZK"),
          Map.entry("SFr", "CHF"),
          Map.entry("KSh", "KES"),
          Map.entry("TSh", "TZS"),
          Map.entry("USh", "UGX"),
          Map.entry("CN¥", "CNY"),
          Map.entry("JP¥", "JPY"),
          Map.entry("₽", "RUB"),
          Map.entry("₸", "KZT"),
          Map.entry("₹", "INR"),
          Map.entry("₩", "KRW"),
          Map.entry("RMB", "CNY"));

  private static final Pattern BRIEF = Pattern.compile("(?:rs|re|kr)\\.");

  private static final NamedUnit RUPEES =
      new NamedUnit.Money("Rs", Set.of("INR", "PKR", "LKR", "NPR", "MUR", "SCR"));

  private static final NamedUnit CROWNS =
      new NamedUnit.Money("kr", Set.of("DKK", "ISK", "NOK", "SEK"));

  /** "106.3 billion (rupees)", "106.3 billion in rupees". */
  private static final Pattern APART =
      Pattern.compile(
          "(?iu)^ (?:in |\\()(?<money>"
              + EnglishUnitNames.MONEY_PATTERN
              + "|(?-i:(?:US)?\\p{Sc}|[A-Z]{3}))(?![\\p{L}\\p{N}])");

  private EnglishUnits() {}

  /** Money that stands ahead of a number as a word, or a little behind it; none where none does. */
  static NamedUnit beside(String ahead, String behind) {
    Matcher apart = APART.matcher(behind);
    if (apart.find()) {
      return named(apart.group("money"));
    }
    for (String words : Nearby.lastWords(ahead)) {
      String name = GAPS.matcher(words).replaceAll(" ").toLowerCase(Locale.ROOT);
      if (EnglishUnitNames.isMoney(name)) {
        return named(name);
      }
    }
    return new NamedUnit.None();
  }

  /**
   * The unit of what {@link #AHEAD} and {@link #BEHIND} matched; null where they did not. A code of
   * three letters that is no money is no unit: "12 CIS countries". Two units that contradict each
   * other, as in {@code US$5 percent}, make one that no data have.
   */
  public static NamedUnit unit(@Nullable String ahead, @Nullable String behind) {
    return both(
        ahead == null ? new NamedUnit.None() : named(ahead),
        behind == null ? new NamedUnit.None() : named(behind));
  }

  /**
   * The unit of a number that has a name ahead of it and one behind, either of which may be none.
   */
  public static NamedUnit both(NamedUnit first, NamedUnit second) {
    if (first instanceof NamedUnit.None) {
      return second;
    }
    if (second instanceof NamedUnit.None || first.equals(second)) {
      return first;
    }
    if (first instanceof NamedUnit.Known a && second instanceof NamedUnit.Known b) {
      return a.unit().equals(b.unit())
          ? first
          : new NamedUnit.Known(a.unit().times(b.unit()), a.factor().multiply(b.factor()));
    }
    return sharing(first, second);
  }

  /** "Rs 5 billion rupees", and "INR 5 billion rupees". */
  private static NamedUnit sharing(NamedUnit first, NamedUnit second) {
    if (first instanceof NamedUnit.Money money && second instanceof NamedUnit.Known known) {
      return money.codes().contains(known.unit().toString())
          ? known
          : new NamedUnit.Count(money.name());
    }
    if (first instanceof NamedUnit.Known && second instanceof NamedUnit.Money) {
      return sharing(second, first);
    }
    return first;
  }

  /** The unit of money or of goods by quantity, of what {@link #PER} matched, or the unit alone. */
  static NamedUnit by(NamedUnit unit, Matcher m) {
    String per = m.group("per");
    if (per == null
        || !(unit instanceof NamedUnit.Known above)
        || !(named(per) instanceof NamedUnit.Known below)) {
      return unit;
    }
    BigDecimal many = m.group("many") == null ? BigDecimal.ONE : BigDecimal.valueOf(1000);
    BigDecimal factor =
        above.factor().divide(below.factor().multiply(many), MathContext.DECIMAL128);
    return new NamedUnit.Known(above.unit().dividedBy(below.unit()), factor);
  }

  private static NamedUnit named(String text) {
    String sign = SIGNS.get(text.replaceAll("[\\s\\u00a0\\u202f.]", ""));
    if (sign != null) {
      return KnownUnits.named(sign);
    }
    String name = GAPS.matcher(text).replaceAll(" ").toLowerCase(Locale.ROOT);
    if (BRIEF.matcher(name).matches()) {
      name = name.replace(".", "");
    }
    return switch (name) {
      case "rmb" -> KnownUnits.named("CNY");
      case "basis point", "basis points", "bp", "bps" -> KnownUnits.basisPoints();
      case "rs", "re" -> RUPEES;
      case "kr" -> CROWNS;
      case "per mille", "‰", "per thousand", "per 1000", "per 1,000" -> KnownUnits.partsPer(1_000);
      case "per 10000", "per 10,000" -> KnownUnits.partsPer(10_000);
      case "per 100000", "per 100,000" -> KnownUnits.partsPer(100_000);
      case "per million" -> KnownUnits.partsPer(1_000_000);
      case "times", "fold", "x", "×" -> new NamedUnit.Multiple(NamedUnit.Sense.AS_MUCH);
      default -> {
        String unit = EnglishUnitNames.unit(name);
        NamedUnit money = unit == null ? EnglishMoney.unit(name) : null;
        yield money == null ? KnownUnits.named(unit == null ? text : unit) : money;
      }
    };
  }
}
