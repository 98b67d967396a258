package caravan.site.view;

/**
 * A heading in the page's own contents.
 *
 * @param level 2 to 6, as in {@code h2} to {@code h6}
 * @param id the heading's id
 * @param text plain text
 */
public record TocItem(int level, String id, String text) implements View {
  public TocItem {
    if (level < 2 || level > 6) {
      throw new IllegalArgumentException("level " + level);
    }
    Checks.id(id, "id");
    Checks.text(text, "text");
  }
}
