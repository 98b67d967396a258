package caravan.site.view;

/**
 * A chart or table that the text names.
 *
 * @param href where it stands
 * @param text its name: {@code Figure 1}
 */
public record ExhibitReference(String href, String text) implements View {
  public ExhibitReference {
    Checks.href(href, "href");
  }
}
