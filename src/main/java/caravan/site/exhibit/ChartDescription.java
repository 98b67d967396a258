package caravan.site.exhibit;

import caravan.chart.spec.ChartType;
import caravan.chart.spec.Trait;
import caravan.expression.evaluate.Traced;
import caravan.report.resolved.ChartData;
import caravan.site.part.Messages;
import caravan.text.source.SourceText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Tells in words what a chart shows, for those who cannot see it. */
public final class ChartDescription {
  /** How many members are named one by one. */
  private static final int MOST = 12;

  private final ChartData chart;
  private final ChartNumbers numbers;
  private final Messages messages;

  private ChartDescription(ChartData chart, ChartNumbers numbers, Messages messages) {
    this.chart = chart;
    this.numbers = numbers;
    this.messages = messages;
  }

  public static String of(ChartData chart, ChartNumbers numbers, Messages messages) {
    SourceText alt = chart.block().alt();
    return alt != null ? alt.text() : new ChartDescription(chart, numbers, messages).text();
  }

  private String text() {
    List<String> sentences = new ArrayList<>();
    ChartData.Category hub = chart.hub();
    ChartType type = chart.block().type();
    String kind = kind(type);
    sentences.add(hub == null ? messages.text(kind) : messages.text(kind, "hub", hub.label()));
    List<ChartData.Line> told = chart.lines();
    if (type.has(Trait.CELLS)) {
      sentences.addAll(new FieldDescription(chart, numbers, messages).extremes());
      told = told.subList(0, Math.min(MOST, told.size()));
    } else if (type.has(Trait.PARTS)) {
      sentences.addAll(new FieldDescription(chart, numbers, messages).parts());
      told = List.of();
    } else if (type.has(Trait.SIDES)) {
      sentences.addAll(new FlowDescription(chart, numbers, messages, MOST).sentences());
      told = List.of();
    }
    for (ChartData.Line line : told) {
      sentences.add(chart.overTime() ? course(line) : members(line));
    }
    return messages.paragraph(sentences);
  }

  /** The name of the message that names a type. */
  private static String kind(ChartType type) {
    String word = type.word();
    return "describe" + word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
  }

  private String named(ChartData.Line line, String text) {
    return line.label().isEmpty() ? text : messages.labelled(line.label(), text);
  }

  /** A series over time. */
  private String course(ChartData.Line line) {
    List<String> labels = chart.categories().stream().map(ChartData.Category::label).toList();
    List<String> told =
        new CourseDescription(messages, numbers::full).sentences(labels, line.values());
    return named(line, messages.paragraph(told));
  }

  private String at(int index) {
    return chart.categories().get(index).label();
  }

  private String members(ChartData.Line line) {
    List<String> parts = new ArrayList<>();
    for (int i = 0; i < line.values().size() && i < MOST; i++) {
      Traced value = line.values().get(i);
      String said = value == null ? messages.text("missing") : numbers.full(value);
      parts.add(
          at(i).isEmpty() ? said : messages.text("describeMember", "at", at(i), "value", said));
    }
    int more = line.values().size() - MOST;
    if (more > 0) {
      parts.add(messages.text("andMore", "count", Integer.toString(more)));
    }
    return named(line, messages.stopped(messages.row(parts)));
  }
}
