package caravan.site.view;

import java.util.List;
import java.util.Objects;

/**
 * What is new on a page since the edition before.
 *
 * @param page its title and address
 * @param isNew whether the whole page is
 * @param revised its figures that say something else, without those that were corrected
 * @param summary what else has changed, in words; empty where nothing has
 */
public record ChangedPage(NavLink page, boolean isNew, List<RevisedItem> revised, String summary)
    implements View {
  public ChangedPage {
    Objects.requireNonNull(page, "page");
    Objects.requireNonNull(summary, "summary");
    revised = List.copyOf(revised);
  }
}
