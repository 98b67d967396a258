package caravan.report.prose;

import caravan.chart.spec.ChartPlace;
import caravan.chart.spec.ChartType;
import caravan.text.source.SourceText;
import caravan.text.source.Span;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A chart as an author describes it.
 *
 * @param span the opening line of its block, for messages
 * @param series at least one
 * @param whole an expression that the parts of a share add up to; null where none is named
 * @param hub what stands in the middle of flows, plain text; null to name it by the data
 * @param annotations remarks on places in the chart
 * @param until the last period, where the author says that it is meant to be the end; else null
 * @param tab what readers choose it by among those that it is shown in turn with; null where it is
 *     always shown
 * @param alt a description for those who cannot see the chart; null to make one from the data
 */
public record ChartBlock(
    Span span,
    SourceText id,
    ChartType type,
    SourceText typePlace,
    Prose title,
    @Nullable Prose subtitle,
    List<Series> series,
    @Nullable SourceText whole,
    @Nullable SourceText hub,
    List<Annotation> annotations,
    @Nullable SourceText alt,
    @Nullable Prose note,
    @Nullable SourceText until,
    @Nullable SourceText tab) {
  public ChartBlock {
    Objects.requireNonNull(id, "id");
    series = List.copyOf(series);
    annotations = List.copyOf(annotations);
    if (series.isEmpty()) {
      throw new IllegalArgumentException("a chart shows a series");
    }
  }

  /** The same drawn by another type. */
  public ChartBlock drawnAs(ChartType other) {
    return new ChartBlock(
        span,
        id,
        other,
        typePlace,
        title,
        subtitle,
        series,
        whole,
        hub,
        annotations,
        alt,
        note,
        until,
        tab);
  }

  /** Its texts with Markdown, as far as they are there, in the order of the page. */
  public List<Prose> prose() {
    return Stream.concat(
            Stream.of(title, subtitle, note).flatMap(Stream::ofNullable),
            annotations.stream().map(Annotation::text))
        .toList();
  }

  /**
   * What is drawn.
   *
   * @param name plain text for readers; null to name it by its data
   * @param values an expression
   */
  public record Series(@Nullable SourceText name, SourceText values) {
    public Series {
      Objects.requireNonNull(values, "values");
    }
  }

  /**
   * A remark on a place in the chart.
   *
   * @param place a period, periods, or an expression
   */
  public record Annotation(ChartPlace<SourceText, SourceText> place, Prose text) {}
}
