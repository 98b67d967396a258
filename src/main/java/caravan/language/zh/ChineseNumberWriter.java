package caravan.language.zh;

import caravan.language.number.OrdinalForm;
import caravan.language.number.UnitNames;
import caravan.language.number.UnitWriter;
import caravan.model.data.Unit;
import com.ibm.icu.number.NumberFormatter;
import com.ibm.icu.util.ULocale;
import java.math.BigDecimal;
import java.util.List;

/** Chinese as its statistics write it: {@code 1063亿美元}, {@code 12%}, {@code 1.2个百分点}. */
public final class ChineseNumberWriter extends UnitWriter {
  public ChineseNumberWriter() {
    // Four digits stay together: 1063亿美元, but 106,300.
    super(ULocale.forLanguageTag("zh"), NumberFormatter.GroupingStrategy.MIN2, List.of(12, 8, 4));
  }

  @Override
  protected String compactText(String digits, int power, BigDecimal value, Unit unit) {
    if (unit.equals(Unit.NUMBER)) {
      return digits + scaleWord(power);
    }
    if (unit.equals(Unit.POINTS)) {
      return digits + "个百分点";
    }
    return digits + scaleWord(power) + UnitNames.of(unit, ChineseUnits::name);
  }

  @Override
  protected String fullText(String digits, BigDecimal value, Unit unit) {
    return compactText(digits, 0, value, unit);
  }

  @Override
  public String ordinal(int value, OrdinalForm form) {
    String numerals =
        form.style() == OrdinalForm.Style.DIGITS ? null : ChineseNumerals.upTo99(value);
    return "第" + (numerals == null ? Integer.toString(value) : numerals);
  }

  @Override
  public String unitLabel(Unit unit, int powerOfTen) {
    String name = unit.equals(Unit.NUMBER) ? "" : UnitNames.of(unit, ChineseUnits::name);
    return (scaleWord(powerOfTen) + name).strip();
  }

  private static String scaleWord(int power) {
    return switch (power) {
      case 12 -> "万亿";
      case 8 -> "亿";
      case 4 -> "万";
      default -> "";
    };
  }
}
