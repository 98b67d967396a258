package caravan.language.number;

import com.ibm.icu.number.LocalizedNumberFormatter;
import com.ibm.icu.number.NumberFormatter;
import com.ibm.icu.number.Precision;
import com.ibm.icu.util.MeasureUnit;
import com.ibm.icu.util.ULocale;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** What a language calls measures, by Unicode's CLDR: those that data may have, and all others. */
public final class MeasureNames {
  private static final List<String> TYPES =
      List.of("length", "mass", "volume", "area", "energy", "power", "digital");

  private MeasureNames() {}

  /** The names that stand behind a number, long and short. */
  public static Set<String> of(ULocale locale) {
    Set<String> names = new TreeSet<>();
    List<BigDecimal> plurals = CldrSamples.plurals(locale);
    for (String type : TYPES) {
      for (MeasureUnit unit : MeasureUnit.getAvailable(type)) {
        LocalizedNumberFormatter format =
            NumberFormatter.withLocale(locale).unit(unit).precision(Precision.unlimited());
        for (BigDecimal number : plurals) {
          add(names, format.unitWidth(NumberFormatter.UnitWidth.FULL_NAME), number);
        }
        add(names, format.unitWidth(NumberFormatter.UnitWidth.SHORT), BigDecimal.TEN);
      }
    }
    return names;
  }

  private static void add(Set<String> names, LocalizedNumberFormatter format, BigDecimal number) {
    CldrSamples.Sample sample = CldrSamples.around(format.format(number));
    // What CLDR has not translated stands in brackets.
    if (sample.ahead().isEmpty()
        && !sample.behind().isEmpty()
        && sample.behind().indexOf('[') < 0) {
      names.add(sample.behind());
    }
  }
}
