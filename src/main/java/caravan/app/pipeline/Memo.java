package caravan.app.pipeline;

import caravan.text.diagnostic.Checked;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What a function made the last time for each of its subjects, and from what. It is made again only
 * where that has changed, so nothing is stale as long as the function looks at nothing else. Safe
 * for several threads that ask for different subjects.
 *
 * @param <T> immutable
 */
public final class Memo<T> {
  private final Map<String, Made<T>> known = new ConcurrentHashMap<>();
  private final Set<String> used = ConcurrentHashMap.newKeySet();
  private final boolean keeps;

  public Memo() {
    this(true);
  }

  private Memo(boolean keeps) {
    this.keeps = keeps;
  }

  /** Keeps nothing: for what is made once, so that what it was made from can be let go. */
  static <T> Memo<T> none() {
    return new Memo<>(false);
  }

  private record Made<T>(List<?> from, Checked<T> checked) {}

  /**
   * What the function makes.
   *
   * @param subject of which one result is kept: the path of a file
   * @param from everything that the function looks at, compared by {@code equals}; what comes out
   *     of another memo is the same object as long as it is unchanged
   */
  public Checked<T> of(String subject, List<?> from, Supplier<Checked<T>> function) {
    if (!keeps) {
      return function.get();
    }
    used.add(subject);
    Made<T> last = known.get(subject);
    if (last != null && last.from().equals(from)) {
      return last.checked();
    }
    Checked<T> made = function.get();
    known.put(subject, new Made<>(List.copyOf(from), made));
    return made;
  }

  /** What was made last; null where nothing was. */
  public @Nullable Checked<T> last(String subject) {
    Made<T> last = known.get(subject);
    return last == null ? null : last.checked();
  }

  /** Forgets what nobody has asked for since this was called before. */
  void forgetUnused() {
    known.keySet().retainAll(Set.copyOf(used));
    used.clear();
  }
}
