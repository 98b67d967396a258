package caravan.expression.evaluate;

import caravan.text.diagnostic.Diagnostic;

/** What became of an expression where it may be that the data have no value for it. */
public sealed interface Outcome {
  /** It has a value. */
  record Known(Value value) implements Outcome {}

  /**
   * It has none: the data lack an observation, or are such that there is no ratio.
   *
   * @param why as the message of an error would say it
   */
  record Lacking(String why) implements Outcome {}

  /** The expression itself is in error. */
  record Wrong(Diagnostic diagnostic) implements Outcome {}
}
