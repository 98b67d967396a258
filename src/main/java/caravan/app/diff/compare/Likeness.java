package caravan.app.diff.compare;

import caravan.language.number.Words;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How much two texts have in common. */
final class Likeness {
  private static final int LONGEST = 20_000;

  private Likeness() {}

  /** From 0, nothing, to 1, the same words. */
  static double of(Map<String, Integer> one, Map<String, Integer> other) {
    int common = 0;
    int all = 0;
    for (Map.Entry<String, Integer> word : one.entrySet()) {
      common += Math.min(word.getValue(), other.getOrDefault(word.getKey(), 0));
      all += word.getValue();
    }
    for (int count : other.values()) {
      all += count;
    }
    return all == 0 ? 1 : 2.0 * common / all;
  }

  /** How often each word stands in a text. */
  static Map<String, Integer> words(String text, String language) {
    Map<String, Integer> words = new HashMap<>();
    String shown = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    for (String word : Words.of(shown, language)) {
      if (Character.isLetterOrDigit(word.codePointAt(0))) {
        words.merge(word, 1, Integer::sum);
      }
    }
    return words;
  }

  /** The same for several texts. */
  static Map<String, Integer> words(List<String> texts, String language) {
    return words(String.join("\n", new ArrayList<>(texts)), language);
  }
}
