package caravan.language.number;

import java.util.regex.Pattern;

/** The names of months, as regular expressions. */
public final class MonthNames {
  public static final String ENGLISH =
      "(?:January|February|March|April|May|June|July|August|September|October|November|December"
          + "|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\\.?)";

  /** In the cases that stand in dates. */
  public static final String RUSSIAN =
      "(?:январ[ьяе]|феврал[ьяе]|март[ае]?|апрел[ьяе]|ма[йяе]|июн[ьяе]|июл[ьяе]|август[ае]?"
          + "|сентябр[ьяе]|октябр[ьяе]|ноябр[ьяе]|декабр[ьяе])";

  private static final String YEAR = "[12]\\d{3}(?!\\d)";

  /** A year with a month: a date, whatever the language. */
  public static final Pattern DATE =
      Pattern.compile(
          "(?<!\\p{L})(?i:"
              + ENGLISH
              + "|"
              + RUSSIAN
              + "),?[\\s\\u00a0]"
              + YEAR
              + "|"
              + YEAR
              + "\\s?年\\s?\\d{1,2}\\s?月");

  private MonthNames() {}
}
