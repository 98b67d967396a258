package caravan.site.view;

import java.util.List;

/**
 * One page in the report's contents.
 *
 * @param title plain text
 * @param href relative to the page that shows it
 * @param current true for the page that shows it
 * @param items the pages of the section that it is the index of; empty where they are not shown
 */
public record NavItem(String title, String href, boolean current, List<NavItem> items)
    implements View {
  public NavItem {
    Checks.text(title, "title");
    Checks.href(href, "href");
    items = List.copyOf(items);
  }

  /** One with no pages below it. */
  public NavItem(String title, String href, boolean current) {
    this(title, href, current, List.of());
  }

  /** How many pages of it and below it are the current one. */
  int currents() {
    return (current ? 1 : 0) + items.stream().mapToInt(NavItem::currents).sum();
  }
}
