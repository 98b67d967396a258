package caravan.model.data;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * When a source was published or read, as far as that is known. As text it is as EDTF (ISO 8601-2)
 * writes it: {@code 2025-06-13}, {@code 2024/2025}, {@code 1900~} for about 1900, {@code 2025-21}
 * to {@code 2025-24} for the seasons from spring on, {@code -0349} for 350 BC; any other text is
 * the date in words. Immutable.
 *
 * @param from the day or the first of them; null where the date is in words
 * @param to the last day; null where there is but one
 * @param about whether it is only about right
 * @param words the date in words; empty where it is in numbers
 */
public record SourceDate(@Nullable Day from, @Nullable Day to, boolean about, String words) {
  private static final String DAY = "(-?\\d{4})(?:-(\\d{2})(?:-(\\d{2}))?)?";
  private static final Pattern EDTF = Pattern.compile(DAY + "([~?%]?)(?:/" + DAY + "([~?%]?))?");
  private static final Pattern YEAR = Pattern.compile("(?<!\\d)\\d{4}(?!\\d)");

  /** What EDTF adds to the number of a season, from 1 for spring. */
  private static final int SEASONS = 20;

  private static final int MOST_YEAR = 9999;

  /**
   * A day, month, season or year.
   *
   * @param year negative before our era: −349 is 350 BC
   * @param month 0 where it is not known
   * @param day 0 where it is not known
   * @param season from 1 for spring; 0 for none
   */
  public record Day(int year, int month, int day, int season) {
    public Day {
      if (!isDay(year, month, day, season)) {
        throw new IllegalArgumentException("no day: " + year + " " + month + " " + day);
      }
    }

    private static boolean isDay(int year, int month, int day, int season) {
      if (Math.abs(year) > MOST_YEAR
          || season < 0
          || season > 4
          || (season > 0 && month > 0)
          || (month == 0 && day != 0)) {
        return false;
      }
      try {
        LocalDate known =
            LocalDate.of(year, Math.max(1, month == 0 ? 1 : month), day == 0 ? 1 : day);
        return month >= 0 && known.getYear() == year;
      } catch (DateTimeException e) {
        return false;
      }
    }

    private String text() {
      String sign = year < 0 ? "-" : "";
      String text = sign + padded(Math.abs(year), 4);
      if (season > 0) {
        return text + "-" + (SEASONS + season);
      }
      return text + (month == 0 ? "" : two(month)) + (day == 0 ? "" : two(day));
    }

    private static String two(int number) {
      return "-" + padded(number, 2);
    }

    private static String padded(int number, int digits) {
      String text = Integer.toString(number);
      return "0".repeat(Math.max(0, digits - text.length())) + text;
    }
  }

  /** A date that is only in words. */
  public static SourceDate inWords(String words) {
    return new SourceDate(null, null, false, words);
  }

  /** A day; null where the calendar does not have it. The months 21 to 24 stand for seasons. */
  static @Nullable Day day(int year, int month, int day) {
    int season = month > SEASONS && day == 0 ? month - SEASONS : 0;
    int plain = season > 0 ? 0 : month;
    return Day.isDay(year, plain, day, season) ? new Day(year, plain, day, season) : null;
  }

  /** The date of a text in numbers; null where it is none. */
  static @Nullable SourceDate parse(String text) {
    Matcher m = EDTF.matcher(text);
    if (!m.matches()) {
      return null;
    }
    Day from = day(m, 1);
    Day to = m.group(5) == null ? null : day(m, 5);
    boolean about = !m.group(4).isEmpty() || (m.group(8) != null && !m.group(8).isEmpty());
    boolean broken = from == null || (m.group(5) != null && to == null);
    return broken ? null : new SourceDate(from, to, about, "");
  }

  private static @Nullable Day day(Matcher m, int group) {
    return day(
        Integer.parseInt(m.group(group)), number(m.group(group + 1)), number(m.group(group + 2)));
  }

  private static int number(@Nullable String digits) {
    return digits == null ? 0 : Integer.parseInt(digits);
  }

  /** The date of a text as {@link #text} writes it. */
  public static SourceDate of(String text) {
    SourceDate parsed = parse(text);
    return parsed == null ? inWords(text) : parsed;
  }

  /** The date as text, from which {@link #of} makes the same again. */
  public String text() {
    Day first = from;
    if (first == null) {
      return words;
    }
    return first.text() + (about ? "~" : "") + (to == null ? "" : "/" + to.text());
  }

  /** The year in digits, for messages; the words where there is none. */
  public String year() {
    Day first = from;
    if (first == null) {
      return words;
    }
    return first.year() > 0 ? Integer.toString(first.year()) : (1 - first.year()) + " BC";
  }

  /** A text by which dates are sorted: earlier ones first, a year ahead of its months. */
  public String order() {
    Day first = from;
    if (first == null) {
      Matcher year = YEAR.matcher(words);
      return (year.find() ? "1" + year.group() : "2") + " " + words;
    }
    // Before our era the later year is the smaller number.
    return first.year() < 0 ? "0" + (MOST_YEAR + first.year() + 10_000) : "1" + first.text();
  }
}
