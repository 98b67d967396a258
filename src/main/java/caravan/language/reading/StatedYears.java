package caravan.language.reading;

import caravan.language.number.Blanks;
import caravan.language.number.MonthNames;
import caravan.language.number.TextNumber;
import caravan.language.number.WordKind;
import caravan.language.number.WordTable;
import caravan.language.registry.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the years that a text names beside its numbers: 2024 in "US$95 billion in 2024". A year
 * with a month, as in "the summit of June 2025", is the date of something that happened, and left
 * out.
 */
public final class StatedYears {
  private static final Pattern YEAR =
      Pattern.compile(
          "(?<![\\p{IsLatin}\\p{IsCyrillic}\\p{N}.,])[12]\\d{3}(?![\\p{IsLatin}\\p{IsCyrillic}\\p{N}]|[.,]\\d)");

  /** What may stand between a figure and the year that is said of it. */
  private static final Pattern THEN_YEAR =
      Pattern.compile("[\\s\\u00a0]*(?:in|for|of|в|за|на)?[\\s\\u00a0]*");

  /** What may stand between a year and the figure that it is said of. */
  private static final Pattern THEN_FIGURE =
      Pattern.compile("[\\s\\u00a0]*(?:году?|г\\.|年(?:的|为|达|达到|是|仅为|约为)?)?[\\s\\u00a0]*");

  private StatedYears() {}

  /**
   * A year in a text.
   *
   * @param start where its digits begin; UTF-16, from 0
   * @param end where they end
   */
  public record StatedYear(int year, int start, int end) {}

  /** Whether a text has four digits in a row; most have no year, which is seen at once. */
  public static boolean mayStandIn(String text) {
    int digits = 0;
    for (int i = 0; i < text.length() && digits < 4; i++) {
      digits = Character.isDigit(text.charAt(i)) ? digits + 1 : 0;
    }
    return digits == 4;
  }

  /**
   * The years of a text in their order.
   *
   * @param numbers what in the text is known to be another number
   */
  public static List<StatedYear> beside(List<TextNumber> numbers, String text, Language language) {
    List<StatedYear> years = new ArrayList<>();
    if (!mayStandIn(text)) {
      return years;
    }
    String rest = Blanks.over(MonthNames.DATE, text);
    for (Pattern date : language.datesWithYear()) {
      rest = Blanks.over(date, WordTable.folded(rest));
    }
    Matcher matcher = YEAR.matcher(rest);
    while (matcher.find()) {
      int start = matcher.start();
      int end = matcher.end();
      if (numbers.stream().noneMatch(n -> n.start() < end && start < n.end())) {
        years.add(new StatedYear(Integer.parseInt(matcher.group()), start, end));
      }
    }
    return years;
  }

  /**
   * Whether a year is said of the figure ahead of it, by what stands between them: "[…] in 2025".
   */
  public static boolean followsFigure(String between, Language language) {
    return THEN_YEAR.matcher(between).matches()
        || isOneOf(language.words().list(WordKind.YEAR_AHEAD), between);
  }

  /** Whether a year is said of the figure behind it, by what stands between: "2025年为[…]". */
  public static boolean leadsToFigure(String between, Language language) {
    return THEN_FIGURE.matcher(between).matches()
        || isOneOf(language.words().list(WordKind.YEAR_BEHIND), between);
  }

  private static boolean isOneOf(List<String> words, String text) {
    String plain = WordTable.folded(text).strip();
    return words.stream().anyMatch(plain::equalsIgnoreCase);
  }
}
