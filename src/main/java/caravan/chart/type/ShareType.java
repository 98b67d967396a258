package caravan.chart.type;

import caravan.chart.drawing.ChartKit;
import caravan.chart.drawing.Drawing;
import caravan.chart.spec.ChartSize;
import caravan.chart.spec.ChartSpec;
import caravan.chart.spec.Misfit;
import caravan.chart.spec.ShownData;
import caravan.chart.spec.Trait;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Parts of a hundred percent: columns over time, or lying bars. */
final class ShareType extends DrawnType {
  ShareType() {
    super(
        "share",
        "parts in percent of their sum: columns over time, a bar a member, or one bar of members",
        "the parts, 2 to " + Rules.MOST_SERIES + "; no negative values",
        Trait.PERIODS,
        Trait.SHARES);
  }

  @Override
  Set<String> alsoCalled() {
    return Set.of("pie", "donut", "doughnut");
  }

  @Override
  String advice() {
    return super.advice() + ", for parts of a whole";
  }

  @Override
  public boolean isAnnotated(boolean level, boolean overTime) {
    return overTime && !level;
  }

  @Override
  public @Nullable Misfit misfit(ShownData data) {
    Misfit alone =
        data.series() > 1
            ? null
            : new Misfit(
                "one series has no share of a whole", "name the other parts, or use type: column");
    return Misfit.first(
        Rules.apart(data, false), alone, Rules.piles(data, data.overTime() ? "line" : "bar"));
  }

  @Override
  public Drawing draw(ChartSpec spec, ChartSize size, ChartKit kit) {
    return spec.overTime()
        ? new StackedRenderer(true).draw(spec, size, kit)
        : new ShareBarRenderer().draw(spec, size, kit);
  }
}
