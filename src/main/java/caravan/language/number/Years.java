package caravan.language.number;

import java.math.BigDecimal;
import java.util.List;

/** Bare numbers that are years. */
public final class Years {
  private static final BigDecimal FIRST = BigDecimal.valueOf(1900);
  private static final BigDecimal LAST = BigDecimal.valueOf(2099);

  private Years() {}

  /** The numbers that are no years; all of them where there are none but years. */
  public static List<TextNumber> without(List<TextNumber> numbers) {
    List<TextNumber> others = numbers.stream().filter(n -> !isYear(n)).toList();
    return others.isEmpty() ? numbers : others;
  }

  /** Whether there is nothing, or nothing but years. */
  public static boolean only(List<TextNumber> numbers) {
    return numbers.stream().allMatch(Years::isYear);
  }

  /** Whether it is a bare whole number from 1900 to 2099, without separators. */
  public static boolean isYear(TextNumber n) {
    return n.isBare()
        && n.digitsEnd() - n.digitsStart() == 4
        && n.decimals() == 0
        && n.number().compareTo(FIRST) >= 0
        && n.number().compareTo(LAST) <= 0;
  }
}
