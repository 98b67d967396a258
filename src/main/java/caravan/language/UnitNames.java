package caravan.language;

import caravan.data.Unit;
import java.util.function.UnaryOperator;

/** Names of units that are made of several: {@code 美元/吨}. */
final class UnitNames {
  private UnitNames() {}

  /**
   * @param base the name of one base unit
   */
  static String of(Unit unit, UnaryOperator<String> base) {
    StringBuilder above = new StringBuilder();
    StringBuilder below = new StringBuilder();
    unit.powers()
        .forEach(
            (name, power) -> {
              StringBuilder side = power > 0 ? above : below;
              side.append(side.isEmpty() ? "" : "·").append(base.apply(name));
              if (Math.abs(power) > 1) {
                side.append('^').append(Math.abs(power));
              }
            });
    if (below.isEmpty()) {
      return above.toString();
    }
    return (above.isEmpty() ? "1" : above) + "/" + below;
  }
}
