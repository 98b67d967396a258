package caravan.app.diff.compare;

import java.util.Objects;

/** A stretch of a text that was compared with another. */
public record Run(Kind kind, String text) {
  public Run {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(text, "text");
  }

  /** Where a stretch stands. */
  public enum Kind {
    /** In both texts. */
    SAME,
    /** In the earlier text only. */
    REMOVED,
    /** In the later text only. */
    ADDED
  }
}
