package caravan.chart.frame;

import caravan.chart.spec.Ink;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Which colour a value has: classes with round limits. Where values lie below zero, zero is a limit
 * and the classes on both sides of it are equally deep where they are equally far. Where most
 * values would fall into the class next to zero, the limits grow: 1, 2, 5, 10, … or 1, 10, 100, …
 */
public final class ColourScale {
  private static final int MOST = 7;
  private static final int MOST_EACH_SIDE = 4;
  private static final int[] DIGITS = {1, 2, 5};
  private static final int[] DECADES = {1};
  // Fewer tell nothing about how values are spread.
  private static final int FEW = 5;

  /**
   * A colour with that of text on it.
   *
   * @param below whether it stands for values below zero
   */
  public record Shade(Ink fill, Ink text, boolean below) {
    private static Shade above(int step) {
      return new Shade(Ink.above(step), Ink.on(step), false);
    }

    private static Shade below(int step) {
      return new Shade(Ink.below(step), Ink.on(step), true);
    }

    private static Shade zero() {
      return new Shade(Ink.ZERO, Ink.on(1), false);
    }
  }

  private final List<BigDecimal> limits;
  private final boolean signed;

  /** Number of classes on that side of zero that has more; without zero, of all. */
  private final int reach;

  /** Classes below zero. */
  private final int belowZero;

  private ColourScale(List<BigDecimal> limits, boolean signed, int reach) {
    this.limits = List.copyOf(limits);
    this.signed = signed;
    this.reach = reach;
    belowZero = (int) limits.stream().filter(limit -> limit.signum() < 0).count();
  }

  /** The scale for some values, of which there is at least one. */
  public static ColourScale of(List<BigDecimal> values) {
    BigDecimal least = Collections.min(values);
    BigDecimal most = Collections.max(values);
    if (least.compareTo(most) == 0) {
      return new ColourScale(List.of(plain(least)), least.signum() < 0, 1);
    }
    if (least.signum() < 0) {
      return aroundZero(values, least, most);
    }
    List<BigDecimal> limits = limits(values, least, most, MOST);
    return new ColourScale(limits, false, limits.size() - 1);
  }

  private static ColourScale aroundZero(
      List<BigDecimal> values, BigDecimal least, BigDecimal most) {
    List<BigDecimal> sizes = values.stream().map(BigDecimal::abs).toList();
    BigDecimal largest = Collections.max(sizes);
    List<BigDecimal> side = limits(sizes, BigDecimal.ZERO, largest, MOST_EACH_SIDE);
    List<BigDecimal> limits = new ArrayList<>();
    for (int i = side.size() - 1; i > 0; i--) {
      // The farthest class that is drawn is the one that the least value lies in.
      if (side.get(i - 1).negate().compareTo(least) > 0) {
        limits.add(side.get(i).negate());
      }
    }
    limits.add(BigDecimal.ZERO);
    for (int i = 1; i < side.size(); i++) {
      if (side.get(i - 1).compareTo(most) < 0) {
        limits.add(side.get(i));
      }
    }
    return new ColourScale(limits, true, side.size() - 1);
  }

  /** Limits at equal distances; if most values lie in the lowest class, growing ones. */
  private static List<BigDecimal> limits(
      List<BigDecimal> values, BigDecimal least, BigDecimal most, int classes) {
    List<BigDecimal> even = even(least, most, classes);
    if (!isSkewed(values, even)) {
      return even;
    }
    // Below the least value that is not zero there is nothing to tell apart.
    BigDecimal from =
        values.stream().filter(value -> value.signum() > 0).min(BigDecimal::compareTo).orElse(most);
    List<BigDecimal> growing = growing(from, most, classes, DIGITS);
    List<BigDecimal> decades = growing(from, most, classes, DECADES);
    for (List<BigDecimal> limits : List.of(growing, decades)) {
      if (limits.get(0).compareTo(least) > 0) {
        limits.add(0, BigDecimal.ZERO);
      }
    }
    return isSkewed(values, growing) && !isSkewed(values, decades) ? decades : growing;
  }

