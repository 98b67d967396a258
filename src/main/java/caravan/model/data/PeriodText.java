package caravan.model.data;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Periods as tables of statistics write them. */
public final class PeriodText {
  private static final Pattern QUARTER = Pattern.compile("(\\d{4})[- ]?[Qq]([1-4])");
  private static final Pattern QUARTER_FIRST = Pattern.compile("[Qq]([1-4])[- /]?(\\d{4})");
  private static final Pattern HALF = Pattern.compile("(\\d{4})[- ]?[HhSs]([12])");
  private static final Pattern MONTH = Pattern.compile("(\\d{4})(?:M|m|-M|/|\\.|年)(\\d{1,2})月?");
  private static final Pattern MONTH_BARE = Pattern.compile("([12]\\d{3})(0[1-9]|1[0-2])");
  private static final Pattern MONTH_FIRST = Pattern.compile("(\\d{2})[./](\\d{4})");
  private static final Pattern YEAR = Pattern.compile("([12]\\d{3})(?: ?年| ?г\\.?| ?год)?");

  private static final Pattern DAY = Pattern.compile("[12]\\d{3}-\\d{2}-\\d{2}");

  private PeriodText() {}

  /** The period that a cell names; null where it names none. */
  public static @Nullable Period parse(String cell) {
    Matcher year = YEAR.matcher(cell);
    if (year.matches()) {
      return Period.parse(year.group(1));
    }
    Matcher quarter = QUARTER.matcher(cell);
    if (quarter.matches()) {
      return Period.parse(quarter.group(1) + "-Q" + quarter.group(2));
    }
    Matcher first = QUARTER_FIRST.matcher(cell);
    if (first.matches()) {
      return Period.parse(first.group(2) + "-Q" + first.group(1));
    }
    Matcher half = HALF.matcher(cell);
    if (half.matches()) {
      return Period.parse(half.group(1) + "-H" + half.group(2));
    }
    Matcher month = MONTH.matcher(cell);
    if (month.matches()) {
      return month(month.group(1), month.group(2));
    }
    Matcher bare = MONTH_BARE.matcher(cell);
    if (bare.matches()) {
      return month(bare.group(1), bare.group(2));
    }
    Matcher monthFirst = MONTH_FIRST.matcher(cell);
    if (monthFirst.matches()) {
      return month(monthFirst.group(2), monthFirst.group(1));
    }
    return cell.matches("[12]\\d{3}-.*") ? Period.parse(cell) : null;
  }

  /**
   * The period of which a day is the first or the last one; null where it is none.
   *
   * @param cell as {@code 2025-01-31}
   * @param frequency how long the period is
   */
  public static @Nullable Period ofDay(String cell, Dataset.Frequency frequency) {
    if (!isDay(cell)) {
      return null;
    }
    LocalDate date;
    try {
      date = LocalDate.parse(cell);
    } catch (DateTimeParseException e) {
      return null;
    }
    String year = cell.substring(0, 4);
    Period period =
        Period.parse(
            switch (frequency) {
              case ANNUAL -> year;
              case QUARTERLY -> year + "-Q" + (date.getMonthValue() + 2) / 3;
              case MONTHLY -> cell.substring(0, 7);
            });
    boolean end =
        period != null
            && (date.equals(period.first().atDay(1)) || date.equals(period.last().atEndOfMonth()));
    return end ? period : null;
  }

  /** Whether a cell is a day, which is a period only where its end is one. */
  public static boolean isDay(String cell) {
    return DAY.matcher(cell).matches();
  }

  private static @Nullable Period month(String year, String month) {
    return Period.parse(year + "-" + (month.length() == 1 ? "0" : "") + month);
  }
}
