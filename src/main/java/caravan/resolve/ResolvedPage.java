package caravan.resolve;

import caravan.figure.Figure;
import caravan.figure.Used;
import caravan.page.Page;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** A page whose references were looked up. */
public record ResolvedPage(Page page, ResolvedProse title, ResolvedProse body) {

  /** The title without markup. */
  public String plainTitle() {
    return title.plain();
  }

  /** A short title for navigation. */
  public String linkTitle() {
    return page.frontMatter().linkTitle() == null
        ? plainTitle()
        : page.frontMatter().linkTitle().text();
  }

  /** The charts, in the order of the page. */
  public List<ChartData> charts() {
    return body.resolved().stream()
        .filter(Resolved.OfChart.class::isInstance)
        .map(r -> ((Resolved.OfChart) r).chart())
        .toList();
  }

  /** All figures: of the title, the text, and the texts of the charts, in the order of the page. */
  public List<Figure> figures() {
    List<Figure> figures = new ArrayList<>();
    collect(title, figures);
    collect(body, figures);
    return figures;
  }

  private static void collect(ResolvedProse prose, List<Figure> figures) {
    for (Resolved resolved : prose.resolved()) {
      if (resolved instanceof Resolved.OfFigure figure) {
        figures.add(figure.figure());
      } else if (resolved instanceof Resolved.OfChart chart) {
        chart.chart().texts().forEach(text -> collect(text, figures));
      }
    }
  }

  /** Whether all figures and charts could be read. */
  boolean isWhole() {
    return title.isWhole() && body.isWhole() && !body.prose().missesCharts();
  }

  /** The ids of all sources that the page rests on or cites, in the order of first use. */
  public Set<String> sources() {
    Set<String> ids = new LinkedHashSet<>();
    figures().forEach(figure -> add(figure.used(), ids));
    charts().forEach(chart -> add(chart.used(), ids));
    for (Resolved resolved : body.resolved()) {
      if (resolved instanceof Resolved.OfSources cited) {
        cited.sources().forEach(s -> ids.add(s.source().id()));
      }
    }
    return ids;
  }

  private static void add(List<Used> used, Set<String> ids) {
    for (Used one : used) {
      ids.add(one.statement().source());
      one.observation().also().forEach(other -> ids.add(other.source()));
      one.observation().revisions().forEach(earlier -> ids.add(earlier.source()));
    }
  }
}
