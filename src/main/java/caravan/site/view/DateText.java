package caravan.site.view;

/**
 * A day, month or year as a reader and as a machine sees it.
 *
 * @param text the date in the words of the page's language
 * @param iso the same as {@code YYYY-MM-DD}, {@code YYYY-MM} or {@code YYYY}
 */
public record DateText(String text, String iso) implements View {
  public DateText {
    Checks.text(text, "text");
    Checks.text(iso, "iso");
  }
}
