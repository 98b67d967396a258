package caravan.language.registry;

import caravan.language.number.DateWriter;
import caravan.model.data.Period;
import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/** A writer that writes the same date once: the formats of ICU are slow to make. */
final class RememberingDateWriter implements DateWriter {
  private final DateWriter writer;
  private final Remembered<LocalDate, String> dates = new Remembered<>();
  private final Remembered<YearMonth, String> months = new Remembered<>();
  private final Remembered<Period, String> periods = new Remembered<>();

  RememberingDateWriter(DateWriter writer) {
    this.writer = writer;
  }

  @Override
  public String date(LocalDate date) {
    return dates.of(date, writer::date);
  }

  @Override
  public String month(YearMonth month) {
    return months.of(month, writer::month);
  }

  @Override
  public String period(Period period) {
    return periods.of(period, writer::period);
  }

  @Override
  public @Nullable String inSentence(Period period, String form) {
    return writer.inSentence(period, form);
  }

  @Override
  public String firstPublished() {
    return writer.firstPublished();
  }

  @Override
  public String latest() {
    return writer.latest();
  }
}
