package caravan.language.ru;

import caravan.language.number.CalendarText;
import caravan.model.data.Period;
import com.ibm.icu.util.ULocale;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/** Russian periods in the case that a sentence needs: {@code в июле 2026 года}. Stateless. */
final class RussianPeriods {
  private static final ULocale LOCALE = ULocale.forLanguageTag("ru");

  private RussianPeriods() {}

  private enum Case {
    NOMINATIVE,
    GENITIVE,
    PREPOSITIONAL;

    String of(String nominative, String genitive, String prepositional) {
      return switch (this) {
        case NOMINATIVE -> nominative;
        case GENITIVE -> genitive;
        case PREPOSITIONAL -> prepositional;
      };
    }
  }

  /** Null for a form that is none of a period. */
  static @Nullable String of(Period period, String form) {
    return switch (form) {
      case "" -> named(period, Case.NOMINATIVE);
      case "genitive" -> named(period, Case.GENITIVE);
      case "in" -> preposition(period) + named(period, Case.PREPOSITIONAL);
      default -> null;
    };
  }

  /** Ahead of the second quarter, which begins with two consonants. */
  private static String preposition(Period period) {
    boolean second =
        period.kind() == Period.Kind.QUARTER
            && CalendarText.quarter(period.first().getMonthValue()) == 2;
    return second || isSecondHalf(period) ? "во " : "в ";
  }

  private static boolean isSecondHalf(Period period) {
    return period.kind() == Period.Kind.HALF_YEAR
        && CalendarText.half(period.first().getMonthValue()) == 2;
  }

  private static String named(Period period, Case in) {
    int year = period.first().getYear();
    int month = period.first().getMonthValue();
    String ofYear = " " + year + " года";
    return switch (period.kind()) {
      case YEAR -> year + " " + in.of("год", "года", "году");
      case HALF_YEAR ->
          "I".repeat(CalendarText.half(month))
              + " "
              + in.of("полугодие", "полугодия", "полугодии")
              + ofYear;
      case QUARTER ->
          RussianDateWriter.roman(CalendarText.quarter(month))
              + " "
              + in.of("квартал", "квартала", "квартале")
              + ofYear;
      case MONTH -> month(period.first(), in) + ofYear;
      case RANGE ->
          month(period.first(), in)
              + (year == period.last().getYear() ? "–" : ofYear + " — ")
              + month(period.last(), in)
              + " "
              + period.last().getYear()
              + " года";
    };
  }

  private static String month(YearMonth month, Case in) {
    String genitive = CalendarText.of(month.atDay(1), "MMMM", LOCALE);
    return in.of(
        CalendarText.of(month.atDay(1), "LLLL", LOCALE),
        genitive,
        // января, марта, мая: the last letter alone differs.
        genitive.substring(0, genitive.length() - 1) + "е");
  }
}
