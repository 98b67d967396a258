package caravan.site.view;

/**
 * One page in the report's contents.
 *
 * @param title plain text
 * @param href relative to the page that shows it
 * @param current true for the page that shows it
 */
public record NavItem(String title, String href, boolean current) implements View {
  public NavItem {
    Checks.text(title, "title");
    Checks.href(href, "href");
  }
}
