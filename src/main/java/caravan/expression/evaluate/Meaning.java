package caravan.expression.evaluate;

/** What the result of a function says, and so what its sign says to the words beside it. */
public enum Meaning {
  /** Of the same kind as the values that it is made of: a sum of balances is a balance. */
  LIKE_ITS_VALUES,
  /** A part of its first value, with the sign of that: a deficit in percent of output. */
  PART,
  /** By how much something changed: of a balance, the change of a balance. */
  CHANGE,
  /** How fast something changed: of a growing deficit it is above zero. */
  RATE,
  /** A count, a place, a distance or a claim: its sign, if it has one, tells of no balance. */
  COUNT;

  /** Whether a word of rise or decline ahead of a figure speaks of it. */
  public boolean isChange() {
    return this == CHANGE || this == RATE;
  }
}
