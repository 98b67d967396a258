package caravan.site.exhibit;

import caravan.chart.spec.Annotation;
import caravan.chart.spec.CalendarPlace;
import caravan.chart.spec.Category;
import caravan.chart.spec.ChartPlace;
import caravan.chart.spec.ChartSeries;
import caravan.chart.spec.ChartSpec;
import caravan.chart.spec.ChartText;
import caravan.chart.spec.ChartValue;
import caravan.chart.spec.ChartWords;
import caravan.chart.spec.RowOrder;
import caravan.chart.spec.Trait;
import caravan.chart.spec.ValueState;
import caravan.expression.evaluate.Traced;
import caravan.expression.evaluate.Used;
import caravan.language.registry.Language;
import caravan.model.data.Period;
import caravan.model.data.Status;
import caravan.report.resolved.ChartData;
import caravan.site.part.Messages;
import caravan.site.view.ChartReading;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A chart with its data as what is to be drawn. */
public final class ChartSpecs {
  private final ChartData chart;
  private final ChartNumbers numbers;
  private final Messages messages;
  private final Language language;

  public ChartSpecs(ChartData chart, ChartNumbers numbers, Messages messages, Language language) {
    this.chart = chart;
    this.numbers = numbers;
    this.messages = messages;
    this.language = language;
  }

  public ChartSpec spec(String description) {
    List<Category> categories =
        chart.categories().stream()
            .map(c -> new Category(c.label(), c.key(), calendar(c), c.rest()))
            .toList();
    ChartText text =
        new ChartText(
            chart.block().id().text(),
            language.code(),
            chart.title().plain(),
            description,
            numbers.unitLabel(),
            words(),
            hub());
    return new ChartSpec(
        chart.block().type(),
        text,
        chart.overTime(),
        categories,
        series(),
        totals(),
        RowOrder.BY_VALUE,
        annotations(),
        new AxisNumbers(language.code()));
  }

  /** Where a period stands in its year; null for members and for stretches of months. */
  private @Nullable CalendarPlace calendar(ChartData.Category category) {
    Period period = chart.overTime() ? Period.parse(category.key()) : null;
    if (period == null || period.kind() == Period.Kind.RANGE) {
      return null;
    }
    int months = (int) period.first().until(period.last(), ChronoUnit.MONTHS) + 1;
    int year = period.first().getYear();
    Period whole = new Period(Period.Kind.YEAR, YearMonth.of(year, 1), YearMonth.of(year, 12));
    return new CalendarPlace(
        year,
        (period.first().getMonthValue() - 1) / months,
        12 / months,
        language.dateWriter().period(whole));
  }

  private List<ChartSeries> series() {
    List<ChartSeries> series = new ArrayList<>();
    boolean balance = ChartBalance.isOfTwo(chart);
    for (ChartData.Line line : chart.lines()) {
      List<@Nullable ChartValue> values = new ArrayList<>();
      for (int i = 0; i < line.values().size(); i++) {
        Traced traced = line.values().get(i);
        ChartValue value =
            traced == null ? null : value(line.label(), i, traced, numbers.label(traced));
        boolean below = balance && !series.isEmpty();
        values.add(value == null || !below ? value : negated(value));
      }
      series.add(new ChartSeries(line.label(), line.colour(), values, line.rest()));
    }
    return series;
  }

  private static ChartValue negated(ChartValue value) {
    return new ChartValue(
        value.value().negate(), value.text(), value.tooltip(), value.state(), value.breaks());
  }

  private List<@Nullable ChartValue> totals() {
    if (ChartBalance.isOfTwo(chart)) {
      return values(ChartBalance.differences(chart), messages.text("balance"), true);
    }
    return chart.block().type().has(Trait.SUMS)
        ? values(ChartTotals.of(chart), "", false)
        : List.of();
  }

