package caravan.view;

import caravan.chart.Category;
import caravan.chart.ChartRenderer;
import caravan.chart.ChartSeries;
import caravan.chart.ChartSize;
import caravan.chart.ChartSpec;
import caravan.chart.ChartType;
import caravan.chart.ChartValue;
import caravan.chart.RowOrder;
import caravan.figure.Traced;
import caravan.language.Language;
import caravan.page.ChartBlock;
import caravan.render.ChartView;
import caravan.render.DataLinks;
import caravan.render.Html;
import caravan.render.TableCell;
import caravan.render.TableRow;
import caravan.render.TableView;
import caravan.resolve.ChartData;
import caravan.resolve.Exhibit;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Charts with their drawings, tables and sources. Thread-safe. */
final class ChartViews {
  private final Supplier<ChartRenderer> renderer;
  private final Language language;
  private final Messages messages;
  private final SourceViews sources;
  private final Function<Exhibit, DataLinks> links;

  /**
   * @param renderer asked for only when there is a chart, since it loads fonts
   * @param links where the data of a chart can be had
   */
  ChartViews(
      Supplier<ChartRenderer> renderer,
      Language language,
      Messages messages,
      SourceViews sources,
      Function<Exhibit, DataLinks> links) {
    this.links = links;
    this.renderer = renderer;
    this.language = language;
    this.messages = messages;
    this.sources = sources;
  }

  /**
   * The view of a chart.
   *
   * @param texts turns the chart's own texts into HTML
   */
  ChartView view(ChartData chart, ProseHtml texts) {
    ChartNumbers numbers = new ChartNumbers(chart, language.numberWriter());
    String description = ChartDescription.of(chart, numbers, messages);
    ChartSpec spec = spec(chart, numbers, description);
    String number = messages.text("figureNumber", "number", Integer.toString(chart.number()));
    Html title = texts.html(chart.title());
    return new ChartView(
        chart.block().id().text(),
        new Html(
            "<span class=\"chart-number\">" + Escape.html(number) + "</span> " + title.markup()),
        chart.subtitle() == null ? null : texts.html(chart.subtitle()),
        new Html(renderer.get().svg(spec, ChartSize.WIDE)),
        new Html(renderer.get().svg(spec, ChartSize.NARROW)),
        description,
        table(chart, numbers),
        chart.note() == null ? null : texts.html(chart.note()),
        sources.mentions(sourceIds(chart)),
        links.apply(chart));
  }

  private static Set<String> sourceIds(ChartData chart) {
    Set<String> ids = new LinkedHashSet<>();
    chart.used().forEach(used -> ids.add(used.statement().source()));
    return ids;
  }

  private ChartSpec spec(ChartData chart, ChartNumbers numbers, String description) {
    List<Category> categories =
        chart.categories().stream().map(c -> new Category(c.label(), c.key())).toList();
    List<ChartSeries> series = new ArrayList<>();
    for (ChartData.Line line : chart.lines()) {
      List<@Nullable ChartValue> values = new ArrayList<>();
      for (int i = 0; i < line.values().size(); i++) {
        Traced value = line.values().get(i);
        values.add(value == null ? null : value(chart, line, i, value, numbers));
      }
      series.add(new ChartSeries(line.label(), line.colour(), values));
    }
    return new ChartSpec(
        type(chart.block().type()),
        chart.block().id().text(),
        language.code(),
        chart.title().plain(),
        description,
        numbers.unitLabel(),
        categories,
        series,
        totals(chart, numbers),
        RowOrder.BY_VALUE,
        numbers::tick);
  }

  /** The sums over the columns of a stacked chart, where no part is missing. */
  private List<@Nullable ChartValue> totals(ChartData chart, ChartNumbers numbers) {
    List<@Nullable ChartValue> totals = new ArrayList<>();
    for (int i = 0; i < chart.categories().size(); i++) {
      Traced sum = null;
      boolean complete = true;
      for (ChartData.Line line : chart.lines()) {
        Traced part = line.values().get(i);
        complete &= part != null;
        if (part != null) {
          sum = sum == null ? part : Traced.sum(List.of(sum, part));
        }
      }
      totals.add(
          sum == null || !complete
              ? null
              : new ChartValue(
                  numbers.scaled(sum.quantity()),
                  numbers.label(sum),
                  messages.labelled(chart.categories().get(i).label(), numbers.full(sum)),
                  ChartNumbers.provisional(sum)));
    }
    return totals;
  }

  private ChartValue value(
      ChartData chart, ChartData.Line line, int index, Traced value, ChartNumbers numbers) {
    String at = chart.categories().get(index).label();
    String name = line.label().isEmpty() ? at : messages.row(List.of(line.label(), at));
    boolean provisional = ChartNumbers.provisional(value);
    String plain = messages.labelled(name, numbers.full(value));
    String tooltip = provisional ? messages.bracketed(plain, messages.text("provisional")) : plain;
    return new ChartValue(
        numbers.scaled(value.quantity()), numbers.label(value), tooltip, provisional);
  }

  private static ChartType type(ChartBlock.Type type) {
    return switch (type) {
      case LINE -> ChartType.LINE;
      case COLUMN -> ChartType.COLUMN;
      case STACKED -> ChartType.STACKED;
      case BAR -> ChartType.BAR;
    };
  }

  private TableView table(ChartData chart, ChartNumbers numbers) {
    List<String> head = new ArrayList<>();
    head.add(messages.text(chart.overTime() ? "period" : "name"));
    boolean single = chart.lines().size() == 1;
    for (ChartData.Line line : chart.lines()) {
      head.add(single ? orDash(numbers.unitLabel()) : line.label());
    }
    List<TableRow> rows = new ArrayList<>();
    for (int i = 0; i < chart.categories().size(); i++) {
      List<TableCell> cells = new ArrayList<>();
      for (ChartData.Line line : chart.lines()) {
        Traced value = line.values().get(i);
        cells.add(
            value == null
                ? new TableCell("", false, true)
                : new TableCell(numbers.exact(value), ChartNumbers.provisional(value), false));
      }
      rows.add(new TableRow(chart.categories().get(i).label(), cells));
    }
    String unit = numbers.unitLabel();
    String title = chart.title().plain();
    String caption = single || unit.isEmpty() ? title : messages.bracketed(title, unit);
    return new TableView(caption, head, rows);
  }

  private static String orDash(String text) {
    return text.isEmpty() ? "–" : text;
  }
}
