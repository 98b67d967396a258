package caravan.chart.type;

import caravan.chart.drawing.ChartKit;
import caravan.chart.drawing.Drawing;
import caravan.chart.spec.ChartSize;
import caravan.chart.spec.ChartSpec;
import caravan.chart.spec.Misfit;
import caravan.chart.spec.ShownData;
import caravan.chart.spec.Trait;
import org.jspecify.annotations.Nullable;

/** Rectangles whose areas are parts of a whole. */
final class TreemapType extends DrawnType {
  private static final int MOST_PARTS = 60;

  TreemapType() {
    super(
        "treemap",
        "parts of a whole as areas, the largest first; several series are groups",
        "over members at one period; at most "
            + MOST_PARTS
            + " parts, "
            + Rules.MOST_SERIES
            + " groups; no negative values",
        Trait.PARTS);
  }

  @Override
  public @Nullable Misfit misfit(ShownData data) {
    if (data.overTime()) {
      return new Misfit(
          "a treemap is of one period, this is a series over time",
          "choose a period: series: trade.*.total@2024, or use type: stacked");
    }
    if (data.onlyPeriods().size() > 1) {
      return new Misfit(
          "parts of one whole are of one period, these are of "
              + String.join(" and ", data.onlyPeriods()),
          "choose one of them, or use type: bar");
    }
    if (data.values() == 1) {
      return new Misfit(
          "one value is not divided into parts", "name the other parts, or use type: bar");
    }
    if (data.anyBelowZero()) {
      return new Misfit("negative values have no area", "use type: bar");
    }
    if (!data.anyAboveZero()) {
      return new Misfit("all values are zero, so that there is no area", "use type: bar");
    }
    if (data.values() > MOST_PARTS) {
      return new Misfit(
          "a treemap has at most " + MOST_PARTS + " parts, these are " + data.values(),
          "choose the largest, and the rest as others: top(20, …), others(…); or use type: bar");
    }
    String sum = data.sumUnlessHundred();
    return sum == null
        ? null
        : new Misfit(
            "the parts add up to " + sum + ", not to 100",
            "name the parts that are missing, or use type: bar");
  }

  @Override
  public Drawing draw(ChartSpec spec, ChartSize size, ChartKit kit) {
    return new TreemapRenderer().draw(spec, size, kit);
  }
}
