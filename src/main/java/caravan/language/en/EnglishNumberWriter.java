package caravan.language.en;

import caravan.language.number.FixedDecimals;
import caravan.language.number.NumberWriter;
import caravan.language.number.OrdinalForm;
import caravan.model.data.Unit;
import caravan.model.data.Units;
import com.ibm.icu.number.NumberFormatter;
import com.ibm.icu.text.ListFormatter;
import com.ibm.icu.util.ULocale;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** English as international statistics write it: {@code US$106.3 billion}, {@code 12 percent}. */
public final class EnglishNumberWriter implements NumberWriter {
  private static final ULocale LOCALE = ULocale.forLanguageTag("en-001");

  /** Counted in MWh, GWh and TWh rather than in thousands, millions and billions. */
  private static final Unit KILOWATT_HOUR = Unit.of("kWh");

  private final FixedDecimals digits = new FixedDecimals(NumberFormatter.withLocale(LOCALE));

  @Override
  public String number(BigDecimal value, int decimals) {
    return digits.text(value, decimals);
  }

  @Override
  public String compact(BigDecimal value, Unit unit, int decimals) {
    int power = magnitude(value, unit);
    // 999.96 million with one decimal is 1.0 billion, not 1,000.0 million.
    BigDecimal rounded =
        value.movePointLeft(power).setScale(decimals, RoundingMode.HALF_UP).movePointRight(power);
    power = magnitude(rounded, unit);
    String digits = number(value.movePointLeft(power), decimals);
    return unit.equals(KILOWATT_HOUR)
        ? digits + "\u00a0" + energy(power)
        : withUnit(digits, scaleWord(power), unit);
  }

  @Override
  public String full(BigDecimal value, Unit unit, int decimals) {
    return withUnit(number(value, decimals), "", unit);
  }

  @Override
  public int magnitude(BigDecimal value, Unit unit) {
    if (unit.equals(Unit.PERCENT) || unit.equals(Unit.POINTS)) {
      return 0;
    }
    BigDecimal size = value.abs();
    boolean energy = unit.equals(KILOWATT_HOUR);
    for (int power = energy ? 9 : 12; power >= (energy ? 3 : 6); power -= 3) {
      if (size.compareTo(BigDecimal.ONE.scaleByPowerOfTen(power)) >= 0) {
        return power;
      }
    }
    return 0;
  }

  @Override
  public String unitLabel(Unit unit, int powerOfTen) {
    if (unit.equals(KILOWATT_HOUR)) {
      return energy(powerOfTen);
    }
    String name = unit.equals(Unit.NUMBER) ? "" : symbol(unit).strip();
    String scale = scaleWord(powerOfTen);
    boolean money = unit.powers().size() == 1 && Units.isCurrency(unit.toString());
    return (money ? name + " " + scale : scale + " " + name).strip();
  }

  @Override
  public String list(List<String> items) {
    return ListFormatter.getInstance(LOCALE).format(items);
  }

  @Override
  public @Nullable String words(BigDecimal value) {
    return EnglishNumberWords.of(value);
  }

  @Override
  public @Nullable String ordinal(BigDecimal value) {
    return EnglishNumberWords.ordinal(value);
  }

  @Override
  public String ordinal(int value, OrdinalForm form) {
    String words =
        form.style() == OrdinalForm.Style.WORDS
            ? EnglishNumberWords.ordinal(BigDecimal.valueOf(value))
            : null;
    return words == null ? number(BigDecimal.valueOf(value), 0) + suffix(value) : words;
  }

  private static String suffix(int value) {
    boolean teens = value % 100 / 10 == 1;
    return switch (teens ? 0 : value % 10) {
      case 1 -> "st";
      case 2 -> "nd";
      case 3 -> "rd";
      default -> "th";
    };
  }

  @Override
  public boolean fitsBehind(String ahead, String digits) {
    return EnglishEndings.fitsBehind(ahead, digits);
  }

  @Override
  public @Nullable String behind(String behind, BigDecimal old, BigDecimal value) {
    return EnglishEndings.behind(behind, old, value);
  }

  private static String withUnit(String digits, String scale, Unit unit) {
    String sign = digits.startsWith("−") ? "−" : "";
    String number = digits.substring(sign.length()) + (scale.isEmpty() ? "" : "\u00a0" + scale);
    if (unit.equals(Unit.NUMBER)) {
      return sign + number;
    }
    if (unit.equals(Unit.POINTS)) {
      boolean one = digits.equals("1") || digits.equals("−1");
      return sign + number + "\u00a0percentage point" + (one ? "" : "s");
    }
    String symbol = symbol(unit);
    if (unit.powers().size() == 1 && Units.isCurrency(unit.toString())) {
      return sign + symbol + number;
    }
    return sign + number + "\u00a0" + symbol;
  }

  /** The sign of a currency, or what stands behind the number; a code keeps its space. */
  private static String symbol(Unit unit) {
    String code = unit.toString();
    if (unit.equals(Unit.PERCENT) || !Units.isCurrency(code)) {
      return code.equals("m3") ? "m³" : code;
    }
    return switch (code) {
      case "USD" -> "US$";
      case "EUR" -> "€";
      case "GBP" -> "£";
      default -> code + "\u00a0";
    };
  }

  private static String energy(int power) {
    return switch (power) {
      case 9 -> "TWh";
      case 6 -> "GWh";
      case 3 -> "MWh";
      default -> "kWh";
    };
  }

  private static String scaleWord(int power) {
    return switch (power) {
      case 12 -> "trillion";
      case 9 -> "billion";
      case 6 -> "million";
      case 3 -> "thousand";
      default -> "";
    };
  }
}
