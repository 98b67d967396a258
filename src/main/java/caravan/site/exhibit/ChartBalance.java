package caravan.site.exhibit;

import caravan.chart.spec.Trait;
import caravan.expression.evaluate.Traced;
import caravan.report.resolved.ChartData;
import caravan.site.part.Messages;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is left of one side of a balance after the other is taken off. */
public final class ChartBalance {
  private ChartBalance() {}

  /** Whether a chart shows two sides and their difference. */
  public static boolean isOfTwo(ChartData chart) {
    return chart.block().type().has(Trait.BALANCE) && chart.lines().size() == 2;
  }

  /** The other side as it is drawn, below zero. */
  static Traced negated(Traced value) {
    return new Traced(value.quantity().negated(), value.used());
  }

  /** The differences, where both sides are known. */
  static List<@Nullable Traced> differences(ChartData chart) {
    List<@Nullable Traced> differences = new ArrayList<>();
    for (int i = 0; i < chart.categories().size(); i++) {
      Traced one = chart.lines().get(0).values().get(i);
      Traced other = chart.lines().get(1).values().get(i);
      differences.add(
          one == null || other == null ? null : Traced.sum(List.of(one, negated(other))));
    }
    return differences;
  }

  /** The chart with the differences as a third series, as words and tables tell it. */
  public static ChartData told(ChartData chart, Messages messages) {
    List<ChartData.Line> lines = new ArrayList<>(chart.lines());
    lines.add(new ChartData.Line(messages.text("balance"), 1, differences(chart)));
    return chart.withLines(lines);
  }
}
