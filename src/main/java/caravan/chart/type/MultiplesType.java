package caravan.chart.type;

import caravan.chart.drawing.ChartKit;
import caravan.chart.drawing.Drawing;
import caravan.chart.spec.ChartSize;
import caravan.chart.spec.ChartSpec;
import caravan.chart.spec.Misfit;
import caravan.chart.spec.ShownData;
import caravan.chart.spec.Trait;
import org.jspecify.annotations.Nullable;

/** A small chart a series, all to one scale. */
final class MultiplesType extends DrawnType {
  static final int MOST_PANELS = 24;

  MultiplesType() {
    super(
        "multiples",
        "a small line chart a series, all to one scale",
        "over time, at most " + MOST_PANELS,
        Trait.PERIODS);
  }

  @Override
  public @Nullable Misfit misfit(ShownData data) {
    Misfit many =
        data.series() <= MOST_PANELS
            ? null
            : new Misfit(
                "small multiples are at most " + MOST_PANELS + ", these are " + data.series(),
                "choose fewer members: top(24, …)");
    return Misfit.first(Rules.runs(data, "small multiples run"), many);
  }

  @Override
  public Drawing draw(ChartSpec spec, ChartSize size, ChartKit kit) {
    return new MultiplesRenderer().draw(spec, size, kit);
  }
}
