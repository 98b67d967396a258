package caravan.chart.type;

import caravan.chart.drawing.ChartKit;
import caravan.chart.drawing.Drawing;
import caravan.chart.spec.ChartSize;
import caravan.chart.spec.ChartSpec;
import caravan.chart.spec.Misfit;
import caravan.chart.spec.ShownData;
import caravan.chart.spec.Trait;
import org.jspecify.annotations.Nullable;

/** Two periods, a line a series. */
final class SlopeType extends DrawnType {
  private static final int MOST_SLOPES = 20;

  SlopeType() {
    super(
        "slope",
        "values of two periods, joined by lines",
        "over time, of which the first period and the last are shown; or members at each:"
            + " `[trade.*.total@2024, trade.*.total@2025]`; at most "
            + MOST_SLOPES,
        Trait.ENDS,
        Trait.TURNED);
  }

  @Override
  public @Nullable Misfit misfit(ShownData data) {
    int places = data.overTime() ? data.periods() : data.members();
    if (places != 2) {
      return new Misfit(
          "a slope leads from one period to another, "
              + (places == 1 ? "this is one period" : "these are " + places + " periods"),
          places < 2
              ? "add one: series: [trade.*.total@2019, trade.*.total@2024]"
              : "use type: line, or two periods: series: [trade.*.total@2019, trade.*.total@2024]");
    }
    return data.series() <= MOST_SLOPES
        ? null
        : new Misfit(
            "a slope shows at most " + MOST_SLOPES + " series, these are " + data.series(),
            "choose fewer members: top(20, …)");
  }

  @Override
  public Drawing draw(ChartSpec spec, ChartSize size, ChartKit kit) {
    return new SlopeRenderer().draw(spec, size, kit);
  }
}
