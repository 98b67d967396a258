package caravan.report.exhibit;

import caravan.expression.evaluate.DataContext;
import caravan.expression.evaluate.Digits;
import caravan.expression.figure.Written;
import caravan.language.number.NumberWriter;
import caravan.language.registry.Language;
import caravan.model.data.Unit;
import caravan.report.prose.TableBlock;
import caravan.report.resolved.TableData;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How the numbers of a table are written: all of one unit in one magnitude, the columns each with
 * so many decimals, and no cell with more than its data support.
 */
final class TableNumbers {
  private final List<List<@Nullable Written>> columns;
  private final NumberWriter writer;
  private final Digits digits;
  private final List<Unit> units = new ArrayList<>();
  private final Map<Unit, Integer> powers = new HashMap<>();

  /** The decimals that the author asks for; null for as many as the data have in common. */
  private final List<@Nullable Integer> wanted = new ArrayList<>();

  /** The power of ten of the last digit that a column has in common. */
  private final List<Integer> last = new ArrayList<>();

  /**
   * @param columns the values of each column, of one unit, of which at least one is not null
   */
  TableNumbers(
      List<TableBlock.Column> blocks,
      List<List<@Nullable Written>> columns,
      DataContext data,
      Language language) {
    this.columns = columns;
    this.writer = language.numberWriter();
    this.digits = new Digits(data);
    Map<Unit, BigDecimal> largest = new HashMap<>();
    Map<Unit, Integer> finest = new HashMap<>();
    for (List<@Nullable Written> column : columns) {
      List<Written> values = present(column);
      Unit unit = values.get(0).quantity().unit();
      int common = digits.inColumn(values.stream().map(Written::value).toList());
      units.add(unit);
      last.add(common);
      finest.merge(unit, common, Math::min);
      for (Written value : values) {
        largest.merge(unit, value.quantity().value().abs(), BigDecimal::max);
      }
    }
    largest.forEach(
        (unit, size) ->
            powers.put(unit, writer.magnitude(size, unit, finest.getOrDefault(unit, 0))));
    blocks.forEach(block -> wanted.add(block.decimals()));
  }

  private static List<Written> present(List<@Nullable Written> column) {
    List<Written> values = new ArrayList<>();
    for (Written value : column) {
      if (value != null) {
        values.add(value);
      }
    }
    return values;
  }

  Unit unit(int column) {
    return units.get(column);
  }

  int power(int column) {
    return Objects.requireNonNull(powers.get(units.get(column)), "each unit has a power");
  }

  /** The most decimals that a cell of a column has. */
  int decimals(int column) {
    return present(columns.get(column)).stream()
        .mapToInt(value -> decimals(value, column))
        .max()
        .orElse(0);
  }

  private int decimals(Written value, int column) {
    return Math.max(0, power(column) - last(value, column));
  }

  private int last(Written value, int column) {
    Integer decimals = wanted.get(column);
    return decimals == null
        ? digits.inColumn(value.value(), last.get(column), 1)
        : Math.max(Digits.supported(value.quantity()), power(column) - decimals);
  }

  /** The cells of a row. */
  List<TableData.@Nullable Cell> cells(int row) {
    List<TableData.@Nullable Cell> cells = new ArrayList<>();
    for (int i = 0; i < columns.size(); i++) {
      Written value = columns.get(i).get(row);
      cells.add(value == null ? null : cell(value, i));
    }
    return cells;
  }

  private TableData.Cell cell(Written value, int column) {
    int shown = decimals(value, column);
    BigDecimal number =
        value.quantity().value().setScale(-last(value, column), RoundingMode.HALF_UP);
    String text = writer.number(number.movePointLeft(power(column)), shown);
    return new TableData.Cell(
        value.figure().text(text), value.quantity(), decimals(column) - shown);
  }
}
