package caravan.site.view;

import org.jspecify.annotations.Nullable;

/**
 * A dataset in a list.
 *
 * @param title of the dataset
 * @param href its page
 * @param description plain text, or null
 * @param extent how much there is, plain text: "48 observations, 1992 to 2025"
 */
public record DatasetItem(String title, String href, @Nullable String description, String extent)
    implements View {
  public DatasetItem {
    Checks.text(title, "title");
    Checks.href(href, "href");
    Checks.text(extent, "extent");
  }
}
