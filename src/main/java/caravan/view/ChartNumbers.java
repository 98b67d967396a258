package caravan.view;

import caravan.data.Quantity;
import caravan.data.Unit;
import caravan.figure.Traced;
import caravan.figure.Used;
import caravan.language.NumberWriter;
import caravan.resolve.ChartData;
import java.math.BigDecimal;
import java.util.Objects;

/** How the numbers of one chart are written: all in one magnitude. */
final class ChartNumbers {
  private final NumberWriter writer;
  private final Unit unit;
  private final int power;

  ChartNumbers(ChartData chart, NumberWriter writer) {
    this.writer = writer;
    this.unit = chart.unit();
    BigDecimal largest =
        chart.lines().stream()
            .flatMap(line -> line.values().stream())
            .filter(Objects::nonNull)
            .map(value -> value.quantity().value().abs())
            .reduce(BigDecimal.ZERO, BigDecimal::max);
    this.power = writer.magnitude(largest, unit);
  }

  /** The unit with its magnitude: {@code US$ billion}. */
  String unitLabel() {
    return writer.unitLabel(unit, power);
  }

  BigDecimal scaled(Quantity quantity) {
    return quantity.value().movePointLeft(power);
  }

  /** A short label: one decimal, two digits for what is less than one. */
  String label(Traced value) {
    BigDecimal scaled = scaled(value.quantity());
    int most = scaled.abs().compareTo(BigDecimal.ONE) >= 0 ? 1 : 2;
    return writer.number(scaled, Math.min(most, decimals(value)));
  }

  /** The digits that the data support. */
  String exact(Traced value) {
    return writer.number(scaled(value.quantity()), decimals(value));
  }

  /** The same with unit: {@code US$106.3 billion}. */
  String full(Traced value) {
    Quantity quantity = value.quantity();
    int own = writer.magnitude(quantity.value(), quantity.unit());
    return writer.compact(quantity.value(), unit, Math.max(0, decimals(value) + own - power));
  }

  static boolean provisional(Traced value) {
    return value.used().stream().map(Used::statement).anyMatch(s -> s.status().isProvisional());
  }

  private int decimals(Traced value) {
    BigDecimal width =
        value.quantity().high().subtract(value.quantity().low()).movePointLeft(power);
    if (width.signum() == 0) {
      return Math.max(0, scaled(value.quantity()).stripTrailingZeros().scale());
    }
    for (int decimals = 0; decimals < 6; decimals++) {
      if (BigDecimal.ONE.movePointLeft(decimals).compareTo(width) <= 0) {
        return decimals;
      }
    }
    return 6;
  }
}
