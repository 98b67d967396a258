package caravan.report.page;

import caravan.report.prose.Prose;
import caravan.text.source.SourceText;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A figure at the head of a page, in large: what a reader who has ten seconds takes along.
 *
 * @param value the figure, inline Markdown
 * @param label what it is, inline Markdown
 * @param until its last period, where its author says that this is meant; else null
 */
public record KeyFigure(Prose value, Prose label, @Nullable SourceText until) {
  public KeyFigure {
    Objects.requireNonNull(value, "value");
    Objects.requireNonNull(label, "label");
  }

  /** The same as it stands in the front matter. */
  record Text(SourceText value, SourceText label, @Nullable SourceText until) {}
}
