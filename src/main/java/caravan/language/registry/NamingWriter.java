package caravan.language.registry;

import caravan.language.number.NumberWriter;
import caravan.language.number.OrdinalForm;
import caravan.model.data.Unit;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A writer that calls the units that a report declares by their names. */
final class NamingWriter implements NumberWriter {
  private static final String GAP = "\u00a0";

  private final NumberWriter writer;
  private final UnitNaming naming;

  NamingWriter(NumberWriter writer, UnitNaming naming) {
    this.writer = writer;
    this.naming = naming;
  }

  @Override
  public String compact(BigDecimal value, Unit unit, int decimals) {
    String text = writer.compact(value, unit, decimals);
    return naming.has(unit.toString()) ? named(text, value, unit, decimals) : text;
  }

  @Override
  public String full(BigDecimal value, Unit unit, int decimals) {
    String text = writer.full(value, unit, decimals);
    return naming.has(unit.toString()) ? named(text, value, unit, decimals) : text;
  }

  /** The text with the unit's name in the place of its code, which ends it. */
  private String named(String text, BigDecimal value, Unit unit, int decimals) {
    String code = unit.toString();
    String number = withoutCode(text, code);
    boolean multiple = Character.isLetter(number.codePointBefore(number.length()));
    BigDecimal shown = value.setScale(decimals, RoundingMode.HALF_UP);
    return joined(number, multiple ? naming.many(code) : naming.counted(code, shown));
  }

  @Override
  public String unitLabel(Unit unit, int powerOfTen) {
    String text = writer.unitLabel(unit, powerOfTen);
    String code = unit.toString();
    return naming.has(code) ? joined(withoutCode(text, code), naming.many(code)) : text;
  }

  private static String withoutCode(String text, String code) {
    String number = text.endsWith(code) ? text.substring(0, text.length() - code.length()) : text;
    return number.replaceAll("[\\s\\u00a0]+$", "");
  }

  /** Han characters follow at once. */
  private static String joined(String number, String name) {
    boolean han = Character.UnicodeScript.of(name.codePointAt(0)) == Character.UnicodeScript.HAN;
    return number.isEmpty() ? name : number + (han ? "" : GAP) + name;
  }

  @Override
  public String number(BigDecimal value, int decimals) {
    return writer.number(value, decimals);
  }

  @Override
  public int magnitude(BigDecimal value, Unit unit) {
    return writer.magnitude(value, unit);
  }

  @Override
  public String list(List<String> items) {
    return writer.list(items);
  }

  @Override
  public @Nullable String words(BigDecimal value) {
    return writer.words(value);
  }

  @Override
  public @Nullable String ordinal(BigDecimal value) {
    return writer.ordinal(value);
  }

  @Override
  public @Nullable String ordinal(int value, OrdinalForm form) {
    return writer.ordinal(value, form);
  }

  @Override
  public boolean fitsBehind(String ahead, String digits) {
    return writer.fitsBehind(ahead, digits);
  }

  @Override
  public @Nullable String behind(String behind, BigDecimal old, BigDecimal value) {
    return writer.behind(behind, old, value);
  }
}
