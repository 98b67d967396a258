package caravan.site.view;

/**
 * A link to another page.
 *
 * @param title plain text
 * @param href relative to the page that shows it
 */
public record NavLink(String title, String href) implements View {
  public NavLink {
    Checks.text(title, "title");
    Checks.href(href, "href");
  }
}
