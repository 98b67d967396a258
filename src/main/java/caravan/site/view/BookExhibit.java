package caravan.site.view;

/**
 * A chart or table in a list of a book.
 *
 * @param href its place in the book, for instance {@code #c3-fig-total}
 * @param name its name with its number: {@code Figure 4}
 * @param title its message, plain text
 */
public record BookExhibit(String href, String name, String title) implements View {
  public BookExhibit {
    Checks.href(href, "href");
    Checks.text(name, "name");
    Checks.text(title, "title");
  }
}
