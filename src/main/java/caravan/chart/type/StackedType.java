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

/** Upright bars whose parts add up. */
public record StackedType() implements DrawnType {
  @Override
  public String word() {
    return "stacked";
  }

  @Override
  public String about() {
    return "the same, one on top of the other; no negative values";
  }

  @Override
  public String takes() {
    return Rules.AT_MOST + Rules.MOST_SERIES;
  }

  @Override
  public Set<Trait> traits() {
    return Set.of(Trait.PERIODS, Trait.SUMS);
  }

  @Override
  public boolean isAnnotated(boolean level, boolean overTime) {
    return level || overTime;
  }

  @Override
  public @Nullable Misfit misfit(ShownData data) {
    return Misfit.first(ColumnType.narrow(data), Rules.apart(data), Rules.piles(data, "column"));
  }

  @Override
  public Drawing draw(ChartSpec spec, ChartSize size, ChartKit kit) {
    return new StackedRenderer(false).draw(spec, size, kit);
  }
}
