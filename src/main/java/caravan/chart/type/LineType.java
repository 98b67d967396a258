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

/** Values over time, joined where neighbours are known. */
public record LineType() implements DrawnType {
  @Override
  public String word() {
    return "line";
  }

  @Override
  public String about() {
    return "series over time; a gap is bridged by dots";
  }

  @Override
  public String takes() {
    return Rules.AT_MOST + Rules.MOST_SERIES;
  }

  @Override
  public Set<Trait> traits() {
    return Set.of(Trait.PERIODS);
  }

  @Override
  public boolean isAnnotated(boolean level, boolean overTime) {
    return true;
  }

  @Override
  public @Nullable Misfit misfit(ShownData data) {
    return Misfit.first(Rules.runs(data, "a line runs"), Rules.apart(data));
  }

  @Override
  public Drawing draw(ChartSpec spec, ChartSize size, ChartKit kit) {
    return new LineRenderer().draw(spec, size, kit);
  }
}
