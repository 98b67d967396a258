package caravan.diff.read;

import java.util.List;
import java.util.Objects;

/**
 * A paragraph or the like as readers see it.
 *
 * @param owner the id of the chart or table that it belongs to; empty for others
 */
public record BlockReading(TextPlace place, String owner, String text, List<Spot> spots) {
  public BlockReading {
    Objects.requireNonNull(place, "place");
    Objects.requireNonNull(owner, "owner");
    Objects.requireNonNull(text, "text");
    spots = List.copyOf(spots);
  }

  /**
   * A figure in a text.
   *
   * @param start UTF-16, from 0
   * @param end exclusive
   */
  public record Spot(int start, int end, FigureReading figure) {}

  /** What sets it apart from others: an equal one says the same at the same kind of place. */
  public String key() {
    return place + "\u0000" + owner + "\u0000" + text;
  }
}
