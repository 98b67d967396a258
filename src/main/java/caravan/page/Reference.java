package caravan.page;

import caravan.figure.FigureText;
import caravan.source.SourceText;
import caravan.source.Span;
import java.util.List;

/** Something in a text that has to be looked up elsewhere. */
public sealed interface Reference {
  /** Where it stands, for messages. */
  Span span();

  /** A number or claim bound to data. */
  record ToFigure(FigureText figure) implements Reference {
    @Override
    public Span span() {
      return figure.span();
    }
  }

  /** A link, its destination as written. */
  record ToLink(Span span, SourceText destination) implements Reference {}

  /** An image. */
  record ToImage(Span span, SourceText destination, String alt) implements Reference {}

  /** Sources that are cited together: {@code [see @a, p. 3; @b]}. */
  record ToSources(Span span, List<Citation> citations) implements Reference {
    public ToSources {
      citations = List.copyOf(citations);
    }
  }

  /** A chart or table that is named: {@code @fig-total}, {@code @tbl-total}. */
  record ToChart(Span span, String id) implements Reference {}

  /** The place where a chart is drawn. */
  record ChartPlace(ChartBlock chart) implements Reference {
    @Override
    public Span span() {
      return chart.span();
    }
  }

  /** The place where a table stands. */
  record TablePlace(TableBlock table) implements Reference {
    @Override
    public Span span() {
      return table.span();
    }
  }

  /**
   * One source of a citation.
   *
   * @param before what stands ahead of it: "see"
   * @param after what stands behind it: "p. 3"
   */
  record Citation(Span span, String id, String before, String after) {}
}
