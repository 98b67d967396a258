package caravan.site.view;

import org.jspecify.annotations.Nullable;

/**
 * The course of a row's values as a small line, 100 units wide and 24 high.
 *
 * @param path the line, as the {@code d} of an SVG path
 * @param zero the height of zero, from the top, where values stand on both sides of it; else null
 * @param lastX where the last value stands, from the left
 * @param lastY and from the top
 * @param provisional whether the last value may still be revised
 * @param label what it shows, in words
 */
public record TableSparkline(
    String path,
    @Nullable String zero,
    String lastX,
    String lastY,
    boolean provisional,
    String label)
    implements View {
  public TableSparkline {
    Checks.text(path, "path");
    Checks.text(label, "label");
  }
}
