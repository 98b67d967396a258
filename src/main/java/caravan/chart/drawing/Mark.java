package caravan.chart.drawing;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A part of a drawing. What comes later lies over what came before. Immutable. */
public sealed interface Mark {
  /**
   * A surface or a line.
   *
   * @param title what pointing at it tells; null for nothing
   */
  record Shape(Outline outline, Paint paint, @Nullable String title) implements Mark {}

  /**
   * A line of text.
   *
   * @param turned whether it is read upwards, from its anchor on
   */
  record Text(Label label, boolean turned) implements Mark {}

  /**
   * A part of the picture.
   *
   * @param role what it is called, such as "series" or "labels"
   */
  record Group(String role, List<Mark> marks) implements Mark {
    public Group {
      marks = List.copyOf(marks);
    }
  }

  /**
   * Marks that answer the pointer together.
   *
   * @param title what pointing at them tells; null for nothing
   * @param period the index of the period that they belong to; -1 for none
   */
  record Spot(@Nullable String title, int period, List<Mark> marks) implements Mark {
    public Spot {
      marks = List.copyOf(marks);
    }
  }

  /**
   * Another drawing in this one.
   *
   * @param x of its left upper corner, as is {@code y}
   * @param scale units of this drawing to one of the other
   */
  record Inset(Drawing drawing, double x, double y, double scale) implements Mark {}
}
