package caravan.language.cldr;

import caravan.language.number.CldrSamples;
import caravan.language.number.LanguageWords;
import caravan.language.number.NumberWriter;
import caravan.language.number.OrdinalForm;
import caravan.language.number.UnitNames;
import caravan.language.number.WordTable;
import caravan.model.data.Unit;
import caravan.model.data.Units;
import com.ibm.icu.number.FormattedNumber;
import com.ibm.icu.number.LocalizedNumberFormatter;
import com.ibm.icu.number.Notation;
import com.ibm.icu.number.NumberFormatter;
import com.ibm.icu.number.NumberFormatter.UnitWidth;
import com.ibm.icu.number.Precision;
import com.ibm.icu.text.ConstrainedFieldPosition;
import com.ibm.icu.text.ListFormatter;
import com.ibm.icu.text.NumberFormat;
import com.ibm.icu.util.Currency;
import com.ibm.icu.util.MeasureUnit;
import com.ibm.icu.util.ULocale;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Any language that Unicode's CLDR knows: {@code 106,3 Mrd. $}, in full {@code 106.300.000.000
 * US-Dollar}. Names of units in the message file are preferred: {@code 106,3 Mrd. US-Dollar}.
 */
public final class CldrNumberWriter implements NumberWriter {
  private static final String GAP = "\u00a0";

  /** "71,000" rather than "71 thousand". */
  private static final int THOUSAND = 3;

  private static final BigDecimal FIVE = BigDecimal.valueOf(5);

  private final ULocale locale;
  private final LanguageWords words;
  private final LocalizedNumberFormatter plain;
  private final Notation notation;

  /** For each power of ten the multiple that it is counted in. */
  private final List<Integer> multiples;

  public CldrNumberWriter(ULocale locale, LanguageWords words) {
    this.locale = locale;
    this.words = words;
    this.plain = NumberFormatter.withLocale(locale).roundingMode(RoundingMode.HALF_UP);
    this.notation = CldrSamples.notation(locale);
    List<Integer> found = new ArrayList<>();
    for (int power = 0; power <= CldrSamples.LARGEST; power++) {
      int multiple = CldrSamples.multiple(locale, notation, power);
      found.add(multiple > THOUSAND ? multiple : 0);
    }
    this.multiples = List.copyOf(found);
  }

  @Override
  public String number(BigDecimal value, int decimals) {
    // Rounded first: what rounds to zero has no sign.
    BigDecimal rounded = value.setScale(decimals, RoundingMode.HALF_UP);
    return signed(plain.precision(Precision.fixedFraction(decimals)).format(rounded));
  }

  @Override
  public String compact(BigDecimal value, Unit unit, int decimals) {
    int power = magnitude(rounded(value, magnitude(value, unit), decimals), unit);
    return written(rounded(value, power, decimals), power, unit, decimals, UnitWidth.SHORT);
  }

  /** The value with so many decimals of its multiple. */
  private static BigDecimal rounded(BigDecimal value, int power, int decimals) {
    return value
        .movePointLeft(power)
        .setScale(decimals, RoundingMode.HALF_UP)
        .movePointRight(power);
  }

  @Override
  public String full(BigDecimal value, Unit unit, int decimals) {
    BigDecimal shown = value.setScale(decimals, RoundingMode.HALF_UP);
    return written(shown, 0, unit, decimals, UnitWidth.FULL_NAME);
  }

  private String written(BigDecimal value, int power, Unit unit, int decimals, UnitWidth width) {
    LocalizedNumberFormatter format =
        (power > 0 ? plain.notation(notation) : plain).precision(Precision.fixedFraction(decimals));
    if (unit.equals(Unit.NUMBER)) {
      return signed(format.format(value));
    }
    String code = unit.equals(Unit.POINTS) ? "points" : unit.toString();
    BigDecimal digits = value.movePointLeft(power).setScale(decimals, RoundingMode.HALF_UP);
    String category = CldrUnits.category(locale, power > 0 ? FIVE.movePointRight(power) : digits);
    MeasureUnit measure = measure(unit);
    String name = words.written(code, category);
    boolean sign = measure != null && sign(measure).equals(name);
    if (measure != null && (name == null || sign)) {
      boolean full = width == UnitWidth.FULL_NAME && !unit.equals(Unit.PERCENT);
      FormattedNumber text =
          format.unit(measure).unitWidth(full ? width : UnitWidth.SHORT).format(value);
      // In some languages ICU writes one kilowatt-hour without its number.
      if (!CldrSamples.field(text, NumberFormat.Field.INTEGER).isEmpty()) {
        return unbroken(signed(text), full);
      }
    }
    return signed(format.format(value)) + GAP + (name == null ? names(unit, power) : name);
  }

