package caravan.site.exhibit;

import caravan.expression.evaluate.Traced;
import caravan.report.resolved.ChartData;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the series of a chart add up to. */
final class ChartTotals {
  private ChartTotals() {}

  /** The sums over the categories; null where a part is missing. */
  static List<@Nullable Traced> of(ChartData chart) {
    List<@Nullable Traced> sums = new ArrayList<>();
    for (int i = 0; i < chart.categories().size(); i++) {
      List<Traced> parts = new ArrayList<>();
      for (ChartData.Line line : chart.lines()) {
        Traced part = line.values().get(i);
        if (part != null) {
          parts.add(part);
        }
      }
      int place = i;
      boolean known =
          parts.size() == chart.lines().size()
              && chart.folded().stream().allMatch(line -> line.values().get(place) != null);
      sums.add(known ? Traced.sum(parts) : null);
    }
    return sums;
  }
}
