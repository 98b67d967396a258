package caravan.app.tables;

import caravan.model.data.Period;
import caravan.model.data.PeriodText;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Periods in the many forms in which files name them. Stateless. */
public final class PeriodCells {
  private static final Pattern DAY =
      Pattern.compile("(\\d{4})[-/.]?(\\d{2})[-/.]?(\\d{2})(?:[T ].*)?");
  private static final Pattern DAY_LAST = Pattern.compile("(\\d{1,2})[./](\\d{1,2})[./](\\d{4})");
  private static final Pattern WORDS =
      Pattern.compile("(\\p{L}+)\\.?[\\s,/-]*(\\d{4})|(\\d{4})[\\s,/-]*(\\p{L}+)\\.?");
  private static final Pattern ROMAN =
      Pattern.compile("(IV|I{1,3}|[1-4])[\\s-]*(?:кв\\.?|квартал)[\\s,]*(\\d{4}).*");
  private static final Pattern QUARTER_FIRST = Pattern.compile("([1-4])[qQ][- /]?(\\d{4})");
  private static final Pattern QUARTER_WORD =
      Pattern.compile("(\\d{4})年?第?([一二三四1-4])季度|(\\d{4})[- ]?(?:Quarter|Qtr)[- ]?([1-4])");
  private static final Pattern QUARTER_ALONE =
      Pattern.compile("(?:[Qq]|第)?([1-4]|IV|I{1,3})(?:季度)?|([1-4]|IV|I{1,3})[- ]?тоқсан");

  /** As PxWeb of the Nordic offices names quarters, and SDMX years. */
  private static final Pattern QUARTER_NORDIC = Pattern.compile("(\\d{4})[KT]([1-4])");

  /** From one month to another of a year, as offices sum months up. */
  private static final Pattern MONTHS_OF =
      Pattern.compile(
          "(\\p{L}+)\\s*[-–—]\\s*(\\p{L}+)\\.?[\\s,]+(\\d{4})", Pattern.UNICODE_CHARACTER_CLASS);

  /** Marks of notes behind a text. */
  private static final Pattern NOTED =
      Pattern.compile("(.*\\S)\\s*(?:[*†‡]+|[¹²³⁰⁴-⁹]+[)⁾]?|(?<=\\D|\\d{4})\\d\\))");

  private static final Pattern YEAR_NOTED =
      Pattern.compile("(?:CY )?((?:19|20)\\d{2})(?:-A1| ?\\[YR\\d{4}])?");

  /** The word for a year behind its number, in Russian and Kazakh. */
  private static final Pattern YEAR_WORD =
      Pattern.compile("(.*\\d{4})\\s?(?:г\\.?|год|года|жыл|жылы|жылғы)");

  private static final Pattern WEEK = Pattern.compile("\\d{4}-?[Ww](?:0?[1-9]|[1-4]\\d|5[0-3])");
  private static final Pattern SPAN = Pattern.compile("(\\d{4})-(\\d{2})/(\\d{4})-(\\d{2})");

  /** As SDMX writes a stretch of months: from its first day, with its length. */
  private static final Pattern LENGTH = Pattern.compile("(\\d{4}-\\d{2})-01/P(\\d{1,2})M");

  private static final Map<String, Integer> MONTHS =
      Map.ofEntries(
          Map.entry("jan", 1),
          Map.entry("feb", 2),
          Map.entry("mar", 3),
          Map.entry("apr", 4),
          Map.entry("may", 5),
          Map.entry("jun", 6),
          Map.entry("jul", 7),
          Map.entry("aug", 8),
          Map.entry("sep", 9),
          Map.entry("oct", 10),
          Map.entry("nov", 11),
          Map.entry("dec", 12),
          Map.entry("янв", 1),
          Map.entry("фев", 2),
          Map.entry("мар", 3),
          Map.entry("апр", 4),
          Map.entry("май", 5),
          Map.entry("мая", 5),
          Map.entry("июн", 6),
          Map.entry("июл", 7),
          Map.entry("авг", 8),
          Map.entry("сен", 9),
          Map.entry("окт", 10),
          Map.entry("ноя", 11),
          Map.entry("дек", 12),
          Map.entry("қаң", 1),
          Map.entry("ақп", 2),
          Map.entry("нау", 3),
          Map.entry("сәу", 4),
          Map.entry("мам", 5),
          Map.entry("мау", 6),
          Map.entry("шіл", 7),
          Map.entry("там", 8),
          Map.entry("қыр", 9),
          Map.entry("қаз", 10),
          Map.entry("қар", 11),
          Map.entry("жел", 12));

  private static final List<String> ROMANS = List.of("I", "II", "III", "IV");

  /** No name of a period is longer. */
  private static final int LONGEST = 60;

  private PeriodCells() {}

