package caravan.site.view;

/**
 * A figure in large on the cover of a book, where it leads nowhere.
 *
 * @param value the figure, plain text
 * @param label what it is, plain text
 */
public record CoverFigure(String value, String label) implements View {
  public CoverFigure {
    Checks.text(value, "value");
    Checks.text(label, "label");
  }
}
