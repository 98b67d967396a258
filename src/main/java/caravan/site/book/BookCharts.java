package caravan.site.book;

import caravan.chart.spec.ChartSpec;
import caravan.expression.evaluate.Digits;
import caravan.language.registry.Language;
import caravan.report.resolved.ChartData;
import caravan.site.exhibit.ChartBalance;
import caravan.site.exhibit.ChartDescription;
import caravan.site.exhibit.ChartFolds;
import caravan.site.exhibit.ChartNumbers;
import caravan.site.exhibit.ChartSpecs;
import caravan.site.exhibit.ChartViews;
import caravan.site.part.Messages;
import caravan.site.part.ProseHtml;
import caravan.site.part.SourceViews;
import caravan.site.view.BookChart;
import caravan.site.view.Html;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Charts on paper. For one book and one thread. */
final class BookCharts {
  private final Language language;
  private final Messages messages;
  private final SourceViews sources;
  private final Digits digits;
  private final Map<String, ChartSpec> specs = new TreeMap<>();

  BookCharts(Language language, Messages messages, SourceViews sources, Digits digits) {
    this.digits = digits;
    this.language = language;
    this.messages = messages;
    this.sources = sources;
  }

  /** The charts that were asked for, by what their places say. */
  Map<String, ChartSpec> specs() {
    return specs;
  }

  /**
   * The view of a chart.
   *
   * @param name with its number in the book
   * @param place what its place in the book says
   * @param texts turns the chart's own texts into HTML
   */
  BookChart view(ChartData chart, String name, String place, ProseHtml texts) {
    ChartNumbers numbers = new ChartNumbers(chart, language, digits);
    ChartData told = ChartBalance.isOfTwo(chart) ? ChartBalance.told(chart, messages) : chart;
    String description = ChartDescription.of(told, numbers, messages);
    specs.put(place, new ChartSpecs(chart, numbers, messages, language).spec(description));
    Html title = texts.html(chart.title());
    Html subtitle = chart.subtitle() == null ? null : texts.html(chart.subtitle());
    Set<String> ids = new LinkedHashSet<>();
    chart.used().forEach(used -> ids.add(used.statement().source()));
    return new BookChart(
        chart.id().text(),
        name,
        title,
        subtitle,
        place,
        messages.paragraph(List.of(messages.stopped(chart.title().plain()), description)),
        chart.note() == null ? null : texts.html(chart.note()),
        ChartFolds.told(chart, messages),
        ChartViews.isMap(chart),
        sources.mentions(ids));
  }
}
