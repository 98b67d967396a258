package caravan.language.number;

import caravan.model.data.Period;
import java.time.LocalDate;
import java.time.YearMonth;

/** Writes dates and periods as one language does. Thread-safe. */
public interface DateWriter {
  /** A date in full: {@code 22 November 2026}. */
  String date(LocalDate date);

  /** A month of a year: {@code June 2025}. */
  String month(YearMonth month);

  /** A period, short: {@code 2025}, {@code H1 2025}, {@code Q1 2025}, {@code Jun 2025}. */
  String period(Period period);

  /**
   * What values are called as they were published first, beside others of the same; empty where the
   * program has no word of the language.
   */
  default String firstPublished() {
    return "";
  }

  /** Likewise what counts now. */
  default String latest() {
    return "";
  }
}
