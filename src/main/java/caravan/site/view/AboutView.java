package caravan.site.view;

import org.jspecify.annotations.Nullable;

/**
 * What readers are told of the state of a page.
 *
 * @param figures how many figures and statements of its text were checked against the data
 * @param provisional how many of them rest on values that may still be revised
 * @param edition how the publisher calls this state of the report, or null
 * @param historyUrl where all versions of the page's source can be seen, or null
 */
public record AboutView(
    int figures, int provisional, @Nullable String edition, @Nullable String historyUrl)
    implements View {
  public AboutView {
    if (provisional < 0 || provisional > figures) {
      throw new IllegalArgumentException(provisional + " of " + figures);
    }
    Checks.optionalHref(historyUrl, "historyUrl");
  }
}
