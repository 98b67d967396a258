package caravan.site.exhibit;

import caravan.report.resolved.ChartData;
import caravan.site.part.Messages;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tells which members a chart shows as one. */
public final class ChartFolds {
  /** How many of them are named one by one. */
  private static final int MOST_NAMED = 12;

  private ChartFolds() {}

  /** A sentence about the members that are shown as one; null where each is shown. */
  public static @Nullable String told(ChartData chart, Messages messages) {
    if (chart.folded().isEmpty()) {
      return null;
    }
    List<String> names = new ArrayList<>();
    chart.folded().stream().limit(MOST_NAMED).forEach(line -> names.add(line.label()));
    List<String> parts = new ArrayList<>(List.of(messages.list(names)));
    int more = chart.folded().size() - MOST_NAMED;
    if (more > 0) {
      parts.add(messages.text("andMore", "count", Integer.toString(more)));
    }
    boolean gaps = chart.folded().stream().anyMatch(line -> line.values().contains(null));
    String told = messages.text("folded", "rest", name(chart), "members", messages.row(parts));
    return gaps ? messages.paragraph(List.of(told, messages.text("foldedGaps"))) : told;
  }

  /** What they are called together. */
  static String name(ChartData chart) {
    return chart.lines().stream()
        .filter(ChartData.Line::rest)
        .map(ChartData.Line::label)
        .findFirst()
        .orElse("");
  }
}
