package caravan.chart.spec;

/** What sets a type of chart apart from others in how its data are treated and told. */
public enum Trait {
  /** It stands upright over a row of periods that readers can read one by one. */
  PERIODS,
  /** Only the periods that are named stand along its axis, without those between. */
  ENDS,
  /** Members are its series, and series the places along its axis, where there are no periods. */
  TURNED,
  /** It shows parts in percent of their sum; series of members alone are the parts of one whole. */
  SHARES,
  /** What its series add up to stands beside them. */
  SUMS,
  /** Two series are two sides of zero, and their difference is told. */
  BALANCE,
  /** Its series are sides of a middle, which has a name. */
  SIDES,
  /** Its members are countries: those without a value are shown, and who reports. */
  COUNTRIES,
  /** Its colours tell how much: not the series are told apart, but the extremes are told. */
  CELLS,
  /** It shows parts, of which the largest are told. */
  PARTS
}
