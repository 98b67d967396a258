package caravan.language.en;

import caravan.language.number.Blanks;
import caravan.language.number.FixedWord;
import caravan.language.number.MonthNames;
import caravan.language.number.NamedUnit;
import caravan.language.number.Nearby;
import caravan.language.number.NumberReader;
import caravan.language.number.Ranges;
import caravan.language.number.TextNumber;
import caravan.language.number.Years;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * English: {@code US$106.3 billion}, {@code 104 percent}, {@code 6.3bn}, {@code 1,063}, {@code
 * five}, {@code fell by a third}.
 */
public final class EnglishNumberReader implements NumberReader {
  private static final String SPANS = "(?:months?|weeks?|days?|quarters?)(?!\\p{L})";

  /**
   * The days of dates, the months of a period and the second year of "2024/25" are no numbers to
   * check.
   */
  public static final Pattern DATES =
      Pattern.compile(
          "(?<![\\p{N}.,])\\d{1,2}(?:(?= "
              + MonthNames.ENGLISH
              + "\\b)|(?:st|nd|rd|th)(?= (?:of )?"
              + MonthNames.ENGLISH
              + "\\b))|(?<="
              + MonthNames.ENGLISH
              + " )\\d{1,2}(?=, \\d{4})"
              + "|(?<=(?:first|last|past|same) )\\d{1,2}(?= "
              + SPANS
              + ")|(?<![\\p{N}.,$])\\d{1,2}(?= (?:months|weeks|days)"
              + " (?:earlier|ago|to|before|through|ended))"
              + "|(?<=(?<!\\d)(?:19|20)\\d\\d[/–])\\d\\d(?![\\d.,%])");

  /** Ranges: "between 100 and 110", "100 to 110", but not "from 100 to 110", which is a change. */
  private static final List<Ranges> RANGES =
      List.of(
          new Ranges(
              Pattern.compile("(?i)(?<!\\p{L})between(?: an?| about)?\\s*$"),
              Pattern.compile(" and ")),
          new Ranges(Pattern.compile("$"), Pattern.compile("[-–—]| [–—] ")),
          new Ranges(
              Pattern.compile(
                  "(?i)(?<!\\p{L})by(?: about| around| some)? ?$|^(?!.*(?<!\\p{L})(?:from|"
                      + EnglishDirection.CHANGES
                      + ")(?!\\p{L}))"),
              Pattern.compile(" to ")));

  private static final Pattern LETTERS = Pattern.compile("(?<= )[A-Z]{3}$");

  private static final Pattern FACTOR = Pattern.compile("(?i)(?<!\\p{L})factor of $");

  @Override
  public List<TextNumber> read(String original) {
    String text = Blanks.over(DATES, plain(original));
    List<TextNumber> numbers = new ArrayList<>();
    String rest = outOf(text, numbers);
    numbers.addAll(EnglishDigits.read(rest));
    List<TextNumber> words = EnglishWords.read(rest);
    if (!Years.only(numbers)) {
      // "Doubled to US$5 billion" says two things.
      words.stream().filter(EnglishNumberReader::isMultiple).forEach(numbers::add);
    } else if (!words.isEmpty()) {
      numbers = words;
    }
    numbers.sort(Comparator.comparing(TextNumber::start));
    List<TextNumber> found = Years.without(numbers);
    if (found.size() > 1) {
      for (Ranges ranges : RANGES) {
        found = ranges.in(text, found);
      }
    }
    return found.stream().map(number -> inItsPlace(text, number)).toList();
  }

  private static boolean isMultiple(TextNumber number) {
    return number.unit() instanceof NamedUnit.Multiple;
  }

  /** One sign for each kind of space and hyphen, and none behind "c.", so that places stay. */
  private static String plain(String text) {
    return text.replaceAll("[\\s\\u00a0\\u202f\\u2009]", " ")
        .replaceAll("[\\u2010\\u2011]", "-")
        .replaceAll("(?<!\\p{L})(ca?)\\.(?=[\\p{Sc}\\d])", "$1 ");
  }

  /** Adds parts such as "one in five" and "9 out of 10"; returns the text without them. */
  private static String outOf(String text, List<TextNumber> numbers) {
    StringBuilder rest = new StringBuilder(text);
    Matcher m = EnglishRatios.OUT_OF.matcher(text);
    while (m.find()) {
      take(text, m, EnglishRatios.outOf(m), numbers, rest);
    }
    for (Matcher r = EnglishRatios.PATTERN.matcher(rest.toString()); r.find(); ) {
      take(text, r, EnglishRatios.value(r), numbers, rest);
    }
    return rest.toString();
  }

  private static void take(
      String text,
      Matcher m,
      @Nullable FixedWord word,
      List<TextNumber> numbers,
      StringBuilder rest) {
    if (word != null) {
      numbers.add(EnglishWords.fixed(text, m.start(), m.end(), word));
      rest.replace(m.start(), m.end(), " ".repeat(m.end() - m.start()));
    }
  }

  /** The number with what the words around it say of it: what it counts, and that it is a fall. */
  private static TextNumber inItsPlace(String text, TextNumber read) {
    TextNumber number = counted(text, read);
    String ahead = Nearby.ahead(text, number.start());
    boolean falls = EnglishDirection.falls(ahead, Nearby.behind(text, number.end()));
    if (number.number().signum() < 0) {
      // "Rose −3 percent" is no sentence, and who "fell by −3 percent" rose.
      return falls || EnglishDirection.rises(ahead) ? number.unsigned() : number;
    }
    if (falls && number.unit() instanceof NamedUnit.Multiple) {
      return number.in(new NamedUnit.Multiple(NamedUnit.Sense.AS_LITTLE));
    }
    return falls ? number.falling() : number;
  }

  /** What is counted; letters such as SDR look like the code of a currency, but are none. */
  private static @Nullable String noun(String text, TextNumber number) {
    String noun = EnglishNouns.behind(text, number.end());
    Matcher letters = LETTERS.matcher(text.substring(number.digitsEnd(), number.end()));
    return noun == null && letters.find() ? letters.group() : noun;
  }

  private static TextNumber counted(String text, TextNumber number) {
    if (!(number.unit() instanceof NamedUnit.None)) {
      return number;
    }
    if (FACTOR.matcher(Nearby.ahead(text, number.start())).find()) {
      return number.in(new NamedUnit.Multiple(NamedUnit.Sense.AS_MUCH));
    }
    NamedUnit money =
        EnglishUnits.beside(Nearby.ahead(text, number.start()), Nearby.behind(text, number.end()));
    if (!(money instanceof NamedUnit.None)) {
      return number.in(money);
    }
    String noun = Years.isYear(number) ? null : noun(text, number);
    return noun == null ? number : number.in(new NamedUnit.Count(noun));
  }
}
