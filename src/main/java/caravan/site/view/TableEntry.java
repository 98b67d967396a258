package caravan.site.view;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A value in an author's table.
 *
 * @param href where it comes from: a note of the page, or an observation; null if it is missing
 * @param text the number as the language writes it, without unit; empty if it is missing
 * @param padding as much as it is shorter than the others of its column behind the point: digits
 *     that are not to be seen
 * @param marks of its status
 * @param provisional whether the value may still be revised
 */
public record TableEntry(
    @Nullable String href, String text, String padding, List<StatusMark> marks, boolean provisional)
    implements View {
  public TableEntry {
    if (href != null) {
      Checks.href(href, "href");
      Checks.text(text, "text");
    }
    Objects.requireNonNull(padding, "padding");
    marks = List.copyOf(marks);
  }

  /** A value that is not there, which is not the same as zero. */
  public static TableEntry missing() {
    return new TableEntry(null, "", "", List.of(), false);
  }
}
