package caravan.site.view;

import java.util.List;

/**
 * The choice between charts and tables that are shown in turn, ahead of the first of them.
 *
 * @param legend what is chosen here, plain text
 * @param tabs two or more, in the order of the charts and tables behind it; the first is shown
 *     until another is chosen
 */
public record TabsView(String legend, List<NavLink> tabs) implements View {
  public TabsView {
    Checks.text(legend, "legend");
    tabs = List.copyOf(tabs);
    if (tabs.size() < 2) {
      throw new IllegalArgumentException("nothing to choose from");
    }
  }
}