  /** Whether most values would share the lowest class. */
  private static boolean isSkewed(List<BigDecimal> values, List<BigDecimal> limits) {
    long low = values.stream().filter(value -> value.compareTo(limits.get(1)) < 0).count();
    return values.size() >= FEW && limits.size() > 2 && low * 3 > values.size() * 2L;
  }

  /** Limits at equal distances, the finest with at most so many classes. */
  private static List<BigDecimal> even(BigDecimal least, BigDecimal most, int classes) {
    BigDecimal range = most.subtract(least);
    for (int power = range.precision() - range.scale() - 3; ; power++) {
      for (int digit : DIGITS) {
        BigDecimal step = BigDecimal.valueOf(digit).scaleByPowerOfTen(power);
        BigDecimal first = least.divide(step, 0, RoundingMode.FLOOR);
        BigDecimal last = most.divide(step, 0, RoundingMode.CEILING);
        if (last.subtract(first).compareTo(BigDecimal.valueOf(classes)) <= 0) {
          List<BigDecimal> limits = new ArrayList<>();
          for (BigDecimal at = first; at.compareTo(last) <= 0; at = at.add(BigDecimal.ONE)) {
            limits.add(plain(at.multiply(step)));
          }
          return limits;
        }
      }
    }
  }

  /** Limits of some digits times powers of ten, downwards from the first not below the most. */
  private static List<BigDecimal> growing(
      BigDecimal least, BigDecimal most, int classes, int[] digits) {
    int at = digits.length * (most.precision() - most.scale() - 1);
    while (limit(at, digits).compareTo(most) < 0) {
      at++;
    }
    List<BigDecimal> limits = new ArrayList<>();
    while (limits.size() < classes && (limits.isEmpty() || limits.get(0).compareTo(least) > 0)) {
      limits.add(0, plain(limit(at--, digits)));
    }
    return limits;
  }

  /** The growing limits by number: each power of ten has as many as there are digits. */
  private static BigDecimal limit(int number, int[] digits) {
    int digit = digits[Math.floorMod(number, digits.length)];
    return BigDecimal.valueOf(digit).scaleByPowerOfTen(Math.floorDiv(number, digits.length));
  }

  /** Without an exponent, as a format that heeds the scale needs it. */
  private static BigDecimal plain(BigDecimal value) {
    BigDecimal stripped = value.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }

  /** Where the classes meet and end, lowest first; the only value where all are the same. */
  List<BigDecimal> limits() {
    return limits;
  }

  /** The colours of the classes, lowest first. */
  List<Shade> classes() {
    int count = Math.max(1, limits.size() - 1);
    List<Shade> shades = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      shades.add(shade(i));
    }
    return shades;
  }

  /** Whether zero has a colour of its own. */
  public boolean tellsZero() {
    return signed && limits.size() > 1;
  }

  /** The colour of zero where it has one of its own. */
  public static Shade zero() {
    return Shade.zero();
  }

  /** The colour of a value that the scale was made for. */
  public Shade of(BigDecimal value) {
    if (value.signum() == 0 && (signed || limits.size() == 1)) {
      return Shade.zero();
    }
    int index = 0;
    for (int i = 1; i < limits.size() - 1; i++) {
      int over = value.compareTo(limits.get(i));
      // A limit belongs to the class farther from zero.
      if (over > 0 || (over == 0 && value.signum() >= 0)) {
        index = i;
      }
    }
    return shade(index);
  }

  private Shade shade(int index) {
    if (limits.size() == 1) {
      int sign = limits.get(0).signum();
      return sign == 0 ? Shade.zero() : sign < 0 ? Shade.below(4) : Shade.above(4);
    }
    if (!signed) {
      int last = reach - 1;
      return Shade.above(last == 0 ? 4 : 1 + (2 * index * 6 + last) / (2 * last));
    }
    return index < belowZero
        ? Shade.below(step(belowZero - index))
        : Shade.above(step(index - belowZero + 1));
  }

  /** The step of a class by its distance from zero, counted from 1. */
  private int step(int distance) {
    return 1 + distance * (Ink.STEPS - 1) / reach;
  }
}
