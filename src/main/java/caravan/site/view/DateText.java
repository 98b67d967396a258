package caravan.site.view;

/**
 * A day as a reader and as a machine sees it.
 *
 * @param text the day in the words of the page's language
 * @param iso the same day as {@code YYYY-MM-DD}
 */
public record DateText(String text, String iso) implements View {
  public DateText {
    Checks.text(text, "text");
    Checks.text(iso, "iso");
  }
}
