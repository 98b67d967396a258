package caravan.figure;

import caravan.data.Quantity;
import java.util.Objects;

/**
 * A bound figure and the quantity that it writes, for a table, which writes the numbers of a column
 * alike.
 */
public record Written(Figure figure, Quantity quantity) {
  public Written {
    Objects.requireNonNull(figure, "figure");
    Objects.requireNonNull(quantity, "quantity");
  }

  /** How many decimals the data support where they are counted in a power of ten. */
  public int decimals(int power) {
    return BoundText.decimals(quantity, power);
  }
}
