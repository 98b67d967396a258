package caravan.site.exhibit;

import caravan.expression.evaluate.Digits;
import caravan.expression.evaluate.Traced;
import caravan.language.number.DateWriter;
import caravan.language.number.NumberWriter;
import caravan.language.registry.Language;
import caravan.model.data.Period;
import caravan.report.resolved.TableData;
import caravan.site.part.Messages;
import caravan.site.view.TableSparkline;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The small lines in the rows of a table. All have the same periods from left to right. Each has a
 * scale of its own, from zero to its largest value, or from its least where that is below zero:
 * they show how values went, and the numbers beside them how large they are.
 */
final class Sparklines {
  private static final int WIDTH = 100;
  private static final int HEIGHT = 24;

  /** What is left free on each side, so that the mark of the last value is whole. */
  private static final int EDGE = 3;

  private final DateWriter dates;
  private final NumberWriter numbers;
  private final Digits digits;
  private final Messages messages;

  Sparklines(Language language, Digits digits, Messages messages) {
    this.dates = language.dateWriter();
    this.numbers = language.numberWriter();
    this.digits = digits;
    this.messages = messages;
  }

  /** The lines of a table's rows; null for a row that has none. */
  List<@Nullable TableSparkline> of(TableData table) {
    TreeSet<Period> periods = new TreeSet<>();
    table.rows().forEach(row -> periods.addAll(row.course().keySet()));
    List<@Nullable TableSparkline> lines = new ArrayList<>();
    for (TableData.Row row : table.rows()) {
      lines.add(
          row.course().isEmpty() ? null : line(row.course(), periods.first(), periods.last()));
    }
    return lines;
  }

  private TableSparkline line(NavigableMap<Period, Traced> course, Period from, Period to) {
    int steps = Math.max(1, from.stepsTo(to));
    double low = 0;
    double high = 0;
    for (Traced value : course.values()) {
      double one = value.quantity().value().doubleValue();
      low = Math.min(low, one);
      high = Math.max(high, one);
    }
    double scale = high > low ? (HEIGHT - 2 * EDGE) / (high - low) : 0;
    StringBuilder path = new StringBuilder();
    Period before = null;
    String x = "";
    String y = "";
    for (Map.Entry<Period, Traced> point : course.entrySet()) {
      Period at = point.getKey();
      x = number(EDGE + (double) (WIDTH - 2 * EDGE) * from.stepsTo(at) / steps);
      y = number(EDGE + (high - point.getValue().quantity().value().doubleValue()) * scale);
      boolean goesOn = before != null && before.stepsTo(at) == 1;
      // A value between gaps is a dot: a line of no length with round ends.
      path.append(goesOn ? "L" : "M").append(x).append(' ').append(y).append(goesOn ? "" : "h0");
      before = at;
    }
    String zero = low < 0 && high > 0 ? number(EDGE + high * scale) : null;
    boolean provisional = ChartNumbers.provisional(course.lastEntry().getValue());
    return new TableSparkline(path.toString(), zero, x, y, provisional, label(course));
  }

  private static String number(double value) {
    return BigDecimal.valueOf(value)
        .setScale(1, RoundingMode.HALF_UP)
        .stripTrailingZeros()
        .toPlainString();
  }

  private String label(NavigableMap<Period, Traced> course) {
    List<String> labels = new ArrayList<>();
    List<@Nullable Traced> values = new ArrayList<>();
    for (Period at = course.firstKey(); ; at = at.plus(1)) {
      labels.add(dates.period(at));
      values.add(course.get(at));
      if (at.stepsTo(course.lastKey()) == 0) {
        return messages.paragraph(
            new CourseDescription(messages, this::full).sentences(labels, values));
      }
    }
  }

  private String full(Traced value) {
    return numbers.upTo(digits.last(value), value.quantity().value(), value.quantity().unit());
  }
}
