package caravan.language.ru;

import caravan.language.number.CalendarText;
import caravan.language.number.DateWriter;
import caravan.model.data.Period;
import com.ibm.icu.util.ULocale;
import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/** Russian dates: {@code 22 ноября 2026 г.}, {@code январь–май 2025}. */
public final class RussianDateWriter implements DateWriter {
  private static final ULocale LOCALE = ULocale.forLanguageTag("ru");

  @Override
  public String date(LocalDate date) {
    return CalendarText.of(date, "d MMMM y 'г'.", LOCALE);
  }

  @Override
  public String month(YearMonth month) {
    return CalendarText.of(month.atDay(1), "LLLL y", LOCALE);
  }

  @Override
  public String period(Period period) {
    LocalDate first = period.first().atDay(1);
    LocalDate last = period.last().atDay(1);
    int year = first.getYear();
    return switch (period.kind()) {
      case YEAR -> Integer.toString(year);
      case HALF_YEAR -> roman(CalendarText.half(first.getMonthValue())) + " полугодие " + year;
      case QUARTER -> roman(CalendarText.quarter(first.getMonthValue())) + " квартал " + year;
      case MONTH -> CalendarText.of(first, "LLLL y", LOCALE);
      case RANGE ->
          CalendarText.of(first, year == last.getYear() ? "LLLL" : "LLLL y", LOCALE)
              + (year == last.getYear() ? "–" : " — ")
              + CalendarText.of(last, "LLLL y", LOCALE);
    };
  }

  static String roman(int number) {
    return number == 4 ? "IV" : "I".repeat(number);
  }

  @Override
  public @Nullable String inSentence(Period period, String form) {
    return RussianPeriods.of(period, form);
  }

  @Override
  public String firstPublished() {
    return "Первая публикация";
  }

  @Override
  public String latest() {
    return "Последние данные";
  }
}
