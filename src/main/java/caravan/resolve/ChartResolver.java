package caravan.resolve;

import caravan.data.Period;
import caravan.data.Unit;
import caravan.diagnostic.Code;
import caravan.diagnostic.Diagnostics;
import caravan.figure.DataContext;
import caravan.figure.Evaluator;
import caravan.figure.Expr;
import caravan.figure.ExpressionParser;
import caravan.figure.Traced;
import caravan.figure.Value;
import caravan.language.Language;
import caravan.page.ChartBlock;
import caravan.page.Prose;
import caravan.source.SourceText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Evaluates the series of a chart and lays them out along its axis. */
final class ChartResolver {
  /** The most places an axis may have. */
  private static final int MAX_CATEGORIES = 400;

  private final DataContext data;
  private final Language language;
  private final Evaluator evaluator;
  private final Diagnostics out;

  ChartResolver(DataContext data, Language language, Diagnostics out) {
    this.data = data;
    this.language = language;
    this.evaluator = new Evaluator(data);
    this.out = out;
  }

  /** A series before it is laid out: its values by the key of their category. */
  private record Row(SourceText place, String fallback, Map<String, Traced> values) {
    Traced any() {
      return values.values().iterator().next();
    }
  }

  /**
   * The data of a chart, or null, with an error, where there is nothing to draw.
   *
   * @param texts resolves the chart's own texts
   */
  @Nullable ChartData resolve(ChartBlock block, int number, Function<Prose, ResolvedProse> texts) {
    ResolvedProse title = texts.apply(block.title());
    ResolvedProse subtitle = block.subtitle() == null ? null : texts.apply(block.subtitle());
    ResolvedProse note = block.note() == null ? null : texts.apply(block.note());
    Layout layout = new Layout();
    for (SourceText series : block.series()) {
      Expr expr = ExpressionParser.parse(series, out);
      Value value = expr == null ? null : evaluator.evaluate(expr, out);
      if (value == null || !layout.add(value, series)) {
        layout.broken = true;
      }
    }
    if (layout.broken || !sameUnit(layout.rows) || !fits(block, layout)) {
      return null;
    }
    List<ChartData.Category> categories = layout.categories(block);
    Unit unit = layout.rows.get(0).any().quantity().unit();
    return categories.isEmpty()
        ? null
        : new ChartData(
            block,
            number,
            title,
            subtitle,
            note,
            categories,
            layout.overTime(),
            lines(layout.rows, categories),
            unit);
  }

  private boolean sameUnit(List<Row> rows) {
    Unit first = rows.get(0).any().quantity().unit();
    for (Row row : rows) {
      for (Traced value : row.values().values()) {
        if (!value.quantity().unit().equals(first)) {
          out.error(
              Code.UNIT_MISMATCH,
              row.place().span(),
              "this series is in " + value.quantity().unit() + ", the first one in " + first,
              "draw them in two charts");
          return false;
        }
      }
    }
    return true;
  }

  private boolean fits(ChartBlock block, Layout layout) {
    if (layout.overTime() && block.type() == ChartBlock.Type.BAR && layout.rows.size() > 1) {
      out.error(
          Code.CHART_DATA,
          block.typePlace().span(),
          "a bar chart compares members, these are several series over time",
          "use type: line, column or stacked");
      return false;
    }
    if (!layout.overTime() && block.type() == ChartBlock.Type.LINE) {
      out.error(
          Code.CHART_DATA,
          block.typePlace().span(),
          "a line runs over time, these values have no periods",
          "use type: bar, or give the series a range of periods");
      return false;
    }
    if (block.type() == ChartBlock.Type.STACKED && layout.hasNegative()) {
      out.error(
          Code.CHART_DATA,
          block.typePlace().span(),
          "negative values can't be stacked",
          "use type: column");
      return false;
    }
    return true;
  }

