package caravan.chart.type;

import caravan.chart.drawing.ChartKit;
import caravan.chart.drawing.Drawing;
import caravan.chart.spec.ChartSize;
import caravan.chart.spec.ChartSpec;
import caravan.chart.spec.Misfit;
import caravan.chart.spec.ShownData;
import caravan.chart.spec.Trait;
import org.jspecify.annotations.Nullable;

/** Upright bars whose parts add up. */
final class StackedType extends DrawnType {
  StackedType() {
    super(
        "stacked",
        "the same, one on top of the other; no negative values",
        Rules.AT_MOST + Rules.MOST_SERIES,
        Trait.PERIODS,
        Trait.SUMS);
  }

  @Override
  public boolean isAnnotated(boolean level, boolean overTime) {
    return level || overTime;
  }

  @Override
  public @Nullable Misfit misfit(ShownData data) {
    return Misfit.first(
        ColumnType.narrow(data),
        ColumnType.thin(data, 1),
        Rules.apart(data),
        Rules.piles(data, "column"));
  }

  @Override
  public Drawing draw(ChartSpec spec, ChartSize size, ChartKit kit) {
    return new StackedRenderer(false).draw(spec, size, kit);
  }
}
