package caravan.model.data;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The date of an edition of a source, as exactly as it is known: a day, a month or a year. Ordered
 * as its text is: a year ahead of its months, a month ahead of its days.
 *
 * @param text {@code 2025}, {@code 2025-06} or {@code 2025-06-13}
 * @param day the last day that it may be. What is of an edition is surely known from then on
 */
public record EditionDate(String text, LocalDate day) implements Comparable<EditionDate> {
  /** What a date looks like, for schemas; {@link #parse} knows which there are. */
  public static final String PATTERN = "\\d{4}(-\\d{2}(-\\d{2})?)?";

  /** Advice where something else was written. */
  public static final String HELP = "write 2025, 2025-06 or 2025-06-13";

  private static final Pattern SYNTAX = Pattern.compile("(\\d{4})(?:-(\\d{2})(?:-(\\d{2}))?)?");

  public EditionDate {
    Objects.requireNonNull(text, "text");
    Objects.requireNonNull(day, "day");
  }

  /** The date that a text names; null where the text is none, or the calendar does not have it. */
  public static @Nullable EditionDate parse(String text) {
    Matcher m = SYNTAX.matcher(text);
    if (!m.matches()) {
      return null;
    }
    int year = Integer.parseInt(m.group(1));
    try {
      LocalDate day =
          m.group(2) == null
              ? LocalDate.of(year, 12, 31)
              : m.group(3) == null
                  ? YearMonth.of(year, Integer.parseInt(m.group(2))).atEndOfMonth()
                  : LocalDate.of(year, Integer.parseInt(m.group(2)), Integer.parseInt(m.group(3)));
      return new EditionDate(text, day);
    } catch (DateTimeException e) {
      return null;
    }
  }

  /** Whether an edition of this date was surely out at the end of another date. */
  public boolean isOutBy(EditionDate other) {
    return !day.isAfter(other.day);
  }

  /** Whether it is later, however little is known of both. */
  boolean isSurelyAfter(EditionDate other) {
    return compareTo(other) > 0 && !text.startsWith(other.text);
  }

  @Override
  public int compareTo(EditionDate other) {
    return text.compareTo(other.text);
  }

  @Override
  public String toString() {
    return text;
  }
}
