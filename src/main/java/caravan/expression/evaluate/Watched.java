package caravan.expression.evaluate;

import caravan.model.data.Dataset;
import java.util.AbstractMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/**
 * Things by their names that remember which of them were asked for: what was made from them stays
 * right as long as those are the same. For one thread.
 */
public final class Watched<V> extends AbstractMap<String, V> {
  private final Map<String, V> things;
  private final BiPredicate<@Nullable V, @Nullable V> same;
  private final Map<String, @Nullable V> asked = new HashMap<>();
  private boolean all;

  private Watched(Map<String, V> things, BiPredicate<@Nullable V, @Nullable V> same) {
    this.things = Objects.requireNonNull(things, "things");
    this.same = same;
  }

  /**
   * Datasets, which are the same only where they were not read anew: comparing them takes long.
   *
   * @param datasets not to be changed
   */
  @SuppressWarnings("ReferenceEquality")
  public static Watched<Dataset> datasets(Map<String, Dataset> datasets) {
    return new Watched<>(datasets, (one, other) -> one == other);
  }

  /**
   * What names of expressions stand for.
   *
   * @param names not to be changed
   */
  public static Watched<Expansion> names(Map<String, Expansion> names) {
    return new Watched<>(names, Objects::equals);
  }

  @Override
  public @Nullable V get(@Nullable Object name) {
    V found = things.get(name);
    if (name instanceof String text) {
      asked.put(text, found);
    }
    return found;
  }

  @Override
  public boolean containsKey(@Nullable Object name) {
    return get(name) != null;
  }

  @Override
  public Set<Map.Entry<String, V>> entrySet() {
    all = true;
    return things.entrySet();
  }

  /** The names that were asked for, also those of nothing; null where all were. */
  public @Nullable Set<String> names() {
    return all ? null : Set.copyOf(asked.keySet());
  }

  /** Whether others would have given the same answers to all that was asked so far. */
  public boolean answersLike(Map<String, V> others) {
    Map<String, @Nullable V> mine = asked;
    if (all) {
      if (!things.keySet().equals(others.keySet())) {
        return false;
      }
      mine = new HashMap<>(things);
    }
    return mine.entrySet().stream()
        .allMatch(one -> same.test(others.get(one.getKey()), one.getValue()));
  }
}
