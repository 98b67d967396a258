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

/** Upright bars from zero, one group a category. */
final class ColumnType extends DrawnType {
  private static final int MOST_COLUMNS = 30;

  /** How many bars over time can be told apart on a phone. */
  private static final int MOST_BARS = 120;

  ColumnType() {
    super(
        "column",
        "series over time, or members, as upright bars side by side",
        Rules.AT_MOST
            + Rules.MOST_SERIES
            + "; at most "
            + MOST_COLUMNS
            + " members, whose bars lie where their names have no room, or "
            + MOST_BARS
            + " bars over time",
        Trait.PERIODS);
  }

  @Override
  Set<String> alsoCalled() {
    return Set.of("histogram", "vertical-bar");
  }

  @Override
  public boolean isAnnotated(boolean level, boolean overTime) {
    return level || overTime;
  }

  @Override
  public @Nullable Misfit misfit(ShownData data) {
    return Misfit.first(narrow(data), thin(data, data.series()), Rules.apart(data));
  }

  /** Checks that names have room below upright bars. */
  static @Nullable Misfit narrow(ShownData data) {
    return data.overTime() || data.members() <= MOST_COLUMNS
        ? null
        : new Misfit(
            data.members() + " columns side by side are too narrow for their names",
            "use type: bar");
  }

  /**
   * Checks that bars over time are wide enough to be seen.
   *
   * @param side how many stand side by side at each period
   */
  static @Nullable Misfit thin(ShownData data, int side) {
    int bars = data.overTime() ? data.span() * side : 0;
    return bars > MOST_BARS
        ? new Misfit(
            bars + " bars side by side are too thin to be told apart",
            "use type: " + (data.anyBelowZero() || side > 1 ? "line" : "area"))
        : null;
  }

  @Override
  public Drawing draw(ChartSpec spec, ChartSize size, ChartKit kit) {
    return new ColumnRenderer().draw(spec, size, kit);
  }
}
