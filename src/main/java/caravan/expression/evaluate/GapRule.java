package caravan.expression.evaluate;

/** What a function does with an observation that is missing. */
public enum GapRule {
  /** Each value that is named has to be there. */
  NEEDED("an error"),
  /** A period or member that one side lacks is not in the result either. */
  MISSING("missing in the result"),
  /** What is there is taken for all, which is worth a warning. */
  LEFT_OUT("left out, with a warning"),
  /** That values are missing is known, and is no reason for a warning. */
  KNOWN("meant to be left out"),
  /** What is counted step by step ends there. */
  ENDS("ends it"),
  /** Only the values that there are matter. */
  PASSED_OVER("passed over"),
  /** Whether a value is missing is what it is asked for. */
  TOLD("what it tells");

  private final String told;

  GapRule(String told) {
    this.told = told;
  }

  /** What becomes of a missing observation, for documents. */
  public String told() {
    return told;
  }
}