  private List<ChartData.Line> lines(List<Row> rows, List<ChartData.Category> categories) {
    List<SeriesNames.Named> names =
        new SeriesNames(data, language.code())
            .name(rows.stream().map(Row::any).toList(), rows.stream().map(Row::fallback).toList());
    List<ChartData.Line> lines = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      List<@Nullable Traced> values = new ArrayList<>();
      for (ChartData.Category category : categories) {
        values.add(rows.get(i).values().get(category.key()));
      }
      lines.add(new ChartData.Line(names.get(i).label(), names.get(i).colour(), values));
    }
    return lines;
  }

  /** Gathers the rows of a chart and finds the places of its axis. */
  private final class Layout {
    private final List<Row> rows = new ArrayList<>();
    private final TreeSet<Period> periods = new TreeSet<>();
    private final Map<String, String> members = new LinkedHashMap<>();
    private boolean broken;

    boolean overTime() {
      return !periods.isEmpty();
    }

    boolean hasNegative() {
      return rows.stream()
          .flatMap(row -> row.values().values().stream())
          .anyMatch(value -> value.quantity().value().signum() < 0);
    }

    boolean add(Value value, SourceText place) {
      if (value instanceof Value.OverTime series) {
        return addSeries(series, place, place.text());
      }
      if (value instanceof Value.Members several) {
        return addMembers(several, place);
      }
      if (value instanceof Value.Scalar scalar) {
        String label = scalarLabel(scalar.traced(), place);
        members.put(label, label);
        if (rows.isEmpty()) {
          rows.add(new Row(place, place.text(), new LinkedHashMap<>()));
        }
        rows.get(0).values().put(label, scalar.traced());
        return noMixture(place);
      }
      out.error(Code.CHART_DATA, place.span(), "a chart shows values, this is true or false");
      return false;
    }

    private String scalarLabel(Traced value, SourceText place) {
      if (value.used().size() != 1) {
        return place.text();
      }
      var observation = value.used().get(0).observation();
      var dataset = data.datasets().get(observation.dataset());
      String first = observation.key().split("\\.", -1)[0];
      return dataset == null
          ? place.text()
          : data.codeLists().name(dataset.dimensions().get(0), first, language.code());
    }

    private boolean addSeries(Value.OverTime series, SourceText place, String name) {
      Map<String, Traced> values = new LinkedHashMap<>();
      series
          .points()
          .forEach(
              (period, value) -> {
                periods.add(period);
                values.put(period.toString(), value);
              });
      rows.add(new Row(place, name, values));
      return noMixture(place);
    }

    private boolean addMembers(Value.Members several, SourceText place) {
      Map<String, Traced> single = new LinkedHashMap<>();
      for (Map.Entry<String, Value> member : several.values().entrySet()) {
        String name = data.codeLists().name(several.dimension(), member.getKey(), language.code());
        if (member.getValue() instanceof Value.OverTime series) {
          addSeries(series, place, name);
        } else if (member.getValue() instanceof Value.Scalar scalar) {
          members.put(member.getKey(), name);
          single.put(member.getKey(), scalar.traced());
        }
      }
      if (!single.isEmpty()) {
        rows.add(new Row(place, place.text(), single));
      }
      return noMixture(place);
    }

    private boolean noMixture(SourceText place) {
      if (!periods.isEmpty() && !members.isEmpty()) {
        out.error(
            Code.CHART_DATA,
            place.span(),
            "a chart shows series over time or the values of members, not both");
        return false;
      }
      Period first = periods.isEmpty() ? null : periods.first();
      for (Period period : periods) {
        if (first != null && !period.comparableWith(first)) {
          out.error(
              Code.CHART_DATA,
              place.span(),
              "the periods " + first + " and " + period + " can't stand on one axis",
              "choose periods of one length, for instance @2019..2025");
          return false;
        }
      }
      return true;
    }

    List<ChartData.Category> categories(ChartBlock block) {
      List<ChartData.Category> categories = new ArrayList<>();
      if (!overTime()) {
        members.forEach((key, label) -> categories.add(new ChartData.Category(key, label)));
        return categories;
      }
      Period last = periods.last();
      if (periods.first().stepsTo(last) >= MAX_CATEGORIES) {
        out.error(
            Code.CHART_DATA,
            block.span(),
            "a chart can have at most " + MAX_CATEGORIES + " periods",
            "choose a shorter range");
        return List.of();
      }
      for (Period p = periods.first(); p.compareTo(last) <= 0; p = p.plus(1)) {
        categories.add(new ChartData.Category(p.toString(), language.dateWriter().period(p)));
      }
      return categories;
    }
  }
}
