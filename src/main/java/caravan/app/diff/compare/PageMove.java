package caravan.app.diff.compare;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A page that came in, is gone, or stands elsewhere.
 *
 * @param before its address in the site; null for one that came in
 * @param after its address in the site; null for one that is gone
 * @param title the later one where there are two
 * @param advice what would help those who follow old links; null where nothing is missing
 */
public record PageMove(
    String language,
    @Nullable String before,
    @Nullable String after,
    String title,
    @Nullable String advice) {
  public PageMove {
    Objects.requireNonNull(title, "title");
  }

  /** {@code added}, {@code removed} or {@code moved}. */
  public String kind() {
    return before == null ? "added" : after == null ? "removed" : "moved";
  }
}
