package caravan.language.cldr;

import caravan.language.number.WordTable;
import com.ibm.icu.text.RuleBasedNumberFormat;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Numbers and ordinals in words up to a hundred, as Unicode's CLDR spells them. "One" is left out:
 * in many languages it is an article. Immutable.
 */
final class CldrNumberWords {
  private static final int HIGHEST = 100;
  private static final int LETTERS = 2;

  private final WordTable<Integer> cardinals;
  private final WordTable<Integer> ordinals;

  /** What may be glued to digits to make an ordinal. */
  private final Set<String> suffixes = new HashSet<>();

  CldrNumberWords(ULocale locale) {
    Map<String, Integer> numbers = new TreeMap<>();
    Map<String, Integer> places = new TreeMap<>();
    RuleBasedNumberFormat spelled =
        new RuleBasedNumberFormat(locale, RuleBasedNumberFormat.SPELLOUT);
    for (String rules : spelled.getRuleSetNames()) {
      boolean ordinal = rules.startsWith("%spellout-ordinal");
      if (ordinal || rules.startsWith("%spellout-cardinal")) {
        collect(spelled, rules, ordinal ? places : numbers);
      }
    }
    places.keySet().removeAll(numbers.keySet());
    this.cardinals = new WordTable<>(numbers, List.of());
    this.ordinals = new WordTable<>(places, List.of());
    suffixes(locale);
  }

  private static void collect(
      RuleBasedNumberFormat format, String rules, Map<String, Integer> words) {
    for (int number = 2; number <= HIGHEST; number++) {
      String word = format.format(number, rules);
      boolean letters = word.codePoints().filter(Character::isLetter).count() >= LETTERS;
      if (letters && word.codePoints().noneMatch(Character::isDigit)) {
        words.putIfAbsent(word, number);
      }
    }
  }

  private void suffixes(ULocale locale) {
    RuleBasedNumberFormat digits = new RuleBasedNumberFormat(locale, RuleBasedNumberFormat.ORDINAL);
    for (String rules : digits.getRuleSetNames()) {
      for (int number = 1; number <= 4 && rules.startsWith("%digits-ordinal"); number++) {
        String text = digits.format(number, rules);
        String suffix = WordTable.folded(text).replaceAll("^\\D*\\d", "");
        if (suffix.codePoints().anyMatch(Character::isLetter)) {
          suffixes.add(suffix);
        }
      }
    }
  }

  WordTable.@Nullable Found<Integer> cardinal(String text, int start) {
    return cardinals.at(text, start);
  }

  WordTable.@Nullable Found<Integer> ordinal(String text, int start) {
    return ordinals.at(text, start);
  }

  /** The length of the ending that makes an ordinal of the digits ahead of a place; 0 for none. */
  int suffix(String text, int end) {
    List<String> fitting = new ArrayList<>();
    for (String suffix : suffixes) {
      int after = end + suffix.length();
      boolean whole =
          after >= text.length()
              || !WordTable.joined(text.codePointBefore(after), text.codePointAt(after));
      if (text.startsWith(suffix, end) && whole) {
        fitting.add(suffix);
      }
    }
    return fitting.stream().mapToInt(String::length).max().orElse(0);
  }
}
