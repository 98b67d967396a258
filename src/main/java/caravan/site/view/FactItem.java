package caravan.site.view;

/**
 * Something that is to be known, and its name; both plain text.
 *
 * @param name what is told: a unit, a reporter
 * @param text what it is
 */
public record FactItem(String name, String text) implements View {
  public FactItem {
    Checks.text(name, "name");
    Checks.text(text, "text");
  }
}
