package caravan.language.number;

import com.ibm.icu.text.SimpleDateFormat;
import com.ibm.icu.util.Calendar;
import com.ibm.icu.util.GregorianCalendar;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.time.LocalDate;

/** Dates by a pattern of Unicode's CLDR, with the names of months that it has. */
public final class CalendarText {
  private CalendarText() {}

  /**
   * @param pattern {@code d MMMM y}; LLLL is a month's name as it stands alone
   */
  public static String of(LocalDate date, String pattern, ULocale locale) {
    TimeZone utc = TimeZone.getTimeZone("UTC");
    Calendar calendar = new GregorianCalendar(utc, locale);
    calendar.clear();
    calendar.set(date.getYear(), date.getMonthValue() - 1, date.getDayOfMonth());
    SimpleDateFormat format = new SimpleDateFormat(pattern, locale);
    format.setTimeZone(utc);
    return format.format(calendar.getTime());
  }

  /** Which half of its year a month begins: 1 or 2. */
  public static int half(int month) {
    return month <= 6 ? 1 : 2;
  }

  /** Which quarter of its year a month lies in: 1 to 4. */
  public static int quarter(int month) {
    return (month + 2) / 3;
  }
}
