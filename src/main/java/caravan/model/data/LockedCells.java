package caravan.model.data;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The cells that are known of a dataset that is larger: those that a query was asked for. Whether
 * something else has a value nobody knows. Immutable.
 */
public final class LockedCells implements KnownCells {
  /** What was asked for, by its codes. */
  private final Map<List<String>, List<CellRequest.Periods>> asked = new HashMap<>();

  /** In which dimensions all codes were asked for, for each sort of request. */
  private final Set<List<Boolean>> open;

  /** Knows what was asked for. */
  public LockedCells(Collection<CellRequest> requests) {
    Map<List<Boolean>, Boolean> sorts = new HashMap<>();
    for (CellRequest request : requests) {
      asked.computeIfAbsent(request.codes(), k -> new ArrayList<>(1)).add(request.periods());
      sorts.put(request.codes().stream().map(CellRequest.ALL_CODES::equals).toList(), true);
    }
    this.open = Set.copyOf(sorts.keySet());
  }

  @Override
  public boolean has(CellRequest request) {
    return open.stream().anyMatch(sort -> has(request, sort));
  }

  private boolean has(CellRequest request, List<Boolean> sort) {
    if (sort.size() != request.codes().size()) {
      return false;
    }
    List<String> key = new ArrayList<>();
    for (int i = 0; i < sort.size(); i++) {
      key.add(sort.get(i) ? CellRequest.ALL_CODES : request.codes().get(i));
    }
    return asked.getOrDefault(key, List.of()).stream()
        .anyMatch(periods -> periods.covers(request.periods()));
  }

  /** What was asked for, in order. */
  @Override
  public String toString() {
    TreeSet<String> texts = new TreeSet<>();
    asked.forEach((codes, all) -> all.forEach(p -> texts.add(new CellRequest(codes, p).text())));
    return texts.toString();
  }
}
