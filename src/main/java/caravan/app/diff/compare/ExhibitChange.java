package caravan.app.diff.compare;

import caravan.app.diff.read.ExhibitReading;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A chart or table that readers see otherwise. At least one of {@code before} and {@code after} is
 * there.
 *
 * @param page the name of the page
 * @param title of the page
 * @param cells values that changed
 * @param notes what else changed, in words
 */
public record ExhibitChange(
    String language,
    String page,
    String title,
    @Nullable ExhibitReading before,
    @Nullable ExhibitReading after,
    List<CellChange> cells,
    List<String> notes) {
  public ExhibitChange {
    cells = List.copyOf(cells);
    notes = List.copyOf(notes);
    if (before == null && after == null) {
      throw new IllegalArgumentException("it was there before or is there now");
    }
  }

  /** The state that is there, the later one if both are. */
  public ExhibitReading state() {
    return after != null ? after : Objects.requireNonNull(before);
  }

  /** Whether it is a table. */
  public boolean isTable() {
    return state().spec() == null;
  }

  /** {@code added}, {@code removed} or {@code changed}. */
  public String kind() {
    return before == null ? "added" : after == null ? "removed" : "changed";
  }
}
