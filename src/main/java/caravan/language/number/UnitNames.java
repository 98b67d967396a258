package caravan.language.number;

import caravan.model.data.Unit;
import java.util.function.UnaryOperator;

/** Names of units that are made of several: {@code 美元/吨}. */
public final class UnitNames {
  private UnitNames() {}

  /**
   * @param base the name of one base unit
   */
  public static String of(Unit unit, UnaryOperator<String> base) {
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
