package caravan.expression.evaluate;

import caravan.model.data.Quantity;
import caravan.model.data.Unit;
import caravan.text.diagnostic.Code;
import caravan.text.source.Span;

/**
 * Which units go into a function, and which comes out.
 *
 * @param taken the units of its values
 * @param doing what it does with them, for the message where they differ; empty where none can
 * @param given the unit of its result
 */
public record UnitRule(Taken taken, String doing, Given given) {
  /** What the units of the values must be. */
  enum Taken {
    ONE("one unit"),
    PERCENTAGES("percentages"),
    ANY("any unit");

    private final String told;

    Taken(String told) {
      this.told = told;
    }
  }

  /** The unit of the result. */
  enum Given {
    /** That of the values. */
    SAME("that unit"),
    /** That of the values; of percentages, percentage points. */
    DIFFERENCE("that unit; of percentages, percentage points"),
    PERCENT("percent"),
    POINTS("percentage points"),
    NUMBER("a plain number"),
    /** No quantity, but whether something holds. */
    TRUTH("true or false");

    private final String told;

    Given(String told) {
      this.told = told;
    }
  }

  /** Of values of one unit. */
  static UnitRule one(String doing, Given given) {
    return new UnitRule(Taken.ONE, doing, given);
  }

  /** Of values whatever their unit, which are not calculated with. */
  static UnitRule any(Given given) {
    return new UnitRule(Taken.ANY, "", given);
  }

  /** Of percentages only. */
  static UnitRule percentages(Given given) {
    return new UnitRule(Taken.PERCENTAGES, "", given);
  }

  /** Reports two quantities that the function cannot take together. */
  void require(Quantity a, Quantity b, Span at) {
    switch (taken) {
      case ONE -> Arithmetic.requireSame(a, b, doing, at);
      case PERCENTAGES -> {
        requirePercent(a, at);
        requirePercent(b, at);
      }
      case ANY -> {}
    }
  }

  private static void requirePercent(Quantity quantity, Span at) {
    if (!quantity.unit().equals(Unit.PERCENT)) {
      throw new ExpressionProblem(
          Code.UNIT_MISMATCH,
          at,
          "percentage points lie between two percentages, not " + quantity.unit(),
          "write change(…) or growth(…)");
    }
  }

  /**
   * A result in its unit.
   *
   * @param calculated a plain ratio where the unit is percent or a number; else in the unit of the
   *     values
   */
  Quantity result(Quantity calculated) {
    return switch (given) {
      case PERCENT -> Arithmetic.asPercent(calculated);
      case POINTS -> calculated.scaled(0, Unit.POINTS);
      case DIFFERENCE ->
          calculated.unit().equals(Unit.PERCENT) ? calculated.scaled(0, Unit.POINTS) : calculated;
      case SAME, NUMBER, TRUTH -> calculated;
    };
  }

  /** The rule, for documents. */
  public String told() {
    return taken.told + " → " + given.told;
  }
}
