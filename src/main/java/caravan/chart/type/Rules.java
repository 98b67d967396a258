package caravan.chart.type;

import caravan.chart.spec.Ink;
import caravan.chart.spec.Misfit;
import caravan.chart.spec.ShownData;
import org.jspecify.annotations.Nullable;

/** What several types of charts ask of their data. */
final class Rules {
  /** Series that colours can tell apart. */
  static final int MOST_SERIES = Ink.SLOTS;

  static final String AT_MOST = "at most ";

  private Rules() {}

  /**
   * Checks that there are periods.
   *
   * @param what says that it runs, such as "a line runs"
   */
  static @Nullable Misfit runs(ShownData data, String what) {
    return data.overTime()
        ? null
        : new Misfit(
            what + " over time, these values have no periods",
            "use type: bar, or give the series a range of periods");
  }

  /**
   * Checks that there is a colour for each series.
   *
   * @param panels whether a panel for each shows the same
   */
  static @Nullable Misfit apart(ShownData data, boolean panels) {
    int series = data.series();
    if (series <= MOST_SERIES) {
      return null;
    }
    boolean fits = panels && data.overTime() && series <= MultiplesType.MOST_PANELS;
    return new Misfit(
        series + " series: no more than " + MOST_SERIES + " colours can be told apart",
        fits
            ? "use type: multiples, or choose fewer: top(8, …)"
            : "choose fewer: top(8, …), and the rest as others(…)");
  }

  static @Nullable Misfit apart(ShownData data) {
    return apart(data, true);
  }

  /**
   * Checks that no value is below zero.
   *
   * @param other the type that shows such values
   */
  static @Nullable Misfit piles(ShownData data, String other) {
    return data.anyBelowZero()
        ? new Misfit("negative values can't be stacked", "use type: " + other)
        : null;
  }
}
