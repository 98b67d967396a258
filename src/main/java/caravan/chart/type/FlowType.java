package caravan.chart.type;

import caravan.chart.drawing.ChartKit;
import caravan.chart.drawing.Drawing;
import caravan.chart.spec.ChartSize;
import caravan.chart.spec.ChartSpec;
import caravan.chart.spec.Misfit;
import caravan.chart.spec.ShownData;
import caravan.chart.spec.Trait;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What comes into the middle from members and goes out of it to them. */
final class FlowType extends DrawnType {
  private static final int MOST_FLOWS = 20;

  FlowType() {
    super(
        "flow",
        "what comes into the middle on the left and what goes out of it on the right, to one scale;"
            + " no negative values",
        "members at one period: two, as imports and exports, or one; of more than "
            + MOST_FLOWS
            + " members the smallest are shown as one, [Others](#others-that-the-program-folds)",
        Trait.TURNED,
        Trait.SUMS,
        Trait.SIDES);
  }

  @Override
  Set<String> alsoCalled() {
    return Set.of("sankey");
  }

  @Override
  public @Nullable Misfit misfit(ShownData data) {
    if (data.overTime()) {
      return new Misfit(
          "flows are of members at one period, these are series over time",
          "use type: stacked, or name a period: trade.*.export@2024");
    }
    List<String> sides = data.codes();
    if (sides.size() > 2) {
      return new Misfit(
          "flows come from one side and go to the other, these are " + sides.size() + " series",
          "name two, or use type: bar");
    }
    if (data.anyBelowZero()) {
      return new Misfit(
          "a negative value does not flow",
          sides.size() == 1 && data.anyAboveZero() ? "use type: balance" : "use type: bar");
    }
    if (!data.anyAboveZero()) {
      return new Misfit("all values are zero, so that nothing flows", "use type: bar");
    }
    return otherPeriod(data);
  }

  private static @Nullable Misfit otherPeriod(ShownData data) {
    List<String> sides = data.codes();
    List<String> first = data.periodsOf(sides.get(0));
    List<String> last = data.periodsOf(sides.get(sides.size() - 1));
    return first.size() != 1 || last.size() != 1 || first.equals(last)
        ? null
        : new Misfit(
            "the two sides are of " + first.get(0) + " and " + last.get(0),
            "name the same period twice, or use type: slope");
  }

  @Override
  public int mostMembers() {
    return MOST_FLOWS;
  }

  @Override
  public Drawing draw(ChartSpec spec, ChartSize size, ChartKit kit) {
    return new FlowRenderer().draw(spec, size, kit);
  }
}
