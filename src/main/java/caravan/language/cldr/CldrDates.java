package caravan.language.cldr;

import caravan.language.number.LanguageWords;
import com.ibm.icu.text.DateFormatSymbols;
import com.ibm.icu.text.DateTimePatternGenerator;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How dates look in running text of a language, by Unicode's CLDR. Immutable. */
public final class CldrDates {
  private static final List<String> WITH_YEAR = List.of("yMMMMd", "yMMMM", "yMMMd", "yMMM");
  private static final List<String> WITHOUT = List.of("MMMMd", "MMMd");

  /** A part of a pattern: a text in quotes, the same letter again and again, or another sign. */
  private static final Pattern PART = Pattern.compile("'([^']*)'|([a-zA-Z])\\2*|[^a-zA-Z']");

  private final List<Pattern> withYear;
  private final List<Pattern> without;

  /**
   * @param endings of cases, which may be glued to the name of a month
   */
  public CldrDates(ULocale language, List<String> endings) {
    ULocale locale = language.setKeywordValue("calendar", "gregorian");
    DateTimePatternGenerator patterns = DateTimePatternGenerator.getInstance(locale);
    String months = months(locale, endings);
    this.withYear =
        WITH_YEAR.stream().map(s -> pattern(patterns.getBestPattern(s), months)).toList();
    this.without = WITHOUT.stream().map(s -> pattern(patterns.getBestPattern(s), months)).toList();
  }

  private static String months(ULocale locale, List<String> endings) {
    DateFormatSymbols symbols = DateFormatSymbols.getInstance(locale);
    Set<String> names = new LinkedHashSet<>();
    for (int context : new int[] {DateFormatSymbols.FORMAT, DateFormatSymbols.STANDALONE}) {
      for (int width : new int[] {DateFormatSymbols.WIDE, DateFormatSymbols.ABBREVIATED}) {
        names.addAll(List.of(symbols.getMonths(context, width)));
      }
    }
    names.removeIf(name -> name.codePoints().noneMatch(Character::isLetter));
    String months = LanguageWords.alternatives(new ArrayList<>(names));
    return months.isEmpty() || endings.isEmpty()
        ? months
        : "(?:" + months + ")(?:" + LanguageWords.alternatives(endings) + ")?";
  }

  private static Pattern pattern(String pattern, String months) {
    StringBuilder out = new StringBuilder("(?<![\\p{L}\\d.,])");
    Matcher parts = PART.matcher(pattern);
    while (parts.find()) {
      String part = parts.group();
      char letter = part.charAt(0);
      if (letter == '\'') {
        out.append(Pattern.quote(parts.group(1)));
      } else if (parts.group(2) == null) {
        out.append(letter == ' ' || Character.isSpaceChar(letter) ? " +" : Pattern.quote(part));
      } else if (letter == 'y') {
        out.append("[12]\\d{3}");
      } else if (letter == 'd') {
        out.append("(?<day>\\d{1,2})");
      } else if (part.length() > 2 && !months.isEmpty()) {
        out.append("(?:").append(months).append(")");
      } else {
        out.append("(?<month>\\d{1,2})");
      }
    }
    out.append("(?![\\d\\p{Lu}\\p{Ll}])");
    return Pattern.compile(out.toString(), LanguageWords.FLAGS);
  }

  /** A year with a month: the date of something. */
  public List<Pattern> withYear() {
    return withYear;
  }

  /** All dates, the longer ones first. */
  public List<Pattern> all() {
    List<Pattern> all = new ArrayList<>(withYear);
    all.addAll(without);
    return all;
  }

  /** A folded text without the numbers of days and months; its years stay. As long as before. */
  String hidden(String text) {
    StringBuilder out = new StringBuilder(text);
    for (Pattern pattern : all()) {
      Matcher matcher = pattern.matcher(text);
      while (matcher.find()) {
        blank(out, matcher, "day");
        blank(out, matcher, "month");
      }
    }
    return out.toString();
  }

  private static void blank(StringBuilder out, Matcher matcher, String group) {
    if (matcher.pattern().pattern().contains("(?<" + group + ">")) {
      for (int i = matcher.start(group); i < matcher.end(group); i++) {
        out.setCharAt(i, ' ');
      }
    }
  }
}
