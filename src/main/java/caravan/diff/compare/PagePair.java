package caravan.diff.compare;

import caravan.diff.read.PageReading;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A page before and after; one of them may be missing. */
record PagePair(@Nullable PageReading before, @Nullable PageReading after) {
  PageReading state() {
    return after != null ? after : Objects.requireNonNull(before);
  }

  boolean isKept() {
    return before != null && after != null;
  }
}