  /** The unit as CLDR has it; null for one that it does not have, and for one by another. */
  private static @Nullable MeasureUnit measure(Unit unit) {
    String code = unit.toString();
    return Units.isCurrency(code) ? Currency.getInstance(code) : CldrUnits.find(code);
  }

  /** A price by quantity and the like, {@code $/t}. */
  private String names(Unit unit, int power) {
    return unit.equals(Unit.POINTS) ? "pp" : UnitNames.of(unit, code -> name(code, power));
  }

  /** One base unit by itself, short; in the form that it has behind a multiple. */
  private String name(String code, int power) {
    String name = words.written(code, CldrUnits.category(locale, FIVE.movePointRight(power)));
    if (name != null) {
      return name;
    }
    MeasureUnit measure = measure(Unit.of(code));
    return measure == null ? code : sign(measure);
  }

  /** What CLDR writes for a unit beside a number, and puts where the language has it. */
  private String sign(MeasureUnit measure) {
    return measure instanceof Currency money
        ? money.getName(locale, Currency.SYMBOL_NAME, null)
        : CldrSamples.around(plain.unit(measure).unitWidth(UnitWidth.SHORT).format(FIVE)).words();
  }

  @Override
  public int magnitude(BigDecimal value, Unit unit) {
    boolean small = unit.equals(Unit.NUMBER) && value.abs().compareTo(MILLION) < 0;
    if (small || unit.equals(Unit.PERCENT) || unit.equals(Unit.POINTS)) {
      return 0;
    }
    int digits = value.precision() - value.scale() - 1;
    return digits < 0 || value.signum() == 0
        ? 0
        : multiples.get(Math.min(digits, CldrSamples.LARGEST));
  }

  @Override
  public String unitLabel(Unit unit, int powerOfTen) {
    String name = unit.equals(Unit.NUMBER) ? "" : names(unit, powerOfTen);
    FormattedNumber number = plain.notation(notation).format(FIVE.movePointRight(powerOfTen));
    String multiple =
        powerOfTen == 0 ? "" : CldrSamples.field(number, NumberFormat.Field.COMPACT).strip();
    boolean apart =
        multiple.isEmpty() || !WordTable.isUnspaced(multiple.codePointBefore(multiple.length()));
    return (multiple + (apart ? " " : "") + name).strip();
  }

  @Override
  public @Nullable String ordinal(int value, OrdinalForm form) {
    return CldrOrdinals.of(locale, value, form);
  }

  @Override
  public String list(List<String> items) {
    return ListFormatter.getInstance(locale).format(items);
  }

  /** Words behind the number keep their form only where both numbers ask for the same one. */
  @Override
  public @Nullable String behind(String behind, BigDecimal old, BigDecimal value) {
    boolean same = CldrUnits.category(locale, old).equals(CldrUnits.category(locale, value));
    String rest = behind.strip().replaceAll("^[-\\u00a0\\u202f]+", "");
    return same || rest.isEmpty() || !Character.isLetter(rest.codePointAt(0)) ? behind : null;
  }

  /** The number stays with its unit, and a short text in one line. */
  private static String unbroken(String text, boolean full) {
    return full ? text.replaceFirst("(?<=\\d) | (?=\\d)", GAP) : text.replace(" ", GAP);
  }

  /** The text with a true minus sign. */
  private static String signed(FormattedNumber number) {
    String text = number.toString();
    ConstrainedFieldPosition position = new ConstrainedFieldPosition();
    position.constrainField(NumberFormat.Field.SIGN);
    if (!number.nextPosition(position)) {
      return text;
    }
    int at = position.getStart();
    return text.substring(0, at)
        + text.substring(at, position.getLimit()).replace('-', '\u2212')
        + text.substring(position.getLimit());
  }
}
