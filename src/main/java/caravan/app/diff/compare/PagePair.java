package caravan.app.diff.compare;

import caravan.app.diff.read.PageReading;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A page before and after; one of them may be missing. */
record PagePair(@Nullable PageReading before, @Nullable PageReading after) {
  PageReading state() {
    return after != null ? after : Objects.requireNonNull(before);
  }

  /** What its translations are called too, as long as not all of them were renamed. */
  String name() {
    return before != null ? before.name() : state().name();
  }

  boolean isKept() {
    return before != null && after != null;
  }
}
