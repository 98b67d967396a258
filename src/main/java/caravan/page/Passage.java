package caravan.page;

import caravan.source.SourceText;
import java.util.Objects;

/**
 * A paragraph, heading, cell or the like as readers see it, without markup. A {@link #GAP} stands
 * for what is no prose of the author's own: figures, citations, names of charts, code, addresses,
 * footnote marks, and what is marked as not bound.
 */
public record Passage(SourceText text, boolean isHeading) {
  /** Stands for something left out; it is neither letter nor digit nor space. */
  public static final char GAP = '\uFFFC';

  public Passage {
    Objects.requireNonNull(text, "text");
  }
}
