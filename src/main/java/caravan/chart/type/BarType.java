package caravan.chart.type;

import caravan.chart.drawing.ChartKit;
import caravan.chart.drawing.Drawing;
import caravan.chart.spec.ChartSize;
import caravan.chart.spec.ChartSpec;
import caravan.chart.spec.Misfit;
import caravan.chart.spec.ShownData;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Lying bars from zero, one row a member. */
final class BarType extends DrawnType {
  private static final int MOST_BARS = 250;

  BarType() {
    super(
        "bar",
        "members, or one series, as lying bars, the largest first",
        "at most " + MOST_BARS + " bars, at most " + Rules.MOST_SERIES + " a member");
  }

  @Override
  Set<String> alsoCalled() {
    return Set.of("horizontal-bar");
  }

  @Override
  public @Nullable Misfit misfit(ShownData data) {
    return data.overTime() && data.series() > 1
        ? new Misfit(
            "a bar chart compares members, these are several series over time",
            "use type: line, column or stacked")
        : tooMany(data);
  }

  /** Checks that there are not too many bars, nor colours of bars. */
  static @Nullable Misfit tooMany(ShownData data) {
    int bars = Math.max(data.members(), data.periods()) * data.series();
    return bars <= MOST_BARS
        ? Rules.apart(data)
        : new Misfit(
            "a bar chart has at most " + MOST_BARS + " bars, these are " + bars,
            data.overTime() ? "use type: line" : "choose fewer members: top(20, …)");
  }

  @Override
  public Drawing draw(ChartSpec spec, ChartSize size, ChartKit kit) {
    return new BarRenderer().draw(spec, size, kit);
  }
}
