package caravan.text.csv;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Numbers in cells: with a decimal point, and nothing between thousands. */
public final class CsvNumber {
  private static final Pattern NUMBER =
      Pattern.compile("-?(?:0|[1-9]\\d{0,29})(?:\\.\\d{1,30})?(?:[eE][-+]?\\d{1,2})?");

  /** What a binary number of eight bytes knows for certain, and one of four. */
  private static final MathContext DOUBLE = new MathContext(15);

  private static final MathContext FLOAT = new MathContext(6);

  private CsvNumber() {}

  /**
   * The digits that a binary number knows, without zeros at the end; empty where it is none.
   *
   * @param number a {@link Double} or {@link Float}; an infinite one stands as {@code Infinity},
   *     which is no number of a table
   */
  public static String known(Number number) {
    double value = number.doubleValue();
    if (Double.isNaN(value)) {
      return "";
    }
    if (Double.isInfinite(value)) {
      return Double.toString(value);
    }
    BigDecimal known =
        new BigDecimal(number.toString()).round(number instanceof Float ? FLOAT : DOUBLE);
    return known.signum() == 0 ? "0" : known.stripTrailingZeros().toPlainString();
  }

  /** The digits of a cell, with a sign that machines know; they need be no number. */
  public static String digits(String cell) {
    String digits = cell.startsWith("+") ? cell.substring(1) : cell;
    return digits.replace('−', '-');
  }

  /** Whether digits are a number. */
  public static boolean isNumber(String digits) {
    return NUMBER.matcher(digits).matches();
  }

  /** The number of a cell with the digits as stated; null where it is none. */
  public static @Nullable BigDecimal parse(String cell) {
    String digits = digits(cell);
    return isNumber(digits) ? new BigDecimal(digits) : null;
  }

  /** Advice for a cell that is no number: what was meant, where that is sure. */
  public static String help(String cell) {
    String digits = digits(cell);
    String bare = digits.replaceAll("[\\s\u00A0\u202F']", "");
    String meant = null;
    if (bare.matches("-?\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?") && digits.indexOf(',') >= 0) {
      meant = bare.replace(",", "");
    } else if (bare.matches("-?\\d+,\\d+")) {
      meant = bare.replace(',', '.');
    } else if (bare.matches("-?\\d{1,3}(?:\\.\\d{3})+,\\d+")) {
      meant = bare.replace(".", "").replace(',', '.');
    } else if (isNumber(bare)) {
      meant = bare;
    } else if (bare.endsWith("%")) {
      return "write it without the sign; the dataset's unit will be percent";
    }
    String rule = "numbers have a decimal point and nothing between thousands";
    return meant == null ? rule : rule + ": " + meant;
  }
}
