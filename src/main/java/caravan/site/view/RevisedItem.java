package caravan.site.view;

/**
 * A figure that says something else than in the edition before.
 *
 * @param before what it said
 * @param after what it says
 * @param href where it stands
 */
public record RevisedItem(String before, String after, String href) implements View {
  public RevisedItem {
    Checks.text(before, "before");
    Checks.text(after, "after");
    Checks.href(href, "href");
  }
}
