package caravan.resolve;

import caravan.data.Unit;
import caravan.figure.Written;
import caravan.language.Language;
import caravan.language.NumberWriter;
import caravan.page.TableBlock;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
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
  /** How many decimals a computed value has unless the author asks for more. */
  private static final int COMPUTED = 1;

  private final List<List<@Nullable Written>> columns;
  private final NumberWriter writer;
  private final List<Unit> units = new ArrayList<>();
  private final Map<Unit, Integer> powers = new HashMap<>();
  private final List<Integer> decimals = new ArrayList<>();

  /**
   * @param columns the values of each column, of one unit, of which at least one is not null
   */
  TableNumbers(
      List<TableBlock.Column> blocks, List<List<@Nullable Written>> columns, Language language) {
    this.columns = columns;
    this.writer = language.numberWriter();
    Map<Unit, BigDecimal> largest = new HashMap<>();
    for (List<@Nullable Written> column : columns) {
      List<Written> values = present(column);
      units.add(values.get(0).quantity().unit());
      for (Written value : values) {
        BigDecimal size = value.quantity().value().abs();
        largest.merge(value.quantity().unit(), size, BigDecimal::max);
      }
    }
    largest.forEach((unit, size) -> powers.put(unit, writer.magnitude(size, unit)));
    for (int i = 0; i < columns.size(); i++) {
      Integer wanted = blocks.get(i).decimals();
      decimals.add(wanted != null ? Math.min(wanted, most(i)) : usual(i));
    }
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

  int decimals(int column) {
    return decimals.get(column);
  }

  /** As many decimals as the most exact value of a column supports. */
  private int most(int column) {
    return present(columns.get(column)).stream()
        .mapToInt(value -> value.decimals(power(column)))
        .max()
        .orElse(0);
  }

  /** As many decimals as at least half of the values of a column support. */
  private int usual(int column) {
    List<Integer> supported =
        present(columns.get(column)).stream()
            .map(
                value ->
                    value.figure().formula() == null
                        ? value.decimals(power(column))
                        : Math.min(COMPUTED, value.decimals(power(column))))
            .sorted(Comparator.reverseOrder())
            .toList();
    return supported.get((supported.size() - 1) / 2);
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
    int shown = Math.min(decimals(column), value.decimals(power(column)));
    BigDecimal number = value.quantity().value().movePointLeft(power(column));
    String text = writer.number(number, shown);
    return new TableData.Cell(
        value.figure().text(text), value.quantity(), decimals(column) - shown);
  }
}
