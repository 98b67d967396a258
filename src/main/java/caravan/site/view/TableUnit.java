package caravan.site.view;

import java.util.Objects;

/**
 * A unit over the columns that are in it.
 *
 * @param text plain text; empty for plain numbers
 * @param columns how many columns beside one another it stands over
 */
public record TableUnit(String text, int columns) implements View {
  public TableUnit {
    Objects.requireNonNull(text, "text");
    if (columns < 1) {
      throw new IllegalArgumentException("a unit stands over a column");
    }
  }
}
