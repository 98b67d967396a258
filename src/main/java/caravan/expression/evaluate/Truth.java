package caravan.expression.evaluate;

/**
 * Whether a claim holds. Undecided: the data are rounded so that it might be either. {@code and},
 * {@code or} and {@code not} follow Kleene's three-valued logic.
 */
public enum Truth {
  TRUE,
  FALSE,
  UNDECIDED;

  static Truth of(boolean value) {
    return value ? TRUE : FALSE;
  }

  Truth and(Truth other) {
    if (this == FALSE || other == FALSE) {
      return FALSE;
    }
    return this == TRUE && other == TRUE ? TRUE : UNDECIDED;
  }

  Truth or(Truth other) {
    return not().and(other.not()).not();
  }

  Truth not() {
    return switch (this) {
      case TRUE -> FALSE;
      case FALSE -> TRUE;
      case UNDECIDED -> UNDECIDED;
    };
  }
}
