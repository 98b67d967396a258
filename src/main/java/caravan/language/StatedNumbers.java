package caravan.language;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the numbers in running text that state a quantity, which data could confirm or deny.
 *
 * <p>Left out are years, dates and times, ordinals, numbers of figures, tables, pages and sections,
 * and names with digits (G20, 5G, COVID-19). Number words count with a multiple only: "two million"
 * does, "two countries" does not.
 */
public final class StatedNumbers {
  /** Stands where something was taken out: neither letter nor digit nor space. */
  private static final char OUT = '\uFFFC';

  private static final String YEAR = "(?:1[5-9]|20)\\d\\d";

  private static final String BEGIN = "(?<![\\p{L}\\p{N}.,])";
  private static final String END = "(?![\\p{L}\\p{N}]|[.,]\\d)";

  /** What is no quantity in any language. */
  private static final List<Pattern> COMMON =
      List.of(
          Pattern.compile(BEGIN + YEAR + "-\\d\\d(?:-\\d\\d)?" + END),
          Pattern.compile(BEGIN + YEAR + "\\s?[-–—/]\\s?(?:" + YEAR + "|\\d\\d)" + END),
          Pattern.compile(BEGIN + "\\d{1,2}[./]\\d{1,2}[./]" + YEAR + END),
          Pattern.compile(BEGIN + "\\d{1,2}:\\d\\d(?::\\d\\d)?" + END),
          Pattern.compile(
              "(?<!\\p{L})[\\p{IsLatin}\\p{IsCyrillic}]+[-‑–]\\d+" + "(?![\\p{N}]|[.,]\\d)"));

  private static final Map<String, List<Pattern>> BY_LANGUAGE =
      Map.of("en", english(), "zh", chinese(), "ru", russian());

  private StatedNumbers() {}

  private static List<Pattern> english() {
    String day = "\\d{1,2}(?:st|nd|rd|th)?";
    return List.of(
        Pattern.compile(
            BEGIN + day + "(?:\\s?[-–]\\s?" + day + ")?\\s" + MonthNames.ENGLISH + "(?!\\p{L})"),
        Pattern.compile(
            "(?<!\\p{L})"
                + MonthNames.ENGLISH
                + "\\s"
                + day
                + "(?:\\s?[-–]\\s?"
                + day
                + ")?"
                + END),
        Pattern.compile(BEGIN + "[\\d,]+(?:st|nd|rd|th)" + END));
  }

  private static List<Pattern> chinese() {
    return List.of(
        Pattern.compile("(?<!\\p{N})" + YEAR + "(?:年?[-–—至到]" + YEAR + ")?\\s?年"),
        Pattern.compile("(?<!\\p{N})\\d{1,2}(?:[-–—至到]\\d{1,2})?\\s?月(?:\\s?\\d{1,2}\\s?[日号])?"),
        Pattern.compile("第\\s?[\\d一二三四五六七八九十百]+"));
  }

  private static List<Pattern> russian() {
    return List.of(
        Pattern.compile(BEGIN + "\\d{1,2}[\\s\\u00a0]" + MonthNames.RUSSIAN + "(?!\\p{L})"),
        Pattern.compile(BEGIN + "\\d+-(?:[йяеюх]|го|му|ом|ый|ая|ое|ой|ых)(?!\\p{L})"));
  }

  /** The numbers of a text that state a quantity, in their order. */
  public static List<TextNumber> of(String text, Language language) {
    String rest = text;
    for (Pattern pattern : COMMON) {
      rest = without(rest, pattern);
    }
    for (Pattern pattern : BY_LANGUAGE.getOrDefault(language.code(), List.of())) {
      rest = without(rest, pattern);
    }
    for (Pattern pattern : Labels.of(language)) {
      rest = without(rest, pattern);
    }
    for (Pattern pattern : language.dates()) {
      rest = without(WordTable.folded(rest), pattern);
    }
    List<TextNumber> found = new ArrayList<>();
    // A reader tells numbers in words, and years, only where there are no others: so again, without
    // what was read.
    List<TextNumber> numbers = language.numberReader().read(rest);
    while (!numbers.isEmpty()) {
      StringBuilder left = new StringBuilder(rest);
      for (TextNumber number : numbers) {
        if (isQuantity(rest, number)) {
          found.add(number);
        }
        blank(left, number.start(), Math.max(number.end(), number.start() + 1));
      }
      rest = left.toString();
      numbers = language.numberReader().read(rest);
    }
    found.sort(Comparator.comparingInt(TextNumber::start));
    return found;
  }

  private static boolean isQuantity(String text, TextNumber number) {
    String digits = text.substring(number.digitsStart(), number.digitsEnd());
    if (digits.codePoints().noneMatch(Character::isDigit)) {
      return number.scale().compareTo(BigDecimal.ONE) != 0;
    }
    return !(number.isBare() && digits.matches(YEAR));
  }

  private static String without(String text, Pattern pattern) {
    Matcher matcher = pattern.matcher(text);
    StringBuilder out = new StringBuilder(text);
    while (matcher.find()) {
      blank(out, matcher.start(), matcher.end());
    }
    return out.toString();
  }

  /** Keeps the length, so that places stay. */
  private static void blank(StringBuilder text, int start, int end) {
    for (int i = start; i < end; i++) {
      text.setCharAt(i, OUT);
    }
  }
}
