package caravan.report.page;

import caravan.expression.names.FigureText;
import caravan.report.citation.Locator;
import caravan.text.source.SourceText;
import caravan.text.source.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Something in a text that has to be looked up elsewhere. */
public sealed interface Reference {
  /** Where it stands, for messages. */
  Span span();

  /** Whether a block of code with this name stands for a chart or a table. */
  static boolean isExhibit(String name) {
    return name.equals("chart") || name.equals("table");
  }

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

  /** Sources that are cited together: {@code [see @a, p. 3; @b]}; at least one. */
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
   * @param form how it is cited
   * @param before what stands ahead of it: "see"
   * @param locator where in the source; null for all of it
   * @param after what else stands behind it: "second paragraph"
   */
  record Citation(
      Span span,
      String id,
      CitationForm form,
      String before,
      @Nullable Locator locator,
      String after) {}

  /** How a source is cited. */
  enum CitationForm {
    /** In brackets: {@code [@a]}. */
    WHOLE,
    /** In brackets and without its author, whom the sentence names: {@code [-@a]}. */
    WITHOUT_AUTHOR,
    /** As a part of the sentence: {@code @a says}. */
    IN_SENTENCE
  }
}
