package caravan.model.data;

import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The series of a dataset by key, and as a tree with a level for each dimension, so that a wildcard
 * finds its members without looking at any other series. Immutable.
 */
public final class SeriesIndex {
  private final Map<String, Series> byKey;
  private final List<TreeSet<String>> codes;
  private final Branch root;
  private final boolean negative;
  private final boolean dated;
  private final @Nullable EditionDate newestEdition;

  /**
   * @param dimensions their names, in the order of the keys
   * @param byKey the series in the order of the file
   * @param codeLists give the order of codes; those that are on no list follow by their letters
   */
  public SeriesIndex(List<String> dimensions, Map<String, Series> byKey, CodeLists codeLists) {
    this.byKey = Collections.unmodifiableMap(new LinkedHashMap<>(byKey));
    this.codes = dimensions.stream().map(dimension -> new TreeSet<String>()).toList();
    this.root = new Branch();
    byKey.values().forEach(this::add);
    this.negative = byKey.values().stream().anyMatch(SeriesIndex::isNegative);
    List<EditionDate> editions =
        byKey.values().stream()
            .flatMap(series -> series.observations().values().stream())
            .flatMap(observation -> observation.said().stream())
            .map(Statement::edition)
            .filter(Objects::nonNull)
            .toList();
    this.dated = !editions.isEmpty();
    this.newestEdition = editions.stream().max(Comparator.naturalOrder()).orElse(null);
    root.order(dimensions.stream().map(d -> order(d, codeLists)).toList(), 0);
  }

  private static Comparator<String> order(String dimension, CodeLists codeLists) {
    Map<String, Integer> places = new HashMap<>();
    codeLists.codes(dimension).forEach(code -> places.put(code, places.size()));
    return Comparator.<String>comparingInt(code -> places.getOrDefault(code, Integer.MAX_VALUE))
        .thenComparing(Comparator.naturalOrder());
  }

  private void add(Series series) {
    Branch branch = root;
    for (int i = 0; i < codes.size(); i++) {
      String code = series.codes().get(i);
      codes.get(i).add(code);
      branch = branch.deeper.computeIfAbsent(code, c -> new Branch());
    }
    branch.series = series;
  }

  /** The series with the same codes so far. */
  public static final class Branch {
    private final Map<String, Branch> deeper = new LinkedHashMap<>();
    private @Nullable Series series;

    private Branch() {}

    private void order(List<Comparator<String>> orders, int dimension) {
      if (dimension < orders.size()) {
        Map<String, Branch> ordered = new TreeMap<>(orders.get(dimension));
        ordered.putAll(deeper);
        deeper.clear();
        deeper.putAll(ordered);
        deeper.values().forEach(branch -> branch.order(orders, dimension + 1));
      }
    }

    /** The series by the code of the next dimension, in the order of its code list. */
    public Map<String, Branch> deeper() {
      return Collections.unmodifiableMap(deeper);
    }

    /** The one series, where all codes are named; else null. */
    public @Nullable Series series() {
      return series;
    }
  }

  /** The series by key, in the order of the file. */
  public Map<String, Series> byKey() {
    return byKey;
  }

  /** The codes that stand at a place of the keys (from 0), by their letters. */
  public Set<String> codes(int dimension) {
    return Collections.unmodifiableSet(codes.get(dimension));
  }

  private static boolean isNegative(Series series) {
    return series.observations().values().stream()
        .anyMatch(observation -> observation.main().quantity().high().signum() < 0);
  }

  /** Whether any value is below zero, so that the sign of each says something. */
  public boolean hasNegative() {
    return negative;
  }

  /** Whether any value names its edition. */
  boolean isDated() {
    return dated;
  }

  /** The newest edition in which a value came; null where none is named. */
  @Nullable EditionDate newestEdition() {
    return newestEdition;
  }

  /** All series, from which codes lead to fewer. */
  public Branch root() {
    return root;
  }
}
