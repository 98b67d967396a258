package caravan.language.registry;

import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * What a function made of texts, so that the same text is not read twice: several rules read the
 * same sentence, and a preview reads the whole report again after every change. Thread-safe.
 *
 * @param <T> immutable
 */
final class TextMemo<T> {
  /** Some three times the texts of a large report; beyond it, what is known is forgotten. */
  private static final int LIMIT = 50_000;

  private final ConcurrentHashMap<String, T> known = new ConcurrentHashMap<>();

  /**
   * What the function makes of a text.
   *
   * @param function always the same one, whose result depends on nothing but the text
   */
  T of(String text, Function<String, T> function) {
    T found = known.get(text);
    if (found != null) {
      return found;
    }
    T made = function.apply(text);
    if (known.size() >= LIMIT) {
      known.clear();
    }
    known.put(text, made);
    return made;
  }
}
