package caravan.language;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The units that an English text names beside a number, ahead of it or behind it. */
final class EnglishUnits {
  private static final String SPACE = "[\\s\\u00a0\\u202f]";

  /** Signs of money, ahead of a number; letters make it another dollar: {@code HK$}. */
  static final String AHEAD =
      "(?:US|U\\.S\\.)" + SPACE + "?\\$|[A-Z]{0,2}\\p{Sc}|(?:[A-Z]{3}|Rmb)(?=" + SPACE + "?\\d)";

  /** The names behind a number; whether a code of three letters is money is found out later. */
  static final String BEHIND =
      "(?i:(?:percentage|pct|%|basis)[\\s\\u00a0-]?points?|percent|per[\\s\\u00a0-]cent|pct\\.?|"
          + EnglishUnitNames.PATTERN
          + "|times|fold)"
          + "|x|×|pps?|ppts?|p\\.p\\.|bps?|pc|%|\\p{Sc}|m3|m³|cbm|kg|kt|[Mm]t|t|bcm|[kMGT]Wh|bbl|km"
          + "|ha|TEUs?|[A-Z]{3}";

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
          + ")|m3|m³|kg|t|[kMGT]Wh|bbl|km|ha|TEU)";

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
          Map.entry("CN¥", "CNY"),
          Map.entry("JP¥", "JPY"),
          Map.entry("₽", "RUB"),
          Map.entry("₸", "KZT"),
          Map.entry("₹", "INR"),
          Map.entry("₩", "KRW"),
          Map.entry("RMB", "CNY"));

  private EnglishUnits() {}

  /**
   * The unit of what {@link #AHEAD} and {@link #BEHIND} matched; null where they did not. A code of
   * three letters that is no money is no unit: "12 CIS countries". Two units that contradict each
   * other, as in {@code US$5 percent}, make one that no data have.
   */
  static NamedUnit unit(@Nullable String ahead, @Nullable String behind) {
    NamedUnit first = ahead == null ? new NamedUnit.None() : named(ahead);
    NamedUnit second = behind == null ? new NamedUnit.None() : named(behind);
    if (first instanceof NamedUnit.Known a && second instanceof NamedUnit.Known b) {
      return a.unit().equals(b.unit())
          ? first
          : new NamedUnit.Known(a.unit().times(b.unit()), a.factor().multiply(b.factor()));
    }
    return first instanceof NamedUnit.Known ? first : second;
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
    return switch (name) {
      case "rmb" -> KnownUnits.named("CNY");
      case "basis point", "basis points", "bp", "bps" -> KnownUnits.basisPoints();
      case "times", "fold", "x", "×" -> new NamedUnit.Multiple(NamedUnit.Sense.AS_MUCH);
      default -> {
        String unit = EnglishUnitNames.unit(name);
        yield KnownUnits.named(unit == null ? text : unit);
      }
    };
  }
}
