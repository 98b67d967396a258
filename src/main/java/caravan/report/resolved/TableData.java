package caravan.report.resolved;

import caravan.expression.evaluate.Traced;
import caravan.expression.evaluate.Used;
import caravan.expression.figure.Figure;
import caravan.model.data.Period;
import caravan.model.data.Quantity;
import caravan.model.data.Unit;
import caravan.report.prose.TableBlock;
import caravan.text.source.SourceText;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a table shows.
 *
 * @param number of the table on its page, from 1
 * @param overTime whether its rows are periods
 * @param sparkline what stands over the small lines of its rows; null where it has none
 * @param rows in the order in which they stand; each has one cell a column
 */
public record TableData(
    TableBlock block,
    int number,
    ResolvedProse title,
    @Nullable ResolvedProse subtitle,
    @Nullable ResolvedProse note,
    boolean overTime,
    List<Column> columns,
    @Nullable Head sparkline,
    List<Row> rows)
    implements Exhibit {
  public TableData {
    Objects.requireNonNull(title, "title");
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
    for (Row row : rows) {
      if (row.cells().size() != columns.size()) {
        throw new IllegalArgumentException("a row has one cell a column");
      }
    }
  }

  /** The same table with another number. */
  public TableData numbered(int other) {
    return new TableData(block, other, title, subtitle, note, overTime, columns, sparkline, rows);
  }

  /**
   * What stands at the head of a row or column.
   *
   * @param text without markup
   * @param title null where the program wrote the text
   */
  public record Head(String text, @Nullable ResolvedProse title) {
    public Head {
      Objects.requireNonNull(text, "text");
    }
  }

  /**
   * A column.
   *
   * @param period of a column that is named by it alone; null for others
   * @param unit of all its values
   * @param power of ten that they are counted in
   * @param decimals how many stand behind the point at most
   */
  public record Column(Head head, @Nullable Period period, Unit unit, int power, int decimals) {}

  /**
   * A row.
   *
   * @param code what sets it apart from the others; empty for one that is computed
   * @param period null where the rows are no periods
   * @param isTotal whether it stands below the others, as their sum or the like
   * @param cells null where an observation is missing
   * @param course what its small line shows, by period; empty where it has none
   */
  public record Row(
      Head head,
      String code,
      @Nullable Period period,
      boolean isTotal,
      List<@Nullable Cell> cells,
      NavigableMap<Period, Traced> course) {
    public Row {
      // List.copyOf refuses null, which stands for a missing observation here.
      cells = Collections.unmodifiableList(new ArrayList<>(cells));
      course = Collections.unmodifiableNavigableMap(new TreeMap<>(course));
    }
  }

  /**
   * A value.
   *
   * @param figure with the text of the cell: a number without unit
   * @param padding decimals that the column has and the data of this cell do not support
   */
  public record Cell(Figure figure, Quantity quantity, int padding) {}

  @Override
  public SourceText id() {
    return block.id();
  }

  @Override
  public List<ResolvedProse> texts() {
    return Stream.of(
            Stream.of(title),
            Stream.ofNullable(subtitle),
            Stream.ofNullable(sparkline).flatMap(head -> Stream.ofNullable(head.title())),
            columns.stream().flatMap(column -> Stream.ofNullable(column.head().title())),
            rows.stream().flatMap(row -> Stream.ofNullable(row.head().title())),
            Stream.ofNullable(note))
        .flatMap(text -> text)
        .toList();
  }

  /** The figures of its cells, row by row. */
  public List<Figure> figures() {
    return rows.stream()
        .flatMap(row -> row.cells().stream())
        .filter(Objects::nonNull)
        .map(Cell::figure)
        .toList();
  }

  @Override
  public List<Used> used() {
    Stream<Used> cells = figures().stream().flatMap(figure -> figure.used().stream());
    Stream<Used> courses =
        rows.stream()
            .flatMap(row -> row.course().values().stream())
            .flatMap(value -> value.used().stream());
    return Stream.concat(cells, courses).distinct().toList();
  }
}