  /** The period that a cell names, other than a day; null where it names none. */
  public static @Nullable Period parse(String text) {
    if (text.length() > LONGEST) {
      return null;
    }
    Matcher noted = NOTED.matcher(text);
    String bare = noted.matches() ? noted.group(1) : text;
    Matcher worded = YEAR_WORD.matcher(bare);
    String cell = worded.matches() ? worded.group(1) : bare;
    Matcher months = MONTHS_OF.matcher(cell);
    if (months.matches()) {
      Period from = month(months.group(3), months.group(1));
      Period to = month(months.group(3), months.group(2));
      return from == null || to == null || from.equals(to) ? from : Period.parse(from + "/" + to);
    }
    Matcher span = SPAN.matcher(cell);
    if (span.matches()) {
      // January to January is January.
      boolean one = span.group(1).equals(span.group(3)) && span.group(2).equals(span.group(4));
      return Period.parse(one ? cell.substring(0, cell.indexOf('/')) : cell);
    }
    Matcher length = LENGTH.matcher(cell);
    if (length.matches()) {
      Period first = Period.parse(length.group(1));
      int more = Integer.parseInt(length.group(2)) - 1;
      return first == null || more < 0
          ? null
          : parse(first.first() + "/" + first.first().plusMonths(more));
    }
    Matcher year = YEAR_NOTED.matcher(cell);
    if (year.matches()) {
      return Period.parse(year.group(1));
    }
    Matcher nordic = QUARTER_NORDIC.matcher(cell);
    if (nordic.matches()) {
      return Period.parse(nordic.group(1) + "-Q" + nordic.group(2));
    }
    Period plain = PeriodText.parse(cell);
    if (plain != null) {
      return plain;
    }
    Matcher roman = ROMAN.matcher(cell);
    if (roman.matches()) {
      int number = ROMANS.indexOf(roman.group(1)) + 1;
      return Period.parse(roman.group(2) + "-Q" + (number > 0 ? "" + number : roman.group(1)));
    }
    Matcher first = QUARTER_FIRST.matcher(cell);
    if (first.matches()) {
      return Period.parse(first.group(2) + "-Q" + first.group(1));
    }
    Matcher quarter = QUARTER_WORD.matcher(cell);
    if (quarter.matches()) {
      String of = quarter.group(1) == null ? quarter.group(3) : quarter.group(1);
      String word = quarter.group(2) == null ? quarter.group(4) : quarter.group(2);
      int number = "一二三四".indexOf(word) + 1;
      return Period.parse(of + "-Q" + (number > 0 ? "" + number : word));
    }
    Matcher words = WORDS.matcher(cell);
    if (words.matches()) {
      String word = words.group(1) == null ? words.group(4) : words.group(1);
      String of = words.group(1) == null ? words.group(3) : words.group(2);
      return month(of, word);
    }
    return null;
  }

  /** Whether a text names a week, which no period of a dataset is. */
  public static boolean isWeek(String text) {
    return WEEK.matcher(text).matches();
  }

  /** Whether a text names a part of a year, without the year. */
  static boolean isPart(String text) {
    return !text.matches("\\d*") && joined("2000", text) != null;
  }

  /** The part of a year that two texts name together; null where they do not. */
  static @Nullable Period joined(String year, String text) {
    Period whole = parse(year);
    if (whole == null
        || whole.kind() != Period.Kind.YEAR
        || text.length() > LONGEST
        || text.matches("\\d{3,}.*")) {
      return null;
    }
    Matcher noted = NOTED.matcher(text);
    String part = noted.matches() ? noted.group(1) : text;
    Period direct = parse(part + " " + whole);
    if (direct != null && direct.kind() != Period.Kind.YEAR) {
      return direct;
    }
    Matcher quarter = QUARTER_ALONE.matcher(part);
    if (quarter.matches()) {
      String digit = quarter.group(1) == null ? quarter.group(2) : quarter.group(1);
      int roman = ROMANS.indexOf(digit) + 1;
      return Period.parse(whole + "-Q" + (roman > 0 ? "" + roman : digit));
    }
    return month(whole.toString(), part.replaceFirst("月$", ""));
  }

  /** A month by its year and its name or number; null where there is no such. */
  public static @Nullable Period month(String year, String month) {
    Period whole = parse(year);
    if (whole == null || whole.kind() != Period.Kind.YEAR) {
      return null;
    }
    if (month.matches("\\d{1,2}")) {
      return Period.parse(whole + "-" + (month.length() == 1 ? "0" : "") + month);
    }
    String small = month.toLowerCase(Locale.ROOT);
    Integer number = small.length() < 3 ? null : MONTHS.get(small.substring(0, 3));
    return number == null
        ? null
        : Period.parse(whole + "-" + String.format(Locale.ROOT, "%02d", number));
  }

  /**
   * A month or quarter by its year and what stands beside it; null where there is no such.
   *
   * @param column the name of the column of parts: whether 1 is January or the first quarter
   */
  public static @Nullable Period part(String year, String part, String column) {
    if (!ColumnNames.isQuarter(column)) {
      return month(year, part);
    }
    Period whole = parse(year);
    String digit = part.replaceFirst("^[Qq]", "");
    int roman = ROMANS.indexOf(part) + 1;
    return whole == null || whole.kind() != Period.Kind.YEAR
        ? null
        : Period.parse(whole + "-Q" + (roman > 0 ? "" + roman : digit));
  }

  /** The day that a cell names; null where it names none. */
  public static @Nullable LocalDate day(String cell) {
    Matcher day = DAY.matcher(cell);
    Matcher last = DAY_LAST.matcher(cell);
    try {
      if (day.matches()) {
        return LocalDate.of(number(day, 1), number(day, 2), number(day, 3));
      }
      // With the day first, as most of the world writes it; one that can't be so is no date here.
      return last.matches()
          ? LocalDate.of(number(last, 3), number(last, 2), number(last, 1))
          : null;
    } catch (DateTimeException e) {
      return null;
    }
  }

  private static int number(Matcher matcher, int group) {
    return Integer.parseInt(matcher.group(group));
  }

  /** Whether days stand for whole months: each is the first of one, or each the last. */
  public static boolean areMonths(List<LocalDate> days) {
    return days.stream().allMatch(day -> day.getDayOfMonth() == 1)
        || days.stream().allMatch(day -> day.equals(YearMonth.from(day).atEndOfMonth()));
  }

  /** Whether days stand for whole years: each is the first of January, or each the last day. */
  public static boolean areYears(List<LocalDate> days) {
    return days.stream().distinct().count() > 1
        && (days.stream().allMatch(day -> day.getDayOfYear() == 1)
            || days.stream()
                .allMatch(day -> day.getMonthValue() == 12 && day.getDayOfMonth() == 31));
  }
}
