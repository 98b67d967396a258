package caravan.app.imports;

import caravan.model.data.Period;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which observation comes first for a key and a period. Holds millions; for one thread. */
final class CellIndex {
  private final Map<List<String>, Integer> keys = new HashMap<>();
  private final Map<Period, Integer> periods = new HashMap<>();

  /** A key and a period as one number; places of observations, raised by one. */
  private final long[] cells;

  private final int[] places;

  /**
   * @param most how many observations come
   */
  CellIndex(int most) {
    int size = Integer.highestOneBit(Math.max(8, most)) * 4;
    cells = new long[size];
    places = new int[size];
  }

  /** The place of the first observation of a cell: an earlier one, or this. */
  int first(List<String> key, Period period, int place) {
    long cell =
        (long) keys.computeIfAbsent(key, k -> keys.size()) << 32
            | periods.computeIfAbsent(period, p -> periods.size());
    long mixed = cell * 0x9E3779B97F4A7C15L;
    int slot = (int) (mixed >>> 32) & (cells.length - 1);
    while (places[slot] != 0) {
      if (cells[slot] == cell) {
        return places[slot] - 1;
      }
      slot = (slot + 1) & (cells.length - 1);
    }
    cells[slot] = cell;
    places[slot] = place + 1;
    return place;
  }
}
