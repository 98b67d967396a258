package caravan.site.view;

/**
 * A file to take along.
 *
 * @param title what kind of file it is, plain text: {@code CSV}
 * @param href relative to the page that shows it
 * @param mediaType its media type
 * @param size its size as readers say it; empty where it isn't told
 */
public record FileLink(String title, String href, String mediaType, String size) implements View {
  public FileLink {
    Checks.text(title, "title");
    Checks.href(href, "href");
    Checks.text(mediaType, "mediaType");
  }
}
