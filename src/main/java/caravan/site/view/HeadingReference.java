package caravan.site.view;

/**
 * A link to a heading.
 *
 * @param href its anchor
 * @param label what it is called, for those who can't see where it stands
 */
public record HeadingReference(String href, String label) implements View {
  public HeadingReference {
    Checks.href(href, "href");
  }
}
