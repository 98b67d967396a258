package caravan.site.page;

import caravan.chart.spec.CardChart;
import caravan.chart.spec.CardText;
import caravan.chart.spec.ChartDrawing;
import caravan.chart.spec.ChartSpec;
import caravan.expression.evaluate.Digits;
import caravan.language.registry.Language;
import caravan.report.page.Contents;
import caravan.report.page.FrontMatter;
import caravan.report.page.Page;
import caravan.report.resolve.ExhibitPaths;
import caravan.report.resolved.ChartData;
import caravan.report.resolved.Exhibit;
import caravan.report.resolved.ResolvedPage;
import caravan.report.resolved.ResolvedSite;
import caravan.site.exhibit.ChartNumbers;
import caravan.site.exhibit.ChartSpecs;
import caravan.site.part.Messages;
import caravan.site.part.SourceViews;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The pictures that social networks show with links to a report's pages. Thread-safe. */
final class CardViews {
  /** In pixels. */
  static final int WIDTH = 1200;

  /** In pixels. */
  static final int HEIGHT = 630;

  /** How many charts of a page are tried; one of the first is what the page is about. */
  private static final int CHARTS = 3;

  private final Shell shell;
  private final ChartDrawing drawing;

  CardViews(Shell shell, ChartDrawing drawing) {
    this.shell = shell;
    this.drawing = drawing;
  }

  /**
   * Whose card stands for a page: its own where it has a chart to show, else that of the section
   * around it, else that of the first page. A picture of nothing but a title costs as much as one
   * of a chart, and says what the link says already.
   */
  static ResolvedPage pictured(Shell shell, ResolvedPage page) {
    if (page.exhibits().stream().anyMatch(ChartData.class::isInstance)) {
      return page;
    }
    ResolvedSite site = shell.site();
    String language = page.page().language();
    Contents contents = site.contents(language);
    Contents.Section own = contents.of(page.page());
    List<Contents.Section> around = contents.around(page.page());
    Page index = (own == null ? around.get(around.size() - 1) : own).index();
    return index == null ? site.pages(language).get(0) : site.of(index);
  }

  /** Where the card of a page that has one of its own stands, from the site's root. */
  static String path(ResolvedPage page) {
    return ExhibitPaths.card(page.page());
  }

  /** The card of a page, as PNG. */
  byte[] card(ResolvedPage page) {
    String code = page.page().language();
    FrontMatter front = page.page().frontMatter();
    CardText text =
        new CardText(
            shell.set(page.plainTitle(), code),
            front.description() == null ? null : shell.set(front.description().text(), code),
            shell.set(shell.site().config().title().any(code), code));
    List<CardChart> charts = new ArrayList<>();
    for (Exhibit exhibit : page.exhibits()) {
      if (exhibit instanceof ChartData chart && charts.size() < CHARTS) {
        charts.add(chart(chart, code));
      }
    }
    return drawing.card(text, charts);
  }

  private CardChart chart(ChartData chart, String code) {
    Language language = shell.site().languages().get(code);
    Messages words = shell.words(code);
    ChartNumbers numbers = new ChartNumbers(chart, language, new Digits(shell.site().data()));
    ChartSpec spec = new ChartSpecs(chart, numbers, words, language).spec("");
    SourceViews sources = shell.sources(code, null);
    Set<String> ids = new LinkedHashSet<>();
    chart.used().forEach(used -> ids.add(used.statement().source()));
    String named =
        sources.mentions(ids).stream()
            .map(mention -> mention.label())
            .distinct()
            .collect(Collectors.joining(words.text("semicolon")));
    return new CardChart(
        spec,
        shell.set(chart.title().plain(), code),
        chart.subtitle() == null ? null : shell.set(chart.subtitle().plain(), code),
        named.isEmpty()
            ? null
            : words.labelled(words.text(ids.size() == 1 ? "source" : "sources"), named));
  }
}
