package caravan.language.registry;

import com.ibm.icu.number.FormattedNumber;
import com.ibm.icu.number.NumberFormatter;
import com.ibm.icu.number.Precision;
import com.ibm.icu.text.PluralRules;
import com.ibm.icu.util.ULocale;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What the units that a report declares are called in one language. Immutable. */
final class UnitNaming {
  /** What a noun is counted by behind "million". */
  private static final int MILLION = 1_000_000;

  private static final int SHORTEST_STEM = 3;

  /** The ending of a noun that is given in one form only, so that its others are known too. */
  private static final Pattern RUSSIAN_ENDING =
      Pattern.compile("(?<=\\p{IsCyrillic})(?:ов|ев|ей|ый|[аяыиоуеьй])$");

  private final ULocale locale;
  private final PluralRules plurals;
  private final Map<String, Map<String, String>> forms;
  private final Map<String, Pattern> patterns;

  /**
   * @param forms by the unit's code, then by plural category; {@code other} is always there
   */
  UnitNaming(String language, Map<String, Map<String, String>> forms) {
    this.locale = ULocale.forLanguageTag(language);
    this.plurals = PluralRules.forLocale(locale);
    this.forms = new TreeMap<>(forms);
    this.patterns = new LinkedHashMap<>();
    forms.forEach((code, words) -> patterns.put(code, pattern(code, words.values())));
  }

  boolean has(String code) {
    return forms.containsKey(code);
  }

  /** The form of the name behind a number, with the decimals that it is written with. */
  String counted(String code, BigDecimal value) {
    FormattedNumber number =
        NumberFormatter.withLocale(locale)
            .precision(Precision.fixedFraction(Math.max(0, value.scale())))
            .format(value.abs());
    return form(code, plurals.select(number));
  }

  /** The name behind a word such as million, or by itself. */
  String many(String code) {
    return form(code, plurals.select(MILLION));
  }

  private String form(String code, String category) {
    Map<String, String> words = forms.getOrDefault(code, Map.of());
    return words.getOrDefault(category, words.getOrDefault("other", code));
  }

  /** How each unit's name may begin a text, in any case of its noun. */
  Map<String, Pattern> patterns() {
    return Map.copyOf(patterns);
  }

  private static Pattern pattern(String code, Collection<String> words) {
    List<String> names = new ArrayList<>();
    names.add(Pattern.quote(code));
    words.forEach(word -> names.add(Pattern.quote(word)));
    // A text may shorten "freight trains" to "trains", and decline it.
    List<String> nouns =
        words.stream().map(w -> w.substring(w.lastIndexOf(' ') + 1)).distinct().toList();
    String stem = nouns.stream().reduce(nouns.get(0), UnitNaming::commonStart);
    boolean ended = nouns.size() == 1 && RUSSIAN_ENDING.matcher(stem).find();
    if (ended) {
      stem = RUSSIAN_ENDING.matcher(stem).replaceFirst("");
    }
    nouns.forEach(noun -> names.add(Pattern.quote(noun)));
    boolean declined = (nouns.size() > 1 || ended) && stem.length() >= SHORTEST_STEM;
    String alternatives =
        names.stream()
            .distinct()
            .sorted(Comparator.comparing((String n) -> -n.length()).thenComparing(n -> n))
            .collect(Collectors.joining("|"));
    String inflected = declined ? "|" + Pattern.quote(stem) + "\\p{L}{0,3}" : "";
    return Pattern.compile(
        "^[\\s\\u00a0\\u202f-]?(?:(?:"
            + alternatives
            + inflected
            + ")(?!\\p{L})|(?:"
            + alternatives
            + ")(?<=\\p{IsHan}))",
        Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }

  private static String commonStart(String a, String b) {
    int length = 0;
    while (length < Math.min(a.length(), b.length()) && a.charAt(length) == b.charAt(length)) {
      length++;
    }
    return a.substring(0, length);
  }
}
