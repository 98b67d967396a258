package caravan.chart.type;

import caravan.chart.drawing.ChartKit;
import caravan.chart.drawing.Drawing;
import caravan.chart.spec.ChartSize;
import caravan.chart.spec.ChartSpec;
import caravan.chart.spec.Misfit;
import caravan.chart.spec.ShownData;
import caravan.chart.spec.Trait;
import org.jspecify.annotations.Nullable;

/** What comes in and what goes out, on two sides of zero. */
final class BalanceType extends DrawnType {
  BalanceType() {
    super(
        "balance",
        "what goes up and what goes down from zero, and the difference",
        "two without negative values, as exports and imports; or one on both sides of zero",
        Trait.PERIODS,
        Trait.BALANCE);
  }

  @Override
  public boolean isAnnotated(boolean level, boolean overTime) {
    return overTime;
  }

  @Override
  public @Nullable Misfit misfit(ShownData data) {
    String plain = data.overTime() ? "column" : "bar";
    if (data.series() > 2) {
      return new Misfit(
          "a balance is of what goes one way and what goes the other, these are "
              + data.series()
              + " series",
          "name two, or use type: " + (data.overTime() ? "line" : "bar"));
    }
    if (data.series() == 2 && data.anyBelowZero()) {
      return new Misfit(
          "the two sides of a balance are positive, of these some are negative",
          "draw the difference alone as one series, or use type: " + plain);
    }
    if (data.series() == 1 && !(data.anyAboveZero() && data.anyBelowZero())) {
      return new Misfit(
          "all values are on one side of zero, so that there is nothing to balance",
          "use type: " + plain + ", or name what goes either way: series: [exports, imports]");
    }
    return data.overTime() ? null : BarType.tooMany(data);
  }

  @Override
  public Drawing draw(ChartSpec spec, ChartSize size, ChartKit kit) {
    if (!spec.overTime()) {
      return new BarRenderer().draw(spec, size, kit);
    }
    // One series needs only its sign; two are drawn from zero to either side.
    return spec.series().size() == 1
        ? new ColumnRenderer().draw(spec, size, kit)
        : new BalanceRenderer().draw(spec, size, kit);
  }
}
