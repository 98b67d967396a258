package caravan.language.registry;

import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * What a function made of texts or dates, so that the same one is not read or written twice:
 * several rules read the same sentence, and a preview reads the whole report again after every
 * change. Thread-safe.
 *
 * @param <K> immutable
 * @param <T> immutable
 */
final class Remembered<K, T> {
  /** Some three times the texts of a large report; beyond it, what is known is forgotten. */
  private static final int LIMIT = 50_000;

  private final ConcurrentHashMap<K, T> known = new ConcurrentHashMap<>();

  /**
   * What the function makes of one.
   *
   * @param function always the same one, whose result depends on nothing but that
   */
  T of(K of, Function<K, T> function) {
    T found = known.get(of);
    if (found != null) {
      return found;
    }
    T made = function.apply(of);
    if (known.size() >= LIMIT) {
      known.clear();
    }
    known.put(of, made);
    return made;
  }
}
