package caravan.language.number;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What Unicode's CLDR does not know of how a language speaks of numbers, from a message file. Empty
 * where the file says nothing. Immutable.
 *
 * @param lists words by what they say
 * @param multiples further names of multiples with their power of ten: {@code Mio.}, 6
 * @param units names of units by the unit; the first is the one that is written
 * @param forms of units by plural category; empty for a unit whose name has one form
 * @param fixed words that have a value: "half"
 * @param ranges what stands ahead of the first number of a range, perhaps nothing, and between both
 * @param periods patterns of half-years and quarters, by {@code half-year} and {@code quarter}
 */
public record LanguageWords(
    Map<WordKind, List<String>> lists,
    Map<String, Integer> multiples,
    Map<String, List<String>> units,
    Map<String, Map<String, String>> forms,
    Map<String, FixedWord> fixed,
    List<Range> ranges,
    Map<String, String> periods) {
  /** Of a language of which no message file says anything. */
  public static final LanguageWords NONE =
      new LanguageWords(Map.of(), Map.of(), Map.of(), Map.of(), Map.of(), List.of(), Map.of());

  public LanguageWords {
    lists = Map.copyOf(lists);
    multiples = Map.copyOf(multiples);
    units = Map.copyOf(units);
    forms = Map.copyOf(forms);
    fixed = Map.copyOf(fixed);
    ranges = List.copyOf(ranges);
    periods = Map.copyOf(periods);
  }

  /**
   * How a range is said: between … and …
   *
   * @param between ahead of the first number; empty for nothing
   * @param and between the two
   */
  public record Range(String between, String and) {}

  public List<String> list(WordKind kind) {
    return lists.getOrDefault(kind, List.of());
  }

  /** The words that say how a number is meant, ahead of it or behind it. */
  public VagueWords vague(boolean behind) {
    Map<Vagueness, List<String>> words = new EnumMap<>(Vagueness.class);
    for (WordKind kind : WordKind.values()) {
      Vagueness vagueness = kind.vagueness();
      if (vagueness != null && kind.isBehind() == behind) {
        words.put(vagueness, list(kind).stream().map(LanguageWords::small).toList());
      }
    }
    return new VagueWords(words);
  }

  /** All names that are read as units, by name. */
  public Map<String, String> unitsByName() {
    Map<String, String> names = new TreeMap<>();
    units.forEach((unit, words) -> words.forEach(word -> names.put(word, unit)));
    return names;
  }

  /** Whether one of the words of a list stands in a text, as a word or as its beginning. */
  public boolean saidIn(WordKind kind, String text) {
    Pattern words = pattern(kind);
    return words != null && words.matcher(text).find();
  }

  /** The words of a list, each as a word or as its beginning; null where there are none. */
  public @Nullable Pattern pattern(WordKind kind) {
    return list(kind).isEmpty()
        ? null
        : Pattern.compile("(?<!\\p{L})(?:" + alternatives(list(kind)) + ")", FLAGS);
  }

  /** The words of a list as whole words; null where there are none. */
  public @Nullable Pattern wholeWords(WordKind kind) {
    return list(kind).isEmpty()
        ? null
        : Pattern.compile(
            "(?<!" + LETTER + ")(?:" + alternatives(list(kind)) + ")(?!" + LETTER + ")", FLAGS);
  }

  /** A letter of a script that puts blanks between its words. */
  private static final String LETTER =
      "[\\p{L}&&[^\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\p{IsThai}\\p{IsLao}\\p{IsKhmer}"
          + "\\p{IsMyanmar}]]";

  public static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

  /** Words as the alternatives of a regular expression, none of them a pattern itself. */
  public static String alternatives(List<String> words) {
    return words.stream()
        .sorted((a, b) -> b.length() - a.length())
        .map(word -> Pattern.quote(word).replace(" ", "\\E[\\s\\u00a0\\u202f]+\\Q"))
        .collect(Collectors.joining("|"));
  }

  /** The form of a unit's name for a plural category, or null where the file does not name it. */
  public @Nullable String written(String unit, String category) {
    Map<String, String> words = forms.getOrDefault(unit, Map.of());
    String word = words.getOrDefault(category, words.get("other"));
    List<String> names = units.getOrDefault(unit, List.of());
    return word != null || names.isEmpty() ? word : names.get(0);
  }

  private static String small(String text) {
    return text.toLowerCase(Locale.ROOT);
  }

  /** Collects what a file says. Not thread-safe. */
  public static final class Builder {
    public final Map<WordKind, List<String>> lists = new EnumMap<>(WordKind.class);
    public final Map<String, Integer> multiples = new LinkedHashMap<>();
    public final Map<String, List<String>> units = new LinkedHashMap<>();
    public final Map<String, Map<String, String>> forms = new LinkedHashMap<>();
    public final Map<String, FixedWord> fixed = new LinkedHashMap<>();
    public final Map<String, String> periods = new LinkedHashMap<>();
    public List<Range> ranges = List.of();

    public LanguageWords build() {
      return new LanguageWords(lists, multiples, units, forms, fixed, ranges, periods);
    }
  }
}
