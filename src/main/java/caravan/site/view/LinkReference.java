package caravan.site.view;

/**
 * A link in the text.
 *
 * @param href where it leads
 * @param external whether it leads out of the site
 * @param words around which it stands
 */
public record LinkReference(String href, boolean external, Html words) implements View {
  public LinkReference {
    Checks.href(href, "href");
  }
}
