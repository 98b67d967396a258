package caravan.app.tables;

import caravan.model.data.Period;
import java.time.YearMonth;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Years that begin with another month than January: {@code 2023/24}, {@code FY2024}.
 *
 * @param first the month with which the one that ends with 2024, or is called FY2024, begins
 */
public record FiscalYears(YearMonth first) {
  private static final Pattern PAIR =
      Pattern.compile("(?:FY ?)?((?:19|20)\\d{2}) ?[/–-] ?((?:19|20)?\\d{2})");
  private static final Pattern NAMED =
      Pattern.compile("FY ?'?((?:19|20)?\\d{2})(?: ?\\[YR\\d{4}])?");
  private static final int NAMED_YEAR = 2024;
  private static final int LAST_MONTH = 12;

  /** Whether a text names a fiscal year, and can't name anything else. */
  public static boolean isOne(String text) {
    return NAMED.matcher(text).matches() || (isPair(text) && !isMonth(text));
  }

  /**
   * Whether texts of one column name fiscal years: one of them says it for all; and months that are
   * thirteen apart from one another are none.
   *
   * @param texts each once
   */
  public static boolean areIn(List<String> texts) {
    return texts.stream().anyMatch(FiscalYears::isOne)
        || (texts.size() > 1 && texts.stream().allMatch(FiscalYears::isPair));
  }

  /** Whether a text may name a fiscal year. */
  public static boolean isNamed(String text) {
    return isPair(text) || NAMED.matcher(text).matches();
  }

  /** Two years of which one follows the other. */
  private static boolean isPair(String text) {
    Matcher pair = PAIR.matcher(text);
    return pair.matches()
        && (Integer.parseInt(pair.group(1)) + 1) % 100 == Integer.parseInt(pair.group(2)) % 100;
  }

  /** Such as 2011-12, which is December too. */
  private static boolean isMonth(String text) {
    Matcher pair = PAIR.matcher(text);
    return text.matches("\\d{4}-\\d{2}")
        && pair.matches()
        && Integer.parseInt(pair.group(2)) <= LAST_MONTH;
  }

  /** The months of a year; null where a text names none. */
  public @Nullable Period period(String text) {
    Matcher named = NAMED.matcher(text);
    Matcher pair = PAIR.matcher(text);
    if (isPair(text) && pair.matches()) {
      return from(YearMonth.of(Integer.parseInt(pair.group(1)), first.getMonth()));
    }
    if (!named.matches()) {
      return null;
    }
    int year = Integer.parseInt(named.group(1));
    int whole = year < 100 ? year + (year < 50 ? 2000 : 1900) : year;
    return from(first.plusYears(whole - (long) NAMED_YEAR));
  }

  private static @Nullable Period from(YearMonth start) {
    return start.getMonthValue() == 1
        ? Period.parse(String.valueOf(start.getYear()))
        : Period.parse(start + "/" + start.plusMonths(LAST_MONTH - 1L));
  }
}
