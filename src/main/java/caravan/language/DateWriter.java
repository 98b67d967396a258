package caravan.language;

import com.ibm.icu.text.DateFormat;
import com.ibm.icu.util.Calendar;
import com.ibm.icu.util.GregorianCalendar;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.time.LocalDate;

/** Writes dates as CLDR has them for a language: {@code 22 November 2026}. Thread-safe. */
public final class DateWriter {
  private final ULocale locale;

  DateWriter(String languageTag) {
    this.locale = ULocale.forLanguageTag(languageTag);
  }

  /** A date in full. */
  public String date(LocalDate date) {
    TimeZone utc = TimeZone.getTimeZone("UTC");
    Calendar calendar = new GregorianCalendar(utc, locale);
    calendar.clear();
    calendar.set(date.getYear(), date.getMonthValue() - 1, date.getDayOfMonth());
    DateFormat format = DateFormat.getInstanceForSkeleton("yMMMMd", locale);
    format.setTimeZone(utc);
    return format.format(calendar.getTime());
  }
}
