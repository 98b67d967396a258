package caravan.page;

import caravan.source.SourceText;
import caravan.source.Span;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A chart as an author describes it.
 *
 * @param span the opening line of its block, for messages
 * @param series expressions, at least one
 * @param alt a description for those who cannot see the chart; null to make one from the data
 */
public record ChartBlock(
    Span span,
    SourceText id,
    Type type,
    SourceText typePlace,
    Prose title,
    @Nullable Prose subtitle,
    List<SourceText> series,
    @Nullable SourceText alt,
    @Nullable Prose note) {
  public ChartBlock {
    Objects.requireNonNull(id, "id");
    series = List.copyOf(series);
    if (series.isEmpty()) {
      throw new IllegalArgumentException("a chart shows a series");
    }
  }

  /** How the data are drawn. */
  public enum Type {
    LINE("line"),
    COLUMN("column"),
    STACKED("stacked"),
    BAR("bar");

    private final String word;

    Type(String word) {
      this.word = word;
    }

    /** As an author writes it. */
    public String word() {
      return word;
    }
  }
}
