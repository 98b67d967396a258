package caravan.report.prose;

import caravan.text.source.SourceText;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A paragraph, heading, cell or the like as readers see it, without markup. A {@link #GAP} stands
 * for what is no prose of the author's own: figures, citations, names of charts, code, addresses,
 * footnote marks, and what is marked as not bound.
 *
 * @param cell where it stands in a table; null for other texts
 */
public record Passage(SourceText text, boolean isHeading, @Nullable Cell cell) {
  /** Stands for something left out; it is neither letter nor digit nor space. */
  public static final char GAP = '\uFFFC';

  public Passage {
    Objects.requireNonNull(text, "text");
  }

  /**
   * A place in a table.
   *
   * @param table which table of the text, from 0
   * @param row from 0, the head included
   * @param column from 0
   */
  public record Cell(int table, int row, int column) {}
}
