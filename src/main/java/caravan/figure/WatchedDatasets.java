package caravan.figure;

import caravan.data.Dataset;
import java.util.AbstractMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Datasets that remember which of them were asked for: what was made from them stays right as long
 * as those are the same. For one thread.
 */
public final class WatchedDatasets extends AbstractMap<String, Dataset> {
  private final Map<String, Dataset> datasets;
  private final Map<String, @Nullable Dataset> asked = new HashMap<>();
  private boolean all;

  /**
   * @param datasets not to be changed
   */
  public WatchedDatasets(Map<String, Dataset> datasets) {
    this.datasets = Objects.requireNonNull(datasets, "datasets");
  }

  @Override
  public @Nullable Dataset get(@Nullable Object id) {
    Dataset found = datasets.get(id);
    if (id instanceof String name) {
      asked.put(name, found);
    }
    return found;
  }

  @Override
  public boolean containsKey(@Nullable Object id) {
    return get(id) != null;
  }

  @Override
  public Set<Map.Entry<String, Dataset>> entrySet() {
    all = true;
    return datasets.entrySet();
  }

  /** Whether other datasets would have given the same answers to all that was asked so far. */
  public boolean answersLike(Map<String, Dataset> others) {
    return all
        ? same(datasets, others)
        : asked.entrySet().stream().allMatch(one -> others.get(one.getKey()) == one.getValue());
  }

  private static boolean same(Map<String, Dataset> some, Map<String, Dataset> others) {
    return some.keySet().equals(others.keySet())
        && some.entrySet().stream().allMatch(one -> others.get(one.getKey()) == one.getValue());
  }
}
