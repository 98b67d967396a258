package caravan.report.citation;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A source as a text mentions it.
 *
 * @param locator where in the source; null for all of it
 */
public record Cite(String id, @Nullable Locator locator) {
  public Cite {
    Objects.requireNonNull(id, "id");
  }

  /** A source as a whole. */
  public static Cite of(String id) {
    return new Cite(id, null);
  }
}
