package caravan.site.publish;

import caravan.model.data.Dataset;
import caravan.model.data.Period;
import caravan.model.data.Series;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/** The stretch of time that a dataset covers, in whole months. */
public record CoveredMonths(YearMonth first, YearMonth last) {
  /** Of all observations; null where there are none. */
  public static @Nullable CoveredMonths of(Dataset dataset) {
    YearMonth first = null;
    YearMonth last = null;
    for (Series series : dataset.series().values()) {
      for (Period period : series.observations().keySet()) {
        first = first == null || period.first().isBefore(first) ? period.first() : first;
        last = last == null || period.last().isAfter(last) ? period.last() : last;
      }
    }
    return first == null || last == null ? null : new CoveredMonths(first, last);
  }

  /** As ISO 8601 has it: {@code 2019-01/2025-12}. */
  public String interval() {
    return first + "/" + last;
  }
}
