package caravan.model.data;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a quantity counts: a product of powers of base units such as dollars or tonnes. Immutable.
 *
 * <p>Percent is a ratio shown in hundredths; percentage points are a difference of two percentages.
 *
 * @param powers each base unit's power, none zero; empty for a plain number
 */
public record Unit(Map<String, Integer> powers) {
  /** A plain number: a ratio, a rank, a count of periods. */
  public static final Unit NUMBER = new Unit(Map.of());

  public static final Unit PERCENT = of("percent");

  public static final Unit POINTS = of("points");

  public Unit {
    TreeMap<String, Integer> sorted = new TreeMap<>(powers);
    sorted.values().removeIf(power -> power == 0);
    powers = Collections.unmodifiableMap(sorted);
  }

  /** The unit of one base unit: a currency by its ISO 4217 code, {@code t}, {@code m3}, … */
  public static Unit of(String base) {
    return new Unit(Map.of(base, 1));
  }

  public Unit times(Unit other) {
    return combined(other, 1);
  }

  public Unit dividedBy(Unit other) {
    return combined(other, -1);
  }

  private Unit combined(Unit other, int sign) {
    Map<String, Integer> result = new TreeMap<>(powers);
    other.powers.forEach((base, power) -> result.merge(base, sign * power, Integer::sum));
    return new Unit(result);
  }

  /** Whether it is a plain number or a percentage. */
  public boolean isRatio() {
    return equals(NUMBER) || equals(PERCENT);
  }

  /** As in data that programs read: {@code 1} for a plain number, else as an author writes it. */
  public String code() {
    return equals(NUMBER) ? "1" : toString();
  }

  /**
   * As written in messages: {@code USD}, {@code percent}, {@code USD/t}, {@code a plain number}.
   */
  @Override
  public String toString() {
    if (equals(NUMBER)) {
      return "a plain number";
    }
    if (equals(POINTS)) {
      return "percentage points";
    }
    StringBuilder above = new StringBuilder();
    StringBuilder below = new StringBuilder();
    powers.forEach(
        (base, power) -> {
          StringBuilder side = power > 0 ? above : below;
          side.append(side.isEmpty() ? "" : "·").append(base);
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
