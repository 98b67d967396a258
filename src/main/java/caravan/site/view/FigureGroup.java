package caravan.site.view;

import java.util.List;
import java.util.Objects;

/** The charts and tables of one page, in its order. */
public record FigureGroup(NavLink page, List<FigureItem> items) implements View {
  public FigureGroup {
    Objects.requireNonNull(page, "page");
    items = List.copyOf(items);
  }
}
