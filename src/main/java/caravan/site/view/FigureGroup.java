package caravan.site.view;

import java.util.List;
import java.util.Objects;

/**
 * The charts and tables of one page, in its order.
 *
 * @param page its title and address
 * @param items its charts and tables, in the order of the page
 */
public record FigureGroup(NavLink page, List<FigureItem> items) implements View {
  public FigureGroup {
    Objects.requireNonNull(page, "page");
    items = List.copyOf(items);
  }
}
