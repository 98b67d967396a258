package caravan.render;

import org.jspecify.annotations.Nullable;

/**
 * What readers are told of the state of a page.
 *
 * @param figures how many figures and statements of its text were checked against the data
 * @param provisional how many of them rest on values that may still be revised
 * @param citation how to cite the page, plain text
 * @param historyUrl where all versions of the page's source can be seen, or null
 */
public record AboutView(int figures, int provisional, String citation, @Nullable String historyUrl)
    implements View {
  public AboutView {
    if (provisional < 0 || provisional > figures) {
      throw new IllegalArgumentException(provisional + " of " + figures);
    }
    Checks.text(citation, "citation");
    Checks.optionalHref(historyUrl, "historyUrl");
  }
}
