package caravan.expression.evaluate;

import caravan.model.data.Dataset;
import caravan.model.data.Quantity;
import caravan.model.data.Statement;
import caravan.model.data.Unit;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How many digits of a value the program writes, told as the power of ten of the last one, so that
 * it is the same whatever multiples a language counts in. Thread-safe.
 *
 * <p>A value that its source states in four digits or less is written as it is stated; another has
 * three, and a percentage one decimal, or none from 10 on. A whole count below a million is written
 * to its unit. None is written with more than the data support.
 */
public final class Digits {
  private static final int USUAL = 3;

  /** A value with at most so many digits is written as its source states it. */
  private static final int STATED = 4;

  /** The same in tables, which are there for the digits. */
  private static final int STATED_IN_TABLES = 6;

  private static final BigDecimal TEN = BigDecimal.TEN;
  private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);

  private final DataContext context;

  public Digits(DataContext context) {
    this.context = context;
  }

  /** The last digit where a value stands by itself: in a sentence, a note, a description. */
  public int last(Traced value) {
    return last(value, wanted(value), STATED);
  }

  /**
   * The last digit where {@code significant} digits are wanted; fewer where the data support fewer.
   */
  public static int last(Traced value, int significant) {
    return supported(value.quantity(), lead(value.quantity().value()) - significant + 1);
  }

  /** The last digit of a quantity of which nothing is known but its interval. */
  public static int last(Quantity quantity) {
    BigDecimal number = quantity.value();
    return significant(number) <= STATED ? end(number) : supported(quantity, usual(quantity, null));
  }

  private int last(Traced value, @Nullable Integer wanted, int stated) {
    Quantity quantity = value.quantity();
    BigDecimal number = quantity.value();
    if (isWholeCount(quantity)) {
      return 0;
    }
    if (number.signum() == 0) {
      return Math.max(supported(quantity), 0);
    }
    Integer percentDecimals = context.shownDigits().percentDecimals();
    boolean settled = wanted != null || (isPercentage(quantity.unit()) && percentDecimals != null);
    int last;
    if (wanted != null) {
      last = lead(number) - wanted + 1;
    } else if (!settled && statement(value) != null && significant(number) <= stated) {
      last = stated == STATED ? end(number) : told(value);
    } else {
      last = usual(quantity, percentDecimals);
    }
    return supported(quantity, last);
  }

  private static int usual(Quantity quantity, @Nullable Integer percentDecimals) {
    BigDecimal number = quantity.value();
    if (!isPercentage(quantity.unit())) {
      // 99.96 is rounded to 100.
      return lead(number.round(new MathContext(USUAL, RoundingMode.HALF_UP))) - USUAL + 1;
    }
    return percentDecimals == null
        ? ofPercentage(number)
        : Math.min(-percentDecimals, lead(number));
  }

  /** The last digit of a percentage: one decimal, none from 10 on, and at least one digit. */
  public static int ofPercentage(BigDecimal number) {
    boolean large = number.abs().setScale(1, RoundingMode.HALF_UP).compareTo(TEN) >= 0;
    return large ? 0 : Math.min(-1, lead(number));
  }

  /**
   * The last digit that the values of a column have in common: at least half of them have it. A
   * calculated percentage has one decimal there, so that the points stand below one another.
   *
   * @param values at least one
   */
  public int inColumn(List<Traced> values) {
    List<Integer> places = values.stream().map(this::inTable).sorted().toList();
    return places.get((places.size() - 1) / 2);
  }

  private int inTable(Traced value) {
    Quantity quantity = value.quantity();
    boolean calculated = statement(value) == null;
    if (isPercentage(quantity.unit()) && calculated) {
      Integer decimals = context.shownDigits().percentDecimals();
      return supported(quantity, decimals == null ? -1 : -decimals);
    }
    return last(value, wanted(value), STATED_IN_TABLES);
  }

  /**
   * The last digit of one value of a column: the common one, unless the value has fewer digits.
   *
   * @param least how many digits it has at least, where it has so many
   */
  public int inColumn(Traced value, int common, int least) {
    BigDecimal number = value.quantity().value();
    if (number.signum() == 0) {
      return Math.max(told(value), common);
    }
    int last = Math.min(common, lead(number) - least + 1);
    return atLeastOne(value.quantity(), Math.max(Math.max(told(value), inTable(value)), last));
  }

  /**
   * The last digit that the labels of a chart have in common: that of its largest value. Where that
   * would make different values look the same, as 12.4 and 11.9 beside 30, it is the one that at
   * least half of the values have, as far as three digits of the largest.
   *
   * @param values at least one
   */
  public int inLabels(List<Traced> values) {
    Traced largest = values.get(0);
    for (Traced value : values) {
      if (value.quantity().value().abs().compareTo(largest.quantity().value().abs()) > 0) {
        largest = value;
      }
    }
    List<Integer> places = values.stream().map(this::last).sorted().toList();
    int usual = lead(largest.quantity().value()) - USUAL + 1;
    int finer = Math.max(usual, places.get((places.size() - 1) / 2));
    int common = Math.min(last(largest), Math.max(told(largest), finer));
    return finer < common && distinct(values, common) < distinct(values, finer) ? finer : common;
  }

  /** How many values can be told apart that are rounded to a digit. */
  private static long distinct(List<Traced> values, int last) {
    return values.stream()
        .map(value -> value.quantity().value().setScale(-last, RoundingMode.HALF_UP))
        .distinct()
        .count();
  }

  /**
   * The last digit of one label: the common one, unless the value has fewer digits. At least two
   * digits are written.
   */
  public int inLabel(Traced value, int common) {
    Quantity quantity = value.quantity();
    if (quantity.value().signum() == 0) {
      return Math.max(told(value), common);
    }
    BigDecimal rounded = quantity.value().round(new MathContext(2, RoundingMode.HALF_UP));
    int least = isPercentage(quantity.unit()) ? last(value) : lead(rounded) - 1;
    return atLeastOne(quantity, Math.max(told(value), Math.min(common, least)));
  }

  /** The last digit that says something: zeros that only fill a whole number up do not. */
  private static int told(Traced value) {
    Statement statement = statement(value);
    return statement == null ? supported(value.quantity()) : told(statement);
  }

  /** The same of what a source states. */
  public static int told(Statement statement) {
    Quantity quantity = statement.quantity();
    int supported = supported(quantity);
    if (quantity.value().signum() == 0) {
      return supported;
    }
    BigDecimal multiple = quantity.value().divide(statement.stated(), MathContext.DECIMAL64).abs();
    // Decimals were stated, also where they are zeros.
    boolean decimals = width(quantity).compareTo(multiple) < 0;
    return decimals ? supported : Math.max(supported, end(quantity.value()));
  }

  /**
   * The last digit that the data support. Of what was calculated from rounded values it may be off
   * by one, as is usual. A percentage always has its whole digits: 27 percent that may be 28 are
   * not 30.
   */
  public static int supported(Quantity quantity) {
    BigDecimal half = width(quantity).divide(BigDecimal.valueOf(2));
    if (half.signum() == 0) {
      return end(quantity.value());
    }
    int lead = lead(half);
    int last = half.compareTo(BigDecimal.ONE.scaleByPowerOfTen(lead)) == 0 ? lead : lead + 1;
    return isPercentage(quantity.unit()) ? Math.min(last, 0) : last;
  }

  /** The last digit that is wanted, or an earlier one where the data do not support it. */
  private static int supported(Quantity quantity, int wanted) {
    return atLeastOne(quantity, Math.max(supported(quantity), wanted));
  }

  /**
   * However rough the data are, one digit is written; but of a small percentage that may be zero,
   * zero.
   */
  private static int atLeastOne(Quantity quantity, int last) {
    if (quantity.value().signum() == 0) {
      return last;
    }
    int lead = lead(quantity.value());
    boolean nothing = isPercentage(quantity.unit()) && quantity.mayBeZero();
    return Math.min(last, nothing ? Math.max(lead, 0) : lead);
  }

  private static BigDecimal width(Quantity quantity) {
    return quantity.high().subtract(quantity.low());
  }

  /** The statement of a source that the value repeats; null for a value that was calculated. */
  private static @Nullable Statement statement(Traced value) {
    if (value.used().size() != 1) {
      return null;
    }
    Statement statement = value.used().get(0).statement();
    Quantity stated = statement.quantity();
    boolean same =
        stated.unit().equals(value.quantity().unit())
            && stated.value().abs().compareTo(value.quantity().value().abs()) == 0;
    return same ? statement : null;
  }

  /**
   * How many digits the datasets of the value ask for, or else the report; null where neither does.
   */
  private @Nullable Integer wanted(Traced value) {
    Unit unit = value.quantity().unit();
    Integer most = null;
    for (Used used : value.used()) {
      Dataset dataset = context.datasets().get(used.observation().dataset());
      Integer wanted = dataset == null ? null : dataset.digitsShown();
      if (wanted != null && dataset != null && dataset.unit().equals(unit)) {
        most = most == null ? wanted : Math.max(most, wanted);
      }
    }
    return most != null || isPercentage(unit) ? most : context.shownDigits().significant();
  }

  /** Whether it is a number of things, known one by one, that fits into a line. */
  private boolean isWholeCount(Quantity quantity) {
    return context.units().isCounted(quantity.unit())
        && end(quantity.value()) >= 0
        && supported(quantity) <= 0
        && quantity.value().abs().compareTo(MILLION) < 0;
  }

  static boolean isPercentage(Unit unit) {
    return unit.equals(Unit.PERCENT) || unit.equals(Unit.POINTS);
  }

  /** The power of ten of the first digit; 0 of zero. */
  public static int lead(BigDecimal number) {
    return number.signum() == 0 ? 0 : number.precision() - number.scale() - 1;
  }

  /** The power of ten of the last digit that is no zero; 0 of zero. */
  private static int end(BigDecimal number) {
    return number.signum() == 0 ? 0 : -number.stripTrailingZeros().scale();
  }

  private static int significant(BigDecimal number) {
    return lead(number) - end(number) + 1;
  }
}
