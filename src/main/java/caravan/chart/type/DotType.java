package caravan.chart.type;

import caravan.chart.drawing.ChartKit;
import caravan.chart.drawing.Drawing;
import caravan.chart.spec.ChartSize;
import caravan.chart.spec.ChartSpec;
import caravan.chart.spec.Misfit;
import caravan.chart.spec.ShownData;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What several say of the same, or several periods: a row a member, with a dot for each. */
final class DotType extends DrawnType {
  private static final int MOST_ROWS = 60;

  DotType() {
    super(
        "dot",
        "how far values of the same members are apart, as those of two sources or two periods:"
            + " a row a member, a dot for each, joined by a line",
        "2 to " + Rules.MOST_SERIES + " over members; at most " + MOST_ROWS + " members");
  }

  @Override
  Set<String> alsoCalled() {
    return Set.of("dumbbell", "dots");
  }

  @Override
  public @Nullable Misfit misfit(ShownData data) {
    if (data.overTime()) {
      return new Misfit(
          "dots compare members, these are series over time",
          "use type: line, or name periods: series: [trade.*.total@2019, trade.*.total@2024]");
    }
    if (data.series() == 1) {
      return new Misfit(
          "one series has nothing to be compared with",
          "use type: bar, or name another: series: [trade.*.export@2024, mirror.*.import@2024]");
    }
    return data.members() <= MOST_ROWS
        ? Rules.apart(data)
        : new Misfit(
            "dots are in at most " + MOST_ROWS + " rows, these are " + data.members(),
            "choose fewer members: top(20, …)");
  }

  @Override
  public Drawing draw(ChartSpec spec, ChartSize size, ChartKit kit) {
    return new DotRenderer(spec, size, kit).draw();
  }
}
