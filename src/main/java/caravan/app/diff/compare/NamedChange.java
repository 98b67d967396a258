package caravan.app.diff.compare;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Something with a name whose text changed: a setting, a link, what is said of a source.
 *
 * @param before null where it came in
 * @param after null where it is gone
 */
public record NamedChange(String name, @Nullable String before, @Nullable String after) {
  public NamedChange {
    Objects.requireNonNull(name, "name");
  }

  /** {@code added}, {@code removed} or {@code changed}. */
  public String kind() {
    return before == null ? "added" : after == null ? "removed" : "changed";
  }
}
