package caravan.figure;

import java.util.AbstractMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Names of expressions that remember which of them were asked for, as {@link WatchedDatasets} does.
 * For one thread.
 */
public final class WatchedNames extends AbstractMap<String, Expansion> {
  private final Map<String, Expansion> names;
  private final Map<String, @Nullable Expansion> asked = new HashMap<>();
  private boolean all;

  /**
   * @param names not to be changed
   */
  public WatchedNames(Map<String, Expansion> names) {
    this.names = Objects.requireNonNull(names, "names");
  }

  @Override
  public @Nullable Expansion get(@Nullable Object name) {
    Expansion found = names.get(name);
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
  public Set<Map.Entry<String, Expansion>> entrySet() {
    all = true;
    return names.entrySet();
  }

  /** Whether other names would have given the same answers to all that was asked so far. */
  public boolean answersLike(Map<String, Expansion> others) {
    return all
        ? names.equals(others)
        : asked.entrySet().stream()
            .allMatch(one -> Objects.equals(others.get(one.getKey()), one.getValue()));
  }
}
