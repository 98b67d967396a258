package caravan.site.exhibit;

import caravan.expression.evaluate.Digits;
import caravan.expression.evaluate.Traced;
import caravan.expression.evaluate.Used;
import caravan.language.number.NumberWriter;
import caravan.language.registry.Language;
import caravan.model.data.Quantity;
import caravan.model.data.Unit;
import caravan.report.resolved.ChartData;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Objects;

/** How the numbers of one chart are written: all in one magnitude. */
public final class ChartNumbers {
  /** How many digits a number of its table has at least, where its source states so many. */
  private static final int LEAST = 4;

  private final NumberWriter writer;
  private final Digits digits;
  private final Unit unit;
  private final int power;

  /** The last digit that its labels have in common. */
  private final int labels;

  /** The same of the numbers of its table. */
  private final int column;

  public ChartNumbers(ChartData chart, Language language, Digits digits) {
    this.writer = language.numberWriter();
    this.digits = digits;
    this.unit = chart.unit();
    List<Traced> values =
        chart.lines().stream()
            .flatMap(line -> line.values().stream())
            .filter(Objects::nonNull)
            .toList();
    this.labels = values.isEmpty() ? 0 : digits.inLabels(values);
    this.column = values.isEmpty() ? 0 : digits.inColumn(values);
    BigDecimal largest =
        values.stream()
            .map(value -> value.quantity().value().abs())
            .reduce(BigDecimal.ZERO, BigDecimal::max);
    this.power = writer.magnitude(largest, unit, labels);
  }

  /** The unit with its magnitude: {@code US$ billion}. */
  String unitLabel() {
    return writer.unitLabel(unit, power);
  }

  BigDecimal scaled(Quantity quantity) {
    return quantity.value().movePointLeft(power);
  }

  /** A short label. */
  String label(Traced value) {
    return upTo(digits.inLabel(value, labels), value);
  }

  /** As in its table, with the digits that its source states. */
  String exact(Traced value) {
    return upTo(digits.inColumn(value, column, LEAST), value);
  }

  private String upTo(int last, Traced value) {
    BigDecimal rounded = value.quantity().value().setScale(-last, RoundingMode.HALF_UP);
    return writer.number(rounded.movePointLeft(power), Math.max(0, power - last));
  }

  /** By itself with its unit, as in a sentence: {@code US$106.3 billion}. */
  String full(Traced value) {
    return writer.upTo(digits.last(value), value.quantity().value(), unit);
  }

  static boolean provisional(Traced value) {
    return value.used().stream().map(Used::statement).anyMatch(s -> s.status().isProvisional());
  }
}
