package caravan.expression.figure;

import caravan.expression.evaluate.Traced;
import caravan.model.data.Quantity;
import java.util.Objects;

/**
 * A bound figure and the value that it writes, for a table, which writes the numbers of a column
 * alike.
 */
public record Written(Figure figure, Traced value) {
  public Written {
    Objects.requireNonNull(figure, "figure");
    Objects.requireNonNull(value, "value");
  }

  public Quantity quantity() {
    return value.quantity();
  }
}
