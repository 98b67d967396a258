package caravan.site.view;

/**
 * An image in the text.
 *
 * @param src its address
 * @param alt what it shows, for those who can't see it
 */
public record ImageReference(String src, String alt) implements View {
  public ImageReference {
    Checks.href(src, "src");
  }
}
