package caravan.site.view;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A figure that says something else than in the edition before.
 *
 * @param page the title of its page
 * @param subject what it is of
 * @param before what it said
 * @param after what it says
 * @param difference by how much; null where that can't be said in one number
 * @param cause why, as far as the data tell
 * @param href where it stands
 */
public record RevisedItem(
    String page,
    String subject,
    String before,
    String after,
    @Nullable String difference,
    String cause,
    String href)
    implements View {
  public RevisedItem {
    Objects.requireNonNull(page, "page");
    Checks.text(subject, "subject");
    Checks.text(before, "before");
    Checks.text(after, "after");
    Checks.text(cause, "cause");
    Checks.href(href, "href");
  }
}
