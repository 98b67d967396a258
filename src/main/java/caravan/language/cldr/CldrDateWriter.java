package caravan.language.cldr;

import caravan.language.number.CalendarText;
import caravan.language.number.DateWriter;
import caravan.language.number.LanguageWords;
import caravan.model.data.Period;
import com.ibm.icu.text.DateTimePatternGenerator;
import com.ibm.icu.util.ULocale;
import java.time.LocalDate;
import java.time.YearMonth;

/** Dates as Unicode's CLDR has them: {@code 22. November 2026}, {@code Jan.–Mai 2025}. */
public final class CldrDateWriter implements DateWriter {
  private final ULocale locale;
  private final LanguageWords words;
  private final String date;
  private final String month;
  private final String shortMonth;
  private final String quarter;

  public CldrDateWriter(ULocale language, LanguageWords words) {
    // Observations are of years and months of the Gregorian calendar, whatever the country's own.
    this.locale = language.setKeywordValue("calendar", "gregorian");
    this.words = words;
    DateTimePatternGenerator patterns = DateTimePatternGenerator.getInstance(locale);
    this.date = patterns.getBestPattern("yMMMMd");
    this.month = patterns.getBestPattern("yMMMM");
    this.shortMonth = patterns.getBestPattern("yMMM");
    this.quarter = patterns.getBestPattern("yQQQ");
  }

  @Override
  public String date(LocalDate day) {
    return CalendarText.of(day, date, locale);
  }

  @Override
  public String month(YearMonth of) {
    return CalendarText.of(of.atDay(1), month, locale);
  }

  @Override
  public String period(Period period) {
    LocalDate first = period.first().atDay(1);
    LocalDate last = period.last().atDay(1);
    int half = CalendarText.half(first.getMonthValue());
    int quarterOf = CalendarText.quarter(first.getMonthValue());
    return switch (period.kind()) {
      case YEAR -> CalendarText.of(first, "y", locale);
      case HALF_YEAR ->
          filled(words.periods().getOrDefault("half-year", "H{number} {year}"), half, first);
      case QUARTER -> {
        String pattern = words.periods().get("quarter");
        yield pattern == null
            ? CalendarText.of(first, quarter, locale)
            : filled(pattern, quarterOf, first);
      }
      case MONTH -> CalendarText.of(first, shortMonth, locale);
      case RANGE ->
          CalendarText.of(first, first.getYear() == last.getYear() ? "LLL" : shortMonth, locale)
              + "–"
              + CalendarText.of(last, shortMonth, locale);
    };
  }

  private String filled(String pattern, int number, LocalDate date) {
    return pattern
        .replace("{number}", Integer.toString(number))
        .replace("{year}", CalendarText.of(date, "y", locale));
  }
}
