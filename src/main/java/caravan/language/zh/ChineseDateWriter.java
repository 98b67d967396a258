package caravan.language.zh;

import caravan.language.number.CalendarText;
import caravan.language.number.DateWriter;
import caravan.model.data.Period;
import com.ibm.icu.util.ULocale;
import java.time.LocalDate;
import java.time.YearMonth;

/** Chinese dates: {@code 2026年11月22日}, {@code 2025年1—5月}. */
public final class ChineseDateWriter implements DateWriter {
  private static final ULocale LOCALE = ULocale.forLanguageTag("zh");

  /** Quarters are counted in Chinese numerals. */
  private static final String NUMERALS = "一二三四";

  @Override
  public String date(LocalDate date) {
    return CalendarText.of(date, "y年M月d日", LOCALE);
  }

  @Override
  public String month(YearMonth month) {
    return CalendarText.of(month.atDay(1), "y年M月", LOCALE);
  }

  @Override
  public String period(Period period) {
    YearMonth first = period.first();
    YearMonth last = period.last();
    String year = first.getYear() + "年";
    return switch (period.kind()) {
      case YEAR -> year;
      case HALF_YEAR -> year + (CalendarText.half(first.getMonthValue()) == 1 ? "上半年" : "下半年");
      case QUARTER ->
          year + "第" + NUMERALS.charAt(CalendarText.quarter(first.getMonthValue()) - 1) + "季度";
      case MONTH -> month(first);
      case RANGE ->
          first.getYear() == last.getYear()
              ? year + first.getMonthValue() + "—" + last.getMonthValue() + "月"
              : month(first) + "—" + month(last);
    };
  }

  /** Nouns have one form. */
  @Override
  public String inSentence(Period period, String form) {
    return period(period);
  }

  @Override
  public String firstPublished() {
    return "首次公布";
  }

  @Override
  public String latest() {
    return "最新数据";
  }
}
