package caravan.model.edition;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What all figures of a report said at a time. It is what {@code figures.json} holds.
 *
 * @param name how the publisher calls it: {@code 2}, {@code May 2026}; null where it has no name
 * @param date the newest date of its pages, as {@code 2026-05-31}; null where none has one
 * @param figures in the order of the pages
 */
public record Edition(@Nullable String name, @Nullable String date, List<StatedFigure> figures) {
  public Edition {
    figures = List.copyOf(figures);
  }

  /** How people call it. */
  public String label() {
    return name != null ? name : Objects.requireNonNullElse(date, "");
  }
}
