package caravan.chart.type;

import caravan.chart.drawing.ChartKit;
import caravan.chart.drawing.Drawing;
import caravan.chart.spec.ChartSize;
import caravan.chart.spec.ChartSpec;
import caravan.chart.spec.Misfit;
import caravan.chart.spec.ShownData;
import caravan.chart.spec.Trait;
import org.jspecify.annotations.Nullable;

/** Filled from zero over time; several on top of each other. */
final class AreaType extends DrawnType {
  AreaType() {
    super(
        "area",
        "series over time, one on top of the other; no negative values; a gap where a part is"
            + " missing",
        Rules.AT_MOST + Rules.MOST_SERIES,
        Trait.PERIODS);
  }

  @Override
  public boolean isAnnotated(boolean level, boolean overTime) {
    return true;
  }

  @Override
  public @Nullable Misfit misfit(ShownData data) {
    return Misfit.first(
        Rules.runs(data, "an area runs"), Rules.apart(data), Rules.piles(data, "line"));
  }

  @Override
  public Drawing draw(ChartSpec spec, ChartSize size, ChartKit kit) {
    return new AreaRenderer().draw(spec, size, kit);
  }
}
