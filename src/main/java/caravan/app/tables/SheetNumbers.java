package caravan.app.tables;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Numbers of a spreadsheet as it shows them: dates, percentages, digits. Stateless. */
final class SheetNumbers {
  /** What a spreadsheet holds of a number; further digits are noise of binary fractions. */
  private static final MathContext PRECISION = new MathContext(15, RoundingMode.HALF_UP);

  /** A number with more digits than this is none that anybody meant. */
  private static final int MOST_DIGITS = 40;

  private static final int LAST_DAY = 2_958_465;

  private SheetNumbers() {}

  /**
   * A number as a text.
   *
   * @param decimals how many the sheet shows; -1 where its format does not say it
   */
  record Shown(String text, int decimals) {
    /** Whether the sheet shows fewer decimals than there are. */
    boolean hidesDigits() {
      int point = text.indexOf('.');
      int own = point < 0 ? 0 : text.replace("%", "").length() - point - 1;
      return decimals >= 0 && own > decimals;
    }
  }

  /**
   * What a cell shows.
   *
   * @param format as the workbook has it; null for the usual one
   * @param from1904 whether days are counted from 1904
   * @return null for a number out of any measure
   */
  static @Nullable Shown shown(BigDecimal value, @Nullable String format, boolean from1904) {
    if (value.precision() - value.scale() > MOST_DIGITS || value.scale() > 400) {
      return null;
    }
    String code = format == null ? "" : bare(format);
    if (isDate(code)) {
      String date = date(value, code, from1904);
      if (date != null) {
        return new Shown(date, -1);
      }
    }
    BigDecimal rounded =
        value.precision() > PRECISION.getPrecision() ? value.round(PRECISION) : value;
    boolean percent = code.indexOf('%') >= 0;
    BigDecimal number = percent ? rounded.movePointRight(2) : rounded;
    number = number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
    int shown = decimals(code);
    int scale = Math.max(0, Math.max(number.scale(), shown));
    return new Shown(number.setScale(scale).toPlainString() + (percent ? "%" : ""), shown);
  }

  /** The first part of a format, without texts, colours and conditions. */
  private static String bare(String format) {
    String plain =
        format
            .replaceAll("\\\\.|_.|\\*.", "")
            .replaceAll("\"[^\"]*\"?", "")
            .replaceAll("\\[(?![hms]+])[^\\]]*]", "");
    int end = plain.indexOf(';');
    String first = end < 0 ? plain : plain.substring(0, end);
    return first.equalsIgnoreCase("General") ? "" : first;
  }

  private static boolean isDate(String code) {
    return code.matches("(?i).*[ymdhs].*") && code.indexOf('0') < 0 && code.indexOf('#') < 0;
  }

  private static @Nullable String date(BigDecimal value, String code, boolean from1904) {
    boolean days = code.matches("(?i).*d.*");
    boolean years = code.matches("(?i).*y.*");
    boolean clock = code.matches("(?i).*[hs].*");
    boolean months = code.matches("(?i).*m.*") && !(clock && !years && !days);
    if (!days && !years && !months) {
      return null;
    }
    long day = value.setScale(0, RoundingMode.FLOOR).longValue();
    if (day < 1 || day > LAST_DAY) {
      return null;
    }
    LocalDate start = from1904 ? LocalDate.of(1904, 1, 1) : LocalDate.of(1899, 12, 30);
    String date = start.plusDays(day).toString();
    return days ? date : months ? date.substring(0, 7) : date.substring(0, 4);
  }

  /** How many decimals a format always shows; -1 where it is no such format. */
  private static int decimals(String code) {
    if (code.indexOf('0') < 0
        || code.matches("(?i).*(e[+-]|[/?]).*")
        || code.matches(".*[0#],+(\\D.*)?$")) {
      return -1;
    }
    int point = code.indexOf('.');
    int count = 0;
    while (point >= 0
        && point + 1 + count < code.length()
        && code.charAt(point + 1 + count) == '0') {
      count++;
    }
    boolean more =
        point >= 0 && point + 1 + count < code.length() && code.charAt(point + 1 + count) == '#';
    return more ? -1 : count;
  }
}
