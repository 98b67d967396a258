package caravan.site.view;

import org.jspecify.annotations.Nullable;

/**
 * A page in a list of pages.
 *
 * @param title plain text, the short one where there is one
 * @param href relative to the page that shows it
 * @param date when it was published, or else when it changed, in a list by date; null elsewhere,
 *     and for a page that does not say it
 * @param description what it is about, plain text, or null
 */
public record ListedPage(
    String title, String href, @Nullable DateText date, @Nullable String description)
    implements View {
  public ListedPage {
    Checks.text(title, "title");
    Checks.href(href, "href");
  }
}
