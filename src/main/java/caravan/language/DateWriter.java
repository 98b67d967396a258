package caravan.language;

import caravan.data.Period;
import com.ibm.icu.text.DateFormat;
import com.ibm.icu.util.Calendar;
import com.ibm.icu.util.GregorianCalendar;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.time.LocalDate;
import java.time.YearMonth;

/** Writes dates as CLDR has them for a language: {@code 22 November 2026}. Thread-safe. */
public final class DateWriter {
  private final ULocale locale;

  DateWriter(String languageTag) {
    this.locale = ULocale.forLanguageTag(languageTag);
  }

  /** A date in full. */
  public String date(LocalDate date) {
    return format(date, "yMMMMd");
  }

  /** A month of a year: {@code June 2025}. */
  public String month(YearMonth month) {
    return format(month.atDay(1), "yMMMM");
  }

  /** A period, short: {@code 2025}, {@code H1 2025}, {@code Q1 2025}, {@code Jun 2025}. */
  public String period(Period period) {
    String year = Integer.toString(period.first().getYear());
    return switch (period.kind()) {
      case YEAR -> year;
      case HALF_YEAR -> "H" + (period.first().getMonthValue() == 1 ? 1 : 2) + " " + year;
      case QUARTER -> "Q" + (period.first().getMonthValue() + 2) / 3 + " " + year;
      case MONTH -> format(period.first().atDay(1), "yMMM");
      case RANGE ->
          format(period.first().atDay(1), "MMM") + "–" + format(period.last().atDay(1), "yMMM");
    };
  }

  private String format(LocalDate date, String skeleton) {
    TimeZone utc = TimeZone.getTimeZone("UTC");
    Calendar calendar = new GregorianCalendar(utc, locale);
    calendar.clear();
    calendar.set(date.getYear(), date.getMonthValue() - 1, date.getDayOfMonth());
    DateFormat format = DateFormat.getInstanceForSkeleton(skeleton, locale);
    format.setTimeZone(utc);
    return format.format(calendar.getTime());
  }
}
