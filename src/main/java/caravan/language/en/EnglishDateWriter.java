package caravan.language.en;

import caravan.language.number.CalendarText;
import caravan.language.number.DateWriter;
import caravan.model.data.Period;
import com.ibm.icu.util.ULocale;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** English dates: {@code 22 November 2026}, {@code Jan–May 2025}. */
public final class EnglishDateWriter implements DateWriter {
  private static final ULocale LOCALE = ULocale.forLanguageTag("en-001");
  private static final List<String> ORDINALS = List.of("first", "second", "third", "fourth");

  @Override
  public String date(LocalDate date) {
    return CalendarText.of(date, "d MMMM y", LOCALE);
  }

  @Override
  public String month(YearMonth month) {
    return CalendarText.of(month.atDay(1), "MMMM y", LOCALE);
  }

  @Override
  public String period(Period period) {
    LocalDate first = period.first().atDay(1);
    LocalDate last = period.last().atDay(1);
    int year = first.getYear();
    return switch (period.kind()) {
      case YEAR -> Integer.toString(year);
      case HALF_YEAR -> "H" + CalendarText.half(first.getMonthValue()) + " " + year;
      case QUARTER -> "Q" + CalendarText.quarter(first.getMonthValue()) + " " + year;
      case MONTH -> CalendarText.of(first, "MMM y", LOCALE);
      case RANGE ->
          CalendarText.of(first, year == last.getYear() ? "MMM" : "MMM y", LOCALE)
              + "–"
              + CalendarText.of(last, "MMM y", LOCALE);
    };
  }

  @Override
  public @Nullable String inSentence(Period period, String form) {
    return switch (form) {
      case "" -> named(period);
      case "in" -> "in " + named(period);
      default -> null;
    };
  }

  private String named(Period period) {
    LocalDate first = period.first().atDay(1);
    LocalDate last = period.last().atDay(1);
    int year = first.getYear();
    return switch (period.kind()) {
      case YEAR -> Integer.toString(year);
      case HALF_YEAR ->
          "the "
              + (CalendarText.half(first.getMonthValue()) == 1 ? "first" : "second")
              + " half of "
              + year;
      case QUARTER ->
          "the "
              + ORDINALS.get(CalendarText.quarter(first.getMonthValue()) - 1)
              + " quarter of "
              + year;
      case MONTH -> month(period.first());
      case RANGE ->
          CalendarText.of(first, year == last.getYear() ? "MMMM" : "MMMM y", LOCALE)
              + " to "
              + CalendarText.of(last, "MMMM y", LOCALE);
    };
  }

  @Override
  public String firstPublished() {
    return "First published";
  }

  @Override
  public String latest() {
    return "Latest";
  }
}
