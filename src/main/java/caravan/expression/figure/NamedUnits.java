package caravan.expression.figure;

import caravan.expression.evaluate.Arithmetic;
import caravan.language.number.NamedUnit;
import caravan.model.data.Quantity;
import caravan.model.data.Unit;
import caravan.model.data.Units;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Data as a text counts them. */
final class NamedUnits {
  private static final Units KNOWN = new Units(List.of());
  private static final Quantity ONE = Quantity.exact(BigDecimal.ONE, Unit.NUMBER);

  private NamedUnits() {}

  /** The data in the unit that a text names; null where the units do not fit. */
  static @Nullable Quantity in(NamedUnit named, Quantity data) {
    if (named instanceof NamedUnit.Known known) {
      if (known.unit().equals(Unit.PERCENT) && data.unit().equals(Unit.NUMBER)) {
        return Arithmetic.asPercent(data);
      }
      return known.unit().equals(data.unit()) ? data : null;
    }
    if (named instanceof NamedUnit.Money money) {
      return money.codes().contains(data.unit().toString()) ? data : null;
    }
    if (named instanceof NamedUnit.ByPart) {
      Quantity part = data.unit().isRatio() ? Arithmetic.asNumber(data) : null;
      return part != null && part.value().signum() < 0 ? part.negated() : part;
    }
    if (named instanceof NamedUnit.Count count) {
      return isCounted(data.unit()) || data.unit().equals(Unit.of(count.word())) ? data : null;
    }
    if (named instanceof NamedUnit.Part) {
      return data.unit().isRatio() ? Arithmetic.asNumber(data) : null;
    }
    if (named instanceof NamedUnit.Multiple multiple) {
      return data.unit().isRatio() ? multiple(multiple.sense(), data) : null;
    }
    return data;
  }

  /** Whether it is a plain number or a unit that only the report knows. */
  private static boolean isCounted(Unit unit) {
    return unit.equals(Unit.NUMBER)
        || (unit.powers().size() == 1 && KNOWN.find(unit.toString()) == null)
            && !unit.equals(Unit.POINTS);
  }

  /** A plain number is the ratio of after to before, a percentage is growth: one less. */
  private static @Nullable Quantity multiple(NamedUnit.Sense sense, Quantity data) {
    Quantity ratio = data.unit().equals(Unit.PERCENT) ? Arithmetic.asNumber(data).plus(ONE) : data;
    return switch (sense) {
      case AS_MUCH -> ratio;
      case ON_TOP -> ratio.minus(ONE);
      case AS_LITTLE -> ratio.mayBeZero() ? null : ONE.dividedBy(ratio);
    };
  }
}
