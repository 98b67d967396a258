package caravan.site.view;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A table of an author, with what belongs to it. Templates see it as {@code table}, beside {@code
 * site}.
 *
 * @param id the table's id on the page
 * @param place where it was written, for a preview; null for readers
 * @param number its name with its number, plain text: {@code Table 2}
 * @param titleHtml its message
 * @param subtitle what is measured, or null
 * @param corner what stands over the heads of the rows, plain text; may be empty
 * @param units from left to right, together as many columns as there are
 * @param columns their heads
 * @param sparkline the head over the small lines of the rows; null where they have none
 * @param rows every row has one cell for each column
 * @param keys what the marks in it mean, plain text
 * @param note a remark on the data, or null
 * @param sources where the data come from
 * @param data where the data can be had
 */
public record TableFigure(
    String id,
    @Nullable String place,
    String number,
    Html titleHtml,
    @Nullable Html subtitle,
    String corner,
    List<TableUnit> units,
    List<TableHead> columns,
    @Nullable TableHead sparkline,
    List<TableLine> rows,
    List<String> keys,
    @Nullable Html note,
    List<SourceRef> sources,
    DataLinks data)
    implements View {
  public TableFigure {
    Checks.id(id, "id");
    Checks.text(number, "number");
    Objects.requireNonNull(titleHtml, "titleHtml");
    Objects.requireNonNull(corner, "corner");
    units = List.copyOf(units);
    columns = List.copyOf(columns);
    if (units.stream().mapToInt(TableUnit::columns).sum() != columns.size()) {
      throw new IllegalArgumentException("each column has a unit");
    }
    rows = List.copyOf(rows);
    keys = List.copyOf(keys);
    sources = List.copyOf(sources);
    Objects.requireNonNull(data, "data");
    for (TableLine row : rows) {
      if (row.cells().size() != columns.size()) {
        throw new IllegalArgumentException("a row has one cell a column");
      }
    }
  }
}
