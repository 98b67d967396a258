package caravan.language.cldr;

import caravan.language.number.Blanks;
import caravan.language.number.FixedWord;
import caravan.language.number.Fractions;
import caravan.language.number.LanguageWords;
import caravan.language.number.NamedUnit;
import caravan.language.number.NumberReader;
import caravan.language.number.Ranges;
import caravan.language.number.TextNumber;
import caravan.language.number.WordTable;
import caravan.language.number.Years;
import com.ibm.icu.text.DecimalFormatSymbols;
import com.ibm.icu.util.ULocale;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads numbers of any language that Unicode's CLDR knows, with its digits, its separators and its
 * names of multiples, money and measures, and with the words of the language's message file. It
 * knows no grammar: words of decline count where they stand close ahead or right behind.
 */
public final class CldrNumberReader implements NumberReader {
  private static final String SPACED = "[ '’\u00a0]";

  private static final Pattern RATIO =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}.,:-])(?<many>[2-9]|[1-9]\\d{1,2}):1(?![\\p{N}:%]|[.,]\\p{N})");

  private final CldrDates dates;
  private final CldrNumberWords spelled;
  private final CldrTail tail;
  private final CldrDirection direction;
  private final Pattern digits;
  private final char decimal;
  private final Map<String, FixedWord> fixed;
  private final List<Pattern> fixedWords;
  private final List<Ranges> ranges;

  public CldrNumberReader(ULocale locale, LanguageWords words, CldrDates dates) {
    DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(locale);
    this.dates = dates;
    this.spelled = new CldrNumberWords(locale);
    this.tail = new CldrTail(CldrNames.of(locale, words), words, locale.getLanguage().equals("de"));
    this.direction = new CldrDirection(words);
    this.decimal = symbols.getDecimalSeparator();
    this.digits = digits(WordTable.folded(symbols.getGroupingSeparatorString()), decimal);
    this.fixed = words.fixed();
    this.fixedWords =
        List.copyOf(fixed.keySet()).stream()
            .sorted(byLength())
            .map(CldrNumberReader::word)
            .toList();
    this.ranges = ranges(words);
  }

  private static Comparator<String> byLength() {
    return Comparator.comparing((String word) -> -word.length()).thenComparing(word -> word);
  }

  private static Pattern word(String word) {
    return Pattern.compile(
        "(?<![\\p{L}\\p{N}])(?:"
            + LanguageWords.alternatives(List.of(word))
            + ")(?![\\p{L}\\p{N}])",
        LanguageWords.FLAGS);
  }

  /** "1,06,3" looks like a number and is none; no part of it may be read as one. */
  private static Pattern digits(String group, char decimal) {
    String groups = "(?:" + Pattern.quote(group) + "|" + SPACED + ")";
    String point = Pattern.quote(String.valueOf(decimal));
    String grouped = "\\d{1,3}(?:" + groups + "\\d{3})+(?!\\d)";
    // Lakhs and crores: 1,06,300.
    String paired = group.equals(",") ? "|\\d{1,2}(?:,\\d\\d)+,\\d{3}(?!\\d)" : "";
    String any = "[.,\u066b\u066c" + (group.isBlank() ? "" : Pattern.quote(group)) + "]";
    return Pattern.compile(
        "(?<!\\d|\\d"
            + any
            + ")(?:"
            + Fractions.PATTERN
            + "|"
            + grouped
            + paired
            + "|\\d+)(?:"
            + point
            + "\\d+)?(?!"
            + any
            + "?\\d)");
  }

  private static List<Ranges> ranges(LanguageWords words) {
    List<Ranges> ranges = new ArrayList<>();
    ranges.add(new Ranges(Pattern.compile("$"), Pattern.compile(" ?[-−–—~～] ?")));
    for (LanguageWords.Range range : words.ranges()) {
      String ahead =
          range.between().isEmpty()
              ? "$"
              : "(?<!\\p{L})(?:" + LanguageWords.alternatives(List.of(range.between())) + ") *$";
      ranges.add(
          new Ranges(
              Pattern.compile(ahead, LanguageWords.FLAGS),
              Pattern.compile(
                  " *(?:" + LanguageWords.alternatives(List.of(range.and())) + ") *",
                  LanguageWords.FLAGS)));
    }
    return List.copyOf(ranges);
  }

  @Override
  public List<TextNumber> read(String original) {
    String text = dates.hidden(WordTable.folded(original));
    List<TextNumber> numbers = new ArrayList<>();
    Matcher matcher = digits.matcher(ratios(text, numbers));
    int end = 0;
    while (matcher.find()) {
      // In a price by 1,000 tonnes, the thousand is no number of its own.
      TextNumber number = matcher.start() < end ? null : inDigits(text, matcher);
      if (number != null) {
        end = number.end();
        numbers.add(number);
      }
    }
    numbers.sort(Comparator.comparing(TextNumber::start));
    if (Years.only(numbers)) {
      List<TextNumber> words = inWords(text);
      numbers = words.isEmpty() ? numbers : words;
    }
    List<TextNumber> found = Years.without(numbers);
    for (Ranges range : ranges) {
      found = range.in(text, found);
    }
    return found.stream().map(number -> direction.of(text, number)).toList();
  }

  /** Adds what 4:1 says; the text without it. */
  private String ratios(String text, List<TextNumber> numbers) {
    StringBuilder rest = new StringBuilder(text);
    for (Matcher m = RATIO.matcher(text); m.find(); ) {
      FixedWord many = FixedWord.multiple(new BigDecimal(m.group("many")), NamedUnit.Sense.AS_MUCH);
      numbers.add(tail.bare(text, m.start(), m.end(), many.value(), many.decimals(), many.unit()));
      rest.replace(m.start(), m.end(), " ".repeat(m.end() - m.start()));
    }
    return rest.toString();
  }

  private @Nullable TextNumber inDigits(String text, Matcher matcher) {
    String written = matcher.group();
    FixedWord fraction = Fractions.value(written);
    if (fraction != null) {
      TextNumber number =
          tail.number(text, matcher.start(), matcher.end(), fraction.value(), fraction.decimals());
      return number.isBare() && number.unit() instanceof NamedUnit.None
          ? number.in(fraction.unit())
          : number;
    }
    int point = written.lastIndexOf(decimal);
    String whole = (point < 0 ? written : written.substring(0, point)).replaceAll("\\D", "");
    BigDecimal value =
        new BigDecimal(point < 0 ? whole : whole + "." + written.substring(point + 1));
    int end = matcher.end();
    int suffix = spelled.suffix(text, end);
    TextNumber found = tail.number(text, matcher.start(), end, value, value.scale());
    TextNumber number = found.stated(FixedWord.decimals(value.scale(), found.unit()));
    if (suffix > 0 && number.end() < end + suffix) {
      return number.with(new NamedUnit.Count("place"), end + suffix);
    }
    boolean glued =
        number.end() == end && end < text.length() && isCased(text.codePointAt(end))
            || matcher.start() > 0
                && number.start() == matcher.start()
                && isCased(text.codePointBefore(matcher.start()));
    return glued ? null : number;
  }

  /** Letters that make a name with digits: {@code 5G}, {@code G20}. */
  private static boolean isCased(int c) {
    return Character.isUpperCase(c) || Character.isLowerCase(c);
  }

  private List<TextNumber> inWords(String text) {
    List<TextNumber> numbers = new ArrayList<>();
    String rest = text;
    for (Pattern word : fixedWords) {
      Matcher matcher = word.matcher(rest);
      while (matcher.find()) {
        numbers.add(fixed(text, matcher));
      }
      rest = Blanks.over(word, rest);
    }
    for (int at = 0; at < rest.length(); at++) {
      boolean begins = at == 0 || !WordTable.joined(rest.codePointBefore(at), rest.codePointAt(at));
      WordTable.Found<Integer> cardinal = begins ? spelled.cardinal(rest, at) : null;
      WordTable.Found<Integer> place = begins ? spelled.ordinal(rest, at) : null;
      if (cardinal != null && (place == null || place.end() <= cardinal.end())) {
        BigDecimal value = BigDecimal.valueOf(cardinal.value());
        TextNumber number = tail.number(rest, at, cardinal.end(), value, 0);
        numbers.add(number.stated(FixedWord.decimals(0, number.unit())));
        at = Math.max(at, number.end() - 1);
      } else if (place != null) {
        BigDecimal value = BigDecimal.valueOf(place.value());
        TextNumber number =
            tail.bare(rest, at, place.end(), value, 0, new NamedUnit.Count("place"));
        numbers.add(number);
        at = place.end() - 1;
      }
    }
    numbers.sort(Comparator.comparing(TextNumber::start));
    return numbers;
  }

  private TextNumber fixed(String text, Matcher matcher) {
    for (Map.Entry<String, FixedWord> entry : fixed.entrySet()) {
      String plain = matcher.group().replaceAll(" +", " ");
      if (entry.getKey().equalsIgnoreCase(plain)) {
        FixedWord word = entry.getValue();
        return tail.bare(
            text, matcher.start(), matcher.end(), word.value(), word.decimals(), word.unit());
      }
    }
    throw new IllegalStateException("the pattern is made of these words");
  }
}
