package caravan.site.exhibit;

import caravan.expression.evaluate.Traced;
import caravan.report.resolved.ChartData;
import caravan.site.part.Messages;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Tells what flows on each side: all together, then each member, the largest first, the rest last.
 */
final class FlowDescription {
  private final ChartData chart;
  private final ChartNumbers numbers;
  private final Messages messages;
  private final int most;

  /**
   * @param most how many members are named one by one
   */
  FlowDescription(ChartData chart, ChartNumbers numbers, Messages messages, int most) {
    this.chart = chart;
    this.numbers = numbers;
    this.messages = messages;
    this.most = most;
  }

  /** A sentence for each side. */
  List<String> sentences() {
    List<@Nullable Traced> totals = ChartTotals.of(chart);
    List<String> sentences = new ArrayList<>();
    for (int side = 0; side < chart.categories().size(); side++) {
      List<String> parts = new ArrayList<>();
      Traced total = totals.get(side);
      if (total != null && chart.lines().size() > 1) {
        parts.add(messages.text("describeInAll", "value", numbers.full(total)));
      }
      parts.add(members(side));
      String told = messages.stopped(String.join(messages.text("semicolon"), parts));
      String label = chart.categories().get(side).label();
      sentences.add(label.isEmpty() ? told : messages.labelled(label, told));
    }
    return sentences;
  }

  private String members(int side) {
    List<ChartData.Line> sorted = new ArrayList<>(chart.lines());
    sorted.removeIf(ChartData.Line::rest);
    Comparator<@Nullable BigDecimal> largestFirst =
        Comparator.nullsLast(Comparator.<BigDecimal>reverseOrder());
    sorted.sort(Comparator.comparing(line -> number(line, side), largestFirst));
    List<String> parts = new ArrayList<>();
    for (ChartData.Line line : sorted.subList(0, Math.min(most, sorted.size()))) {
      parts.add(member(line, side));
    }
    if (sorted.size() > most) {
      parts.add(messages.text("andMore", "count", Integer.toString(sorted.size() - most)));
    }
    chart.lines().stream()
        .filter(ChartData.Line::rest)
        .forEach(rest -> parts.add(member(rest, side)));
    return messages.row(parts);
  }

  private String member(ChartData.Line line, int side) {
    Traced value = line.values().get(side);
    String said = value == null ? messages.text("missing") : numbers.full(value);
    return messages.text("describeMember", "at", line.label(), "value", said);
  }

  private static @Nullable BigDecimal number(ChartData.Line line, int side) {
    Traced value = line.values().get(side);
    return value == null ? null : value.quantity().value();
  }
}
