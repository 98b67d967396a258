package caravan.report.prose;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A part of a text, as readers see it, without markup.
 *
 * @param heading what it stands under; null for what stands ahead of the first heading
 * @param text without the heading; paragraphs, items and cells are parted by blanks
 */
public record Section(@Nullable Heading heading, String text) {
  public Section {
    Objects.requireNonNull(text, "text");
  }
}
