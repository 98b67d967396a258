package caravan.model.data;

import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of whole months: a year, a half-year, a quarter, a month, or a range of months within
 * one year (year to date). Ordered by end, then by beginning.
 *
 * @param first the first month
 * @param last the last month, inclusive
 */
public record Period(Kind kind, YearMonth first, YearMonth last) implements Comparable<Period> {
  /** What a period looks like, for schemas; {@link #parse} knows which there are. */
  public static final String PATTERN =
      "\\d{4}(-(Q[1-4]|H[12]|(0[1-9]|1[0-2])(/\\d{4}-(0[1-9]|1[0-2]))?))?";

  /** Advice where something else was written. */
  public static final String HELP = "write 2025, 2025-H1, 2025-Q1, 2025-06 or 2025-01/2025-05";

  private static final Pattern SYNTAX =
      Pattern.compile("(\\d{4})(?:-(?:Q([1-4])|H([12])|(\\d{2})(?:/(\\d{4})-(\\d{2}))?))?");
  private static final Comparator<Period> ORDER =
      Comparator.comparing(Period::last)
          .thenComparing(Period::first, Comparator.reverseOrder())
          .thenComparing(Period::kind);

  public Period {
    Objects.requireNonNull(kind, "kind");
    if (last.isBefore(first)) {
      throw new IllegalArgumentException("a period ends before it begins: " + first + "/" + last);
    }
  }

  /** What sort of stretch it is. */
  public enum Kind {
    YEAR,
    HALF_YEAR,
    QUARTER,
    MONTH,
    RANGE
  }

  /**
   * The period written as {@code 2025}, {@code 2025-H1}, {@code 2025-Q1}, {@code 2025-06} or {@code
   * 2025-01/2025-05}; null where the text is none of them.
   */
  public static @Nullable Period parse(String text) {
    Matcher m = SYNTAX.matcher(text);
    if (!m.matches()) {
      return null;
    }
    int year = Integer.parseInt(m.group(1));
    try {
      if (m.group(2) != null) {
        YearMonth first = YearMonth.of(year, Integer.parseInt(m.group(2)) * 3 - 2);
        return new Period(Kind.QUARTER, first, first.plusMonths(2));
      }
      if (m.group(3) != null) {
        YearMonth first = YearMonth.of(year, Integer.parseInt(m.group(3)) * 6 - 5);
        return new Period(Kind.HALF_YEAR, first, first.plusMonths(5));
      }
      if (m.group(4) == null) {
        return new Period(Kind.YEAR, YearMonth.of(year, 1), YearMonth.of(year, 12));
      }
      YearMonth first = YearMonth.of(year, Integer.parseInt(m.group(4)));
      if (m.group(5) == null) {
        return new Period(Kind.MONTH, first, first);
      }
      int lastYear = Integer.parseInt(m.group(5));
      YearMonth last = YearMonth.of(lastYear, Integer.parseInt(m.group(6)));
      return last.isAfter(first) ? new Period(Kind.RANGE, first, last) : null;
    } catch (DateTimeException e) {
      return null;
    }
  }

  /**
   * What a rate is usually taken against: the period before, and for a range the same months of the
   * year before.
   */
  public Period previous() {
    return plus(-1);
  }

  /** The period {@code steps} later (or earlier); a range moves by years. */
  public Period plus(int steps) {
    int months =
        switch (kind) {
          case YEAR, RANGE -> 12;
          case HALF_YEAR -> 6;
          case QUARTER -> 3;
          case MONTH -> 1;
        };
    return new Period(
        kind, first.plusMonths((long) steps * months), last.plusMonths((long) steps * months));
  }

  /**
   * Whether two periods are of the same sort, so that they can stand in one series; ranges only
   * where they cover the same months.
   */
  public boolean comparableWith(Period other) {
    if (kind != other.kind) {
      return false;
    }
    return kind != Kind.RANGE
        || (first.getMonth() == other.first.getMonth()
            && last.getMonth() == other.last.getMonth()
            && last.getYear() - first.getYear() == other.last.getYear() - other.first.getYear());
  }

  /** How many steps of this kind lie between this and another comparable period. */
  public int stepsTo(Period other) {
    int months =
        (other.first.getYear() - first.getYear()) * 12
            + other.first.getMonthValue()
            - first.getMonthValue();
    return switch (kind) {
      case YEAR, RANGE -> months / 12;
      case HALF_YEAR -> months / 6;
      case QUARTER -> months / 3;
      case MONTH -> months;
    };
  }

  @Override
  public int compareTo(Period other) {
    return ORDER.compare(this, other);
  }

  /** As an author writes it. */
  @Override
  public String toString() {
    return switch (kind) {
      case YEAR -> yearText();
      case HALF_YEAR -> yearText() + "-H" + (first.getMonthValue() == 1 ? 1 : 2);
      case QUARTER -> yearText() + "-Q" + (first.getMonthValue() + 2) / 3;
      case MONTH -> first.toString();
      case RANGE -> first + "/" + last;
    };
  }

  private String yearText() {
    // YearMonth pads the year to four digits.
    String month = first.toString();
    return month.substring(0, month.length() - 3);
  }
}
