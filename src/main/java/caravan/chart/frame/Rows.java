package caravan.chart.frame;

import caravan.chart.drawing.Canvas;
import caravan.chart.drawing.Label;
import caravan.chart.drawing.TextMeasure;
import caravan.chart.drawing.TextStyle;
import caravan.chart.spec.ChartSpec;
import caravan.chart.spec.ChartValue;
import caravan.chart.spec.Ink;
import caravan.chart.spec.RowOrder;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What charts with a row for each member share. */
public final class Rows {
  /** Stands where a value is missing; the statistical sign for "not available". */
  public static final String MISSING = "…";

  /** From line to line of a name: less than in running text, to fit beside a mark. */
  public static final double LEADING = 14;

  private Rows() {}

  /**
   * The chart with its rows in the order that it asks for: as given, or the largest first, the rest
   * of a whole last.
   */
  public static ChartSpec ordered(ChartSpec spec, List<@Nullable ChartValue> by) {
    if (spec.order() != RowOrder.BY_VALUE) {
      return spec;
    }
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < by.size(); i++) {
      order.add(i);
    }
    Comparator<@Nullable BigDecimal> largestFirst =
        Comparator.nullsLast(Comparator.<BigDecimal>reverseOrder());
    order.sort(
        Comparator.comparing((Integer i) -> spec.categories().get(i).rest())
            .thenComparing(i -> number(by.get(i)), largestFirst));
    return spec.reordered(order);
  }

  private static @Nullable BigDecimal number(@Nullable ChartValue value) {
    return value == null ? null : value.value();
  }

  /**
   * Draws the name of a row before it.
   *
   * @param width where the name ends, and how wide it may be
   * @param middle y of the middle of the row
   * @param most how many lines it may have
   */
  public static void name(
      Canvas canvas, String name, double width, double middle, int most, TextMeasure measure) {
    List<String> lines = measure.wrap(name, TextStyle.LABEL, width, most);
    double baseline = middle + 4.5 - (lines.size() - 1) * LEADING / 2;
    for (String line : lines) {
      Label label = Label.plain(line, width, baseline, Label.Anchor.END, TextStyle.LABEL, Ink.INK);
      canvas.text(line.endsWith("…") ? label.shortenedFrom(name) : label);
      baseline += LEADING;
    }
  }
}
