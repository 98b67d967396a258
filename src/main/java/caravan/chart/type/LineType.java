package caravan.chart.type;

import caravan.chart.drawing.ChartKit;
import caravan.chart.drawing.Drawing;
import caravan.chart.spec.ChartSize;
import caravan.chart.spec.ChartSpec;
import caravan.chart.spec.Misfit;
import caravan.chart.spec.ShownData;
import caravan.chart.spec.Trait;
import org.jspecify.annotations.Nullable;

/** Values over time, joined where neighbours are known. */
final class LineType extends DrawnType {
  LineType() {
    super(
        "line",
        "series over time; a gap is bridged by dots",
        Rules.AT_MOST + Rules.MOST_SERIES,
        Trait.PERIODS);
  }

  @Override
  public boolean isAnnotated(boolean level, boolean overTime) {
    return true;
  }

  @Override
  public @Nullable Misfit misfit(ShownData data) {
    return Misfit.first(Rules.runs(data, "a line runs"), Rules.apart(data));
  }

  @Override
  public Drawing draw(ChartSpec spec, ChartSize size, ChartKit kit) {
    return new LineRenderer().draw(spec, size, kit);
  }
}
