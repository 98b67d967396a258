package caravan.site.view;

/**
 * A chart as a file of its own, with its message and sources.
 *
 * @param href from the page
 * @param path from the root of the site, for addresses that need the whole
 * @param width in pixels
 * @param height in pixels
 */
public record PictureView(String href, String path, int width, int height) implements View {
  public PictureView {
    Checks.href(href, "href");
    Checks.href(path, "path");
    if (width < 1 || height < 1) {
      throw new IllegalArgumentException("a picture of " + width + " by " + height);
    }
  }
}
