package caravan.app.scaffold;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whether a program dropped the zeros at the end of its numbers. Stateless. */
public final class StatedDecimals {
  /** How many values, and which part of them, must have all decimals to say that all have them. */
  private static final int LEAST = 6;

  private static final double SHARE = 0.7;

  private StatedDecimals() {}

  /**
   * To how many decimals values are stated, where it looks as if a program dropped zeros at the
   * end: most have as many, the others fewer, and none ends in a zero. Null otherwise: then the
   * digits as typed count.
   *
   * @param values with a decimal point
   */
  public static @Nullable Integer dropped(List<String> values) {
    int most = most(values);
    long full = values.stream().filter(digits -> decimals(digits) == most).count();
    boolean dropped =
        most > 0
            && full < values.size()
            && full >= Math.max(LEAST, values.size() * SHARE)
            && values.stream().noneMatch(digits -> digits.matches(".*\\.\\d*0|.*[eE].*"));
    return dropped ? Integer.valueOf(most) : null;
  }

  /** The most decimals that any of the values has. */
  public static int most(List<String> values) {
    return values.stream().mapToInt(StatedDecimals::decimals).max().orElse(0);
  }

  private static int decimals(String digits) {
    int point = digits.indexOf('.');
    return point < 0 ? 0 : digits.length() - point - 1;
  }
}
