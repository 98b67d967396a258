package caravan.language.cldr;

import caravan.language.number.CldrSamples;
import com.ibm.icu.text.PluralRules;
import com.ibm.icu.util.MeasureUnit;
import com.ibm.icu.util.ULocale;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The units of datasets that Unicode's CLDR has names for. */
final class CldrUnits {
  /** By the name that datasets use. */
  static final Map<String, MeasureUnit> ALL = all();

  /** Languages whose names of units CLDR declines. */
  private static final Set<String> DECLINED =
      Set.of(
          "be", "bg", "bn", "cs", "da", "de", "el", "fi", "gu", "hi", "hr", "hu", "is", "kn", "lt",
          "lv", "ml", "mr", "nb", "pa", "pl", "ro", "ru", "sk", "sl", "sr", "sv", "ta", "te", "tr",
          "uk", "ur");

  private CldrUnits() {}

  private static Map<String, MeasureUnit> all() {
    Map<String, MeasureUnit> units = new LinkedHashMap<>();
    units.put("percent", MeasureUnit.PERCENT);
    units.put("kg", MeasureUnit.KILOGRAM);
    units.put("t", MeasureUnit.forIdentifier("tonne"));
    units.put("m3", MeasureUnit.CUBIC_METER);
    units.put("kWh", MeasureUnit.KILOWATT_HOUR);
    units.put("bbl", MeasureUnit.BARREL);
    units.put("km", MeasureUnit.KILOMETER);
    units.put("ha", MeasureUnit.HECTARE);
    return Collections.unmodifiableMap(units);
  }

  /** The unit of CLDR for one of a dataset; null where it has none. */
  static @Nullable MeasureUnit find(String name) {
    return ALL.get(name);
  }

  static boolean hasCases(ULocale locale) {
    return DECLINED.contains(locale.getLanguage());
  }

  /** The plural category of a number as it is written, with its decimals. */
  static String category(ULocale locale, java.math.BigDecimal number) {
    return PluralRules.forLocale(locale)
        .select(CldrSamples.exact(locale, number).format(number.abs()));
  }
}
