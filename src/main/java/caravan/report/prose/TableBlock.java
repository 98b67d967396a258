package caravan.report.prose;

import caravan.expression.evaluate.Moment;
import caravan.text.source.SourceText;
import caravan.text.source.Span;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A table as an author describes it.
 *
 * @param span the opening line of its block, for messages
 * @param rows what its rows are about, at least one
 * @param columns what is said of each, at least one
 * @param sort the column that orders the rows, with a hyphen ahead for the largest first; null for
 *     the order of the rows
 * @param until the last period of rows or columns that are periods, where the author says that it
 *     is meant to be the end; else null
 * @param tab what readers choose it by among those that it is shown in turn with; null where it is
 *     always shown
 * @param link a page for each row, in which the word {@code row} stands for its code; null for none
 * @param sparkline a series in which {@code row} stands for the row, drawn as a small line in each;
 *     null for none
 * @param total what the last row is about, which is not sorted; null for none
 */
public record TableBlock(
    Span span,
    SourceText id,
    Prose title,
    @Nullable Prose subtitle,
    List<Line> rows,
    List<Column> columns,
    @Nullable SourceText sort,
    @Nullable SourceText link,
    @Nullable Line sparkline,
    @Nullable Line total,
    @Nullable Prose note,
    @Nullable SourceText until,
    @Nullable SourceText tab) {
  public TableBlock {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(title, "title");
    rows = List.copyOf(rows);
    columns = List.copyOf(columns);
    if (rows.isEmpty() || columns.isEmpty()) {
      throw new IllegalArgumentException("a table has rows and columns");
    }
  }

  /** The same about other rows and columns, and with another sparkline. */
  public TableBlock of(
      List<Line> others, List<Column> said, @Nullable Line small, @Nullable Line last) {
    return new TableBlock(
        span, id, title, subtitle, others, said, sort, link, small, last, note, until, tab);
  }

  /**
   * A row, or, by wildcards or a range of periods, several.
   *
   * @param title null to name it by its codes
   * @param values an expression
   */
  public record Line(@Nullable Prose title, SourceText values) {}

  /**
   * A column.
   *
   * @param name its title, or its period, as the author wrote it
   * @param title null for a period, which is its own title
   * @param values an expression in which {@code row} stands for the row
   * @param period the period of a column that is named by it alone, as it is written; null for
   *     others
   * @param decimals how many to show at most; null for as many as most of its values support
   */
  public record Column(
      SourceText name,
      @Nullable Prose title,
      SourceText values,
      @Nullable Moment period,
      @Nullable Integer decimals) {
    public Column {
      if ((title == null) == (period == null)) {
        throw new IllegalArgumentException("a column has a title or is named by its period");
      }
    }

    /** The same with another expression. */
    public Column values(SourceText expression) {
      return new Column(name, title, expression, period, decimals);
    }
  }
}
