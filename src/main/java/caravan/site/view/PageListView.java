package caravan.site.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The pages of a section, as its index page lists them.
 *
 * @param items the pages in their order; of a long section the first ones
 * @param all the list of all, where these are not all of them; else null
 * @param feed the feed of the section; null for none
 */
public record PageListView(List<ListedPage> items, @Nullable NavLink all, @Nullable NavLink feed)
    implements View {
  public PageListView {
    items = List.copyOf(items);
  }
}
