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
import org.jspecify.annotations.Nullable;

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

  /** A series over time: its ends, its extremes, its gaps. */
  private String course(ChartData.Line line) {
    int first = -1;
    int last = -1;
    int low = -1;
    int high = -1;
    List<String> missing = new ArrayList<>();
    for (int i = 0; i < line.values().size(); i++) {
      Traced value = line.values().get(i);
      if (value == null) {
        missing.add(chart.categories().get(i).label());
        continue;
      }
      first = first < 0 ? i : first;
      last = i;
      low = low < 0 || less(value, line.values().get(low)) ? i : low;
      high = high < 0 || less(line.values().get(high), value) ? i : high;
    }
    List<String> told = new ArrayList<>();
    told.add(
        first == last
            ? messages.text("describeOne", "value", full(line, first), "at", at(first))
            : messages.text(
                "describeCourse",
                "first",
                full(line, first),
                "firstAt",
                at(first),
                "last",
                full(line, last),
                "lastAt",
                at(last)));
    if (low != first && low != last) {
      told.add(messages.text("describeLow", "value", full(line, low), "at", at(low)));
    }
    if (high != first && high != last) {
      told.add(messages.text("describeHigh", "value", full(line, high), "at", at(high)));
    }
    if (!missing.isEmpty()) {
      told.add(messages.text("describeMissing", "periods", messages.list(missing)));
    }
    return named(line, messages.paragraph(told));
  }

  private static boolean less(@Nullable Traced a, @Nullable Traced b) {
    return a != null && b != null && a.quantity().value().compareTo(b.quantity().value()) < 0;
  }

  private String at(int index) {
    return chart.categories().get(index).label();
  }

  private String full(ChartData.Line line, int index) {
    Traced value = line.values().get(index);
    return value == null ? "" : numbers.full(value);
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
