package caravan.site.view;

import java.util.Objects;

/**
 * A value in a table.
 *
 * @param text the value as the language writes it; not shown if missing
 * @param provisional true if the value may still be revised
 * @param missing true if there is no observation, which is not the same as zero
 */
public record TableCell(String text, boolean provisional, boolean missing) implements View {
  public TableCell {
    Objects.requireNonNull(text, "text");
    if (!missing) {
      Checks.text(text, "text");
    }
  }
}
