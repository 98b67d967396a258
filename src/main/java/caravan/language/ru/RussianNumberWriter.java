package caravan.language.ru;

import caravan.language.number.OrdinalForm;
import caravan.language.number.UnitNames;
import caravan.language.number.UnitWriter;
import caravan.model.data.Unit;
import com.ibm.icu.number.FormattedNumber;
import com.ibm.icu.number.NumberFormatter;
import com.ibm.icu.number.Precision;
import com.ibm.icu.text.PluralRules;
import com.ibm.icu.util.ULocale;
import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Russian as its statistics write it: {@code 106,3 млрд долл. США}, {@code 12 %}, {@code 1,2 п.
 * п.}; in full {@code 106 300 000 000 долларов США}.
 */
public final class RussianNumberWriter extends UnitWriter {
  private static final ULocale LOCALE = ULocale.forLanguageTag("ru");
  private static final PluralRules PLURALS = PluralRules.forLocale(LOCALE);

  /** Behind a number: nothing, a sign, or an abbreviation, which has no cases. */
  private static final Pattern UNCHANGED =
      Pattern.compile(
          "(?s)[\\s\\u00a0\\u202f]*(?:[^\\p{L}\\s\\u00a0\\u202f].*|"
              + "(?:(?:тыс|млн|млрд|трлн|долл|руб|п|т|кг|км|га|куб|барр|[A-Z]{3})(?!\\p{L}).*)?)");

  private static final String GAP = "\u00a0";

  private static final int THOUSAND = 3;
  private static final BigDecimal TEN_THOUSAND = BigDecimal.valueOf(10_000);

  public RussianNumberWriter() {
    super(LOCALE, NumberFormatter.GroupingStrategy.AUTO, List.of(12, 9, 6, THOUSAND));
  }

  /** Thousands are for money and measures from ten thousand on: 9200 т, but 26,7 тыс. т. */
  @Override
  protected boolean isUsed(int power, BigDecimal size, Unit unit) {
    return power != THOUSAND
        || (size.compareTo(TEN_THOUSAND) >= 0 && RussianUnits.name(unit.toString()) != null);
  }

  @Override
  protected String compactText(String digits, int power, BigDecimal value, Unit unit) {
    String scale = scaleWord(power);
    String number = scale.isEmpty() ? digits : digits + GAP + scale;
    return unit.equals(Unit.NUMBER) ? number : number + GAP + shortName(unit);
  }

  @Override
  protected String fullText(String digits, BigDecimal value, Unit unit) {
    RussianUnits.Name name =
        RussianUnits.name(unit.equals(Unit.POINTS) ? "points" : unit.toString());
    if (name == null || unit.isRatio()) {
      return compactText(digits, 0, value, unit);
    }
    return digits + GAP + name.form(PLURALS.select(formatted(value)));
  }

  /** The number as a plural sees it: 1 and 1,0 differ. */
  private static FormattedNumber formatted(BigDecimal value) {
    return NumberFormatter.withLocale(LOCALE)
        .precision(Precision.fixedFraction(Math.max(0, value.scale())))
        .format(value.abs());
  }

  /** What stands behind the number keeps its case only where both numbers ask for the same one. */
  @Override
  public @Nullable String behind(String behind, BigDecimal old, BigDecimal value) {
    boolean same = PLURALS.select(formatted(old)).equals(PLURALS.select(formatted(value)));
    return same || UNCHANGED.matcher(behind).matches() ? behind : null;
  }

  @Override
  public String ordinal(int value, OrdinalForm form) {
    String words =
        form.style() == OrdinalForm.Style.DIGITS
            ? null
            : RussianOrdinals.words(value, form.gender());
    return words == null ? RussianOrdinals.digits(value, form.gender()) : words;
  }

  @Override
  public String unitLabel(Unit unit, int powerOfTen) {
    String name = unit.equals(Unit.NUMBER) ? "" : shortName(unit);
    return (scaleWord(powerOfTen) + " " + name).strip();
  }

  private static String shortName(Unit unit) {
    return UnitNames.of(unit, RussianNumberWriter::shortName);
  }

  private static String shortName(String base) {
    RussianUnits.Name name = RussianUnits.name(base);
    return name == null ? base : name.brief();
  }

  private static String scaleWord(int power) {
    return switch (power) {
      case 12 -> "трлн";
      case 9 -> "млрд";
      case 6 -> "млн";
      case THOUSAND -> "тыс.";
      default -> "";
    };
  }
}
