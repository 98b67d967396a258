package caravan.app.diff.compare;

import caravan.app.diff.read.ObservationReading;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An observation that is not what it was. At least one of {@code before} and {@code after} is
 * there.
 *
 * @param figures how many figures of the later state rest on it, or did, where it is gone
 */
public record ObservationChange(
    Kind kind,
    @Nullable ObservationReading before,
    @Nullable ObservationReading after,
    int figures) {
  public ObservationChange {
    if (before == null && after == null) {
      throw new IllegalArgumentException("it was there before or is there now");
    }
  }

  /** The state that is there, the later one if both are. */
  public ObservationReading state() {
    return after != null ? after : Objects.requireNonNull(before);
  }

  /** What happened to it; of several the first. */
  public enum Kind {
    REVISED("revised"),
    ADDED("added"),
    REMOVED("removed"),
    REFLAGGED("other status"),
    RESOURCED("other source"),
    RESTATED("other digits"),
    REMARKED("other remarks");

    private final String word;

    Kind(String word) {
      this.word = word;
    }

    /** As people are told. */
    public String word() {
      return word;
    }
  }
}
