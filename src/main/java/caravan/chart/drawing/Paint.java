package caravan.chart.drawing;

import caravan.chart.spec.Ink;
import org.jspecify.annotations.Nullable;

/**
 * How a shape is coloured, and what it is for. Immutable.
 *
 * @param fill of its surface; null for none
 * @param opacity of its surface, 0 to 1
 * @param stroke along its outline; null for none
 * @param role what a style sheet knows it by
 * @param hidden whether only a style sheet shows it, while a reader asks for it
 * @param pointer what of it takes the pointer
 */
public record Paint(
    @Nullable Ink fill,
    double opacity,
    @Nullable Stroke stroke,
    Role role,
    boolean hidden,
    Pointer pointer) {
  /** Surfaces that style sheets treat alike. */
  public enum Role {
    NONE,
    /** A mark that needs an outline where the reader chooses the colours. */
    BAR,
    /** A hollow mark. */
    PALE,
    /** An area of a map, whose islands and lakes lie within each other. */
    LAND
  }

  /** What of a shape takes the pointer. */
  public enum Pointer {
    /** What is seen. */
    SEEN,
    /** All of it. */
    ALL,
    NOTHING
  }

  /** A surface that is not seen and takes the pointer. */
  static final Paint TARGET = new Paint(null, 1, null, Role.NONE, false, Pointer.ALL);

  static Paint fill(Ink ink, double opacity) {
    return new Paint(ink, opacity, null, Role.NONE, false, Pointer.SEEN);
  }

  static Paint stroke(Stroke stroke) {
    return new Paint(null, 1, stroke, Role.NONE, false, Pointer.SEEN);
  }

  static Paint of(Ink fill, double opacity, Stroke stroke, Role role) {
    return new Paint(fill, opacity, stroke, role, false, Pointer.SEEN);
  }

  /** The same, and pointing at it points at what lies below. */
  Paint through() {
    return new Paint(fill, opacity, stroke, role, hidden, Pointer.NOTHING);
  }

  /** The same, seen on demand. */
  Paint onDemand() {
    return new Paint(fill, opacity, stroke, role, true, pointer);
  }

  /** Whether there is anything to be seen without a style sheet. */
  public boolean isSeen() {
    return !hidden && (fill != null || stroke != null);
  }
}
