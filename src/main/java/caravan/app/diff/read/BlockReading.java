package caravan.app.diff.read;

import java.util.List;
import java.util.Objects;

/**
 * A paragraph or the like as readers see it.
 *
 * @param owner the id of the chart or table that it belongs to; empty for others
 */
public record BlockReading(
    TextPlace place, String owner, String text, List<Spot> spots, List<Citation> citations) {
  public BlockReading {
    Objects.requireNonNull(place, "place");
    Objects.requireNonNull(owner, "owner");
    Objects.requireNonNull(text, "text");
    spots = List.copyOf(spots);
    citations = List.copyOf(citations);
  }

  /** Without citations. */
  BlockReading(TextPlace place, String owner, String text, List<Spot> spots) {
    this(place, owner, text, spots, List.of());
  }

  /**
   * A figure in a text.
   *
   * @param start UTF-16, from 0
   * @param end exclusive
   */
  public record Spot(int start, int end, FigureReading figure) {}

  /**
   * Where a text names sources, in words that are the sources' own.
   *
   * @param start UTF-16, from 0
   * @param end exclusive
   * @param markdown what its author wrote
   */
  public record Citation(int start, int end, String markdown) {}

  /** What sets it apart from others: an equal one says the same at the same kind of place. */
  public String key() {
    return place + "\u0000" + owner + "\u0000" + own();
  }

  /** The text as its author wrote it where it names sources. */
  public String own() {
    StringBuilder own = new StringBuilder();
    int at = 0;
    for (Citation one : citations) {
      own.append(text, at, one.start()).append(one.markdown());
      at = one.end();
    }
    return own.append(text, at, text.length()).toString();
  }
}
