package caravan.text.diagnostic;

import java.util.List;

/**
 * The values of the data that a mistake rests on: the first of them, and how many there are.
 *
 * @param first at most {@link #MOST_KEPT}
 * @param count of all
 */
public record Cells(List<Cell> first, int count) {
  /** How many are kept; a sum may be of thousands. */
  public static final int MOST_KEPT = 20;

  public static final Cells NONE = new Cells(List.of(), 0);

  public Cells {
    first = List.copyOf(first);
    if (first.size() > MOST_KEPT || first.size() > count) {
      throw new IllegalArgumentException("the first of all cells are " + first.size());
    }
  }
}
