package caravan.language.number;

import caravan.model.data.Period;
import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/** Writes dates and periods as one language does. Thread-safe. */
public interface DateWriter {
  /** A date in full: {@code 22 November 2026}. */
  String date(LocalDate date);

  /** A month of a year: {@code June 2025}. */
  String month(YearMonth month);

  /** A period, short: {@code 2025}, {@code H1 2025}, {@code Q1 2025}, {@code Jun 2025}. */
  String period(Period period);

  /**
   * A period as it stands in a sentence: {@code July 2026}, {@code the second quarter of 2026}.
   *
   * @param form empty for the name as it is; {@code in} for the time at which something was
   * @return null where the program does not know this form in the language
   */
  default @Nullable String inSentence(Period period, String form) {
    if (!form.isEmpty()) {
      return null;
    }
    return period.kind() == Period.Kind.MONTH ? month(period.first()) : period(period);
  }

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
