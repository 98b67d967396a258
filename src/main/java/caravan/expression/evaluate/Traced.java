package caravan.expression.evaluate;

import caravan.model.data.Quantity;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * A quantity and what it was computed from.
 *
 * @param used each statement once, in the order of the expression
 */
public record Traced(Quantity quantity, List<Used> used) {
  public Traced {
    used = List.copyOf(used);
  }

  /** A result of this and another value. */
  Traced combined(Traced other, Quantity result) {
    List<Used> all =
        other.used.isEmpty() ? used : used.isEmpty() ? other.used : union(List.of(this, other));
    return new Traced(result, all);
  }

  /** The sum of values of one unit, of which there is at least one. */
  public static Traced sum(List<Traced> values) {
    return new Traced(total(values), union(values));
  }

  /** What values of one unit add up to, of which there is at least one. */
  static Quantity total(List<Traced> values) {
    Quantity sum = values.get(0).quantity();
    for (Traced value : values.subList(1, values.size())) {
      sum = sum.plus(value.quantity());
    }
    return sum;
  }

  /** What several values were computed from, each once. */
  static List<Used> union(List<Traced> values) {
    Set<Used> all = new LinkedHashSet<>();
    values.forEach(v -> all.addAll(v.used()));
    return List.copyOf(all);
  }
}
