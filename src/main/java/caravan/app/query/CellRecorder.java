package caravan.app.query;

import caravan.model.data.CellRequest;
import caravan.model.data.KnownCells;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Notes which cells of a dataset are asked for. Thread-safe. */
final class CellRecorder implements KnownCells {
  private final KnownCells known;
  private final Set<CellRequest> asked = ConcurrentHashMap.newKeySet();

  /**
   * @param known answers what is known
   */
  CellRecorder(KnownCells known) {
    this.known = known;
  }

  @Override
  public boolean has(CellRequest request) {
    asked.add(request);
    return known.has(request);
  }

  /** What was asked for so far. */
  Set<CellRequest> asked() {
    return new LinkedHashSet<>(asked);
  }
}
