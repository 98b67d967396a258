package caravan.expression.evaluate;

/** What functions are functions of; each family has a section in the documentation. */
public enum FunctionFamily {
  /** Of a series, and of the periods at which it is looked at. */
  SERIES,
  /** Of two values, or of two series period by period. */
  TWO_VALUES,
  /** Of however many values: members, periods, or arguments. */
  SEVERAL_VALUES,
  /** Of members, of which some are chosen. */
  MEMBERS,
  /** Of what a source said of observations in turn. */
  REVISIONS
}
