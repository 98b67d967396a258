package caravan.language;

import caravan.data.Unit;
import java.math.BigDecimal;

/** The unit that a text names beside a number, if it names one. */
public sealed interface NamedUnit {
  /** The text names no unit. */
  record None() implements NamedUnit {}

  /**
   * A unit the program knows.
   *
   * @param factor what one of the named unit is in {@code unit}: 1000 for "thousand tonnes" is no
   *     factor (it is a scale), 0.001 for kilograms is
   */
  record Known(Unit unit, BigDecimal factor) implements NamedUnit {}
}
