package caravan.site.view;

/**
 * A chart or table in the list of them.
 *
 * @param number as on its page: {@code Figure 1}
 * @param title plain text
 * @param href where it stands
 */
public record FigureItem(String number, String title, String href) implements View {
  public FigureItem {
    Checks.text(number, "number");
    Checks.text(title, "title");
    Checks.href(href, "href");
  }
}