  private List<@Nullable ChartValue> values(
      List<@Nullable Traced> all, String name, boolean signed) {
    List<@Nullable ChartValue> values = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      Traced traced = all.get(i);
      if (traced == null) {
        values.add(null);
      } else {
        String sign = signed && traced.quantity().value().signum() > 0 ? "+" : "";
        values.add(value(name, i, traced, sign + numbers.label(traced)));
      }
    }
    return values;
  }

  private ChartValue value(String series, int index, Traced value, String label) {
    String category = chart.categories().get(index).label();
    List<String> names = Stream.of(series, category).filter(name -> !name.isEmpty()).toList();
    String full = full(value);
    return new ChartValue(
        numbers.scaled(value.quantity()),
        label,
        names.isEmpty() ? full : messages.labelled(messages.row(names), full),
        state(value),
        breaks(value));
  }

  /** A value with its unit, and how sure it is: {@code US$106.3 billion (provisional)}. */
  private String full(Traced value) {
    List<String> marks = new ArrayList<>();
    ValueState state = state(value);
    if (state == ValueState.FORECAST) {
      marks.add(messages.text("statusFORECAST"));
    } else if (state == ValueState.PROVISIONAL) {
      marks.add(uncertain(statuses(value)));
    }
    if (breaks(value)) {
      marks.add(messages.text("statusBREAK"));
    }
    String full = numbers.full(value);
    return marks.isEmpty() ? full : messages.bracketed(full, messages.row(marks));
  }

  private boolean breaks(Traced value) {
    return chart.overTime() && statuses(value).contains(Status.BREAK);
  }

  /** What the chart shows, period by period. */
  List<ChartReading> readings() {
    List<ChartReading> readings = new ArrayList<>();
    List<@Nullable Traced> differences =
        ChartBalance.isOfTwo(chart) ? ChartBalance.differences(chart) : List.of();
    for (int i = 0; i < chart.categories().size(); i++) {
      List<ChartReading.Value> values = new ArrayList<>();
      for (ChartData.Line line : chart.lines()) {
        // The colours of a heatmap tell how much, not whose.
        int slot = chart.block().type().has(Trait.CELLS) ? 0 : line.colour();
        values.add(reading(line.label(), slot, line.values().get(i)));
      }
      if (!differences.isEmpty()) {
        values.add(reading(messages.text("balance"), 0, differences.get(i)));
      }
      readings.add(new ChartReading(chart.categories().get(i).label(), values));
    }
    return readings;
  }

  private ChartReading.Value reading(String name, int slot, @Nullable Traced value) {
    return new ChartReading.Value(
        name, slot, value == null ? messages.text("missing") : full(value));
  }

  private static Set<Status> statuses(Traced value) {
    Set<Status> statuses = EnumSet.noneOf(Status.class);
    value.used().stream().map(Used::statement).forEach(s -> statuses.add(s.status()));
    return statuses;
  }

  private static ValueState state(Traced value) {
    if (statuses(value).contains(Status.FORECAST)) {
      return ValueState.FORECAST;
    }
    return ChartNumbers.provisional(value) ? ValueState.PROVISIONAL : ValueState.FIRM;
  }

  /** What hollow marks mean: provisional, estimated, or both. */
  private String uncertain(Set<Status> statuses) {
    List<String> words = new ArrayList<>();
    if (statuses.contains(Status.PROVISIONAL)) {
      words.add(messages.text("provisional"));
    }
    if (statuses.contains(Status.ESTIMATED)) {
      words.add(messages.text("statusESTIMATED"));
    }
    return messages.row(words);
  }

  private ChartWords words() {
    Set<Status> statuses = EnumSet.noneOf(Status.class);
    chart.used().forEach(used -> statuses.add(used.statement().status()));
    return new ChartWords(
        uncertain(statuses),
        messages.text("statusFORECAST"),
        messages.text("statusBREAK"),
        messages.text("balance"),
        messages.text("missing"));
  }

  private @Nullable Category hub() {
    ChartData.Category hub = chart.hub();
    return hub == null ? null : new Category(hub.label(), hub.key());
  }

  private List<Annotation> annotations() {
    List<Annotation> annotations = new ArrayList<>();
    for (ChartData.Annotation annotation : chart.annotations()) {
      ChartPlace<Integer, BigDecimal> place =
          annotation.place().map(index -> index, value -> numbers.scaled(value.quantity()));
      annotations.add(new Annotation(place, annotation.text().plain()));
    }
    return annotations;
  }
}
