package caravan.chart.type;

import caravan.chart.drawing.ChartKit;
import caravan.chart.drawing.Drawing;
import caravan.chart.spec.ChartSize;
import caravan.chart.spec.ChartSpec;
import caravan.chart.spec.Misfit;
import caravan.chart.spec.ShownData;
import caravan.chart.spec.Trait;
import org.jspecify.annotations.Nullable;

/** A grid of cells, the deeper their colour the more. */
final class HeatmapType extends DrawnType {
  /** Cells that a phone can still show apart. */
  private static final int MOST_PERIODS = 48;

  private static final int MOST_ROWS = 60;

  /** Turned names that fit side by side on a phone. */
  private static final int MOST_NAMES = 12;

  private static final int MOST_CELLS = 600;

  HeatmapType() {
    super(
        "heatmap",
        "a grid of cells, the deeper its colour the more",
        "over at most "
            + MOST_PERIODS
            + " periods, a row each; or several over members, at most "
            + MOST_NAMES
            + " by "
            + MOST_ROWS
            + "; at most "
            + MOST_ROWS
            + " rows and "
            + MOST_CELLS
            + " cells",
        Trait.PERIODS,
        Trait.CELLS);
  }

  @Override
  public @Nullable Misfit misfit(ShownData data) {
    int series = data.series();
    if (data.overTime()) {
      int periods = data.span();
      return Misfit.first(
          periods == 1 ? onePeriod() : tooManyPeriods(periods, series),
          tooManyRows(series, periods));
    }
    int members = data.members();
    if (series == 1 || members == 1) {
      return new Misfit(
          "a heatmap has rows and columns, this is one "
              + (series == 1 ? "series of members" : "member"),
          "use type: bar, or name several: series: [trade.*.export@2024, trade.*.import@2024]");
    }
    if (Math.min(series, members) > MOST_NAMES) {
      return new Misfit(
          "a heatmap of members has at most "
              + MOST_NAMES
              + " columns, these are "
              + Math.min(series, members),
          "choose fewer members: top("
              + MOST_NAMES
              + ", …) or only(…), in each series the same; or draw each series as type: bar");
    }
    return tooManyRows(Math.max(series, members), Math.min(series, members));
  }

  private static Misfit onePeriod() {
    return new Misfit(
        "a heatmap over time has several periods, this is one",
        "use type: bar, with series: trade.*.total@2024, or choose a longer range");
  }

  private static @Nullable Misfit tooManyPeriods(int periods, int series) {
    if (periods <= MOST_PERIODS) {
      return null;
    }
    String other = series <= Rules.MOST_SERIES ? "line" : "multiples";
    return new Misfit(
        "a heatmap has at most " + MOST_PERIODS + " periods, these are " + periods,
        "choose a shorter range, or use type: " + other);
  }

  private static @Nullable Misfit tooManyRows(int many, int columns) {
    if (many > MOST_ROWS) {
      return new Misfit(
          "a heatmap has at most " + MOST_ROWS + " rows, these are " + many,
          "choose fewer members: top(" + MOST_ROWS + ", …), or one period of them as type: bar");
    }
    if (many * columns > MOST_CELLS) {
      return new Misfit(
          "a heatmap has at most " + MOST_CELLS + " cells, these are " + many * columns,
          "choose fewer rows, as with top("
              + MOST_CELLS / columns
              + ", …), or use type: multiples");
    }
    return null;
  }

  @Override
  public Drawing draw(ChartSpec spec, ChartSize size, ChartKit kit) {
    return new HeatmapRenderer().draw(spec, size, kit);
  }
}
