package caravan.report.resolved;

import caravan.expression.evaluate.Used;
import caravan.expression.figure.Figure;
import caravan.report.page.Page;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A page whose references were looked up.
 *
 * @param names those of expressions, its own and the report's, that it uses
 */
public record ResolvedPage(
    Page page,
    ResolvedProse title,
    List<ResolvedKeyFigure> keyFigures,
    ResolvedProse body,
    Set<String> names) {
  public ResolvedPage {
    names = Set.copyOf(names);
    keyFigures = List.copyOf(keyFigures);
  }

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

  /** The charts and tables, in the order of the page. */
  public List<Exhibit> exhibits() {
    List<Exhibit> exhibits = new ArrayList<>();
    for (Resolved resolved : body.resolved()) {
      if (resolved instanceof Resolved.OfChart chart) {
        exhibits.add(chart.chart());
      } else if (resolved instanceof Resolved.OfTable table) {
        exhibits.add(table.table());
      }
    }
    return exhibits;
  }

  /**
   * All figures: of the title, the key figures, the text, the texts of charts and tables, and the
   * cells of tables, in the order of the page.
   */
  public List<Figure> figures() {
    return figures(true);
  }

  /** The figures without those of the cells of tables, in the same order. */
  public List<Figure> figuresOfTexts() {
    return figures(false);
  }

  private List<Figure> figures(boolean withCells) {
    List<Figure> figures = new ArrayList<>();
    collect(title, withCells, figures);
    for (ResolvedKeyFigure figure : keyFigures) {
      collect(figure.value(), withCells, figures);
      collect(figure.label(), withCells, figures);
    }
    collect(body, withCells, figures);
    return figures;
  }

  private static void collect(ResolvedProse prose, boolean withCells, List<Figure> figures) {
    for (Resolved resolved : prose.resolved()) {
      if (resolved instanceof Resolved.OfFigure figure) {
        figures.add(figure.figure());
      } else if (resolved instanceof Resolved.OfChart chart) {
        chart.chart().texts().forEach(text -> collect(text, withCells, figures));
      } else if (resolved instanceof Resolved.OfTable table) {
        table.table().texts().forEach(text -> collect(text, withCells, figures));
        figures.addAll(withCells ? table.table().figures() : List.of());
      }
    }
  }

  /** Whether all figures and charts could be read. */
  public boolean isWhole() {
    return title.isWhole()
        && keyFigures.stream().allMatch(one -> one.value().isWhole() && one.label().isWhole())
        && body.isWhole()
        && !body.prose().missesCharts();
  }

  /** The ids of all sources that the page rests on or cites, in the order of first use. */
  public Set<String> sources() {
    Set<String> ids = new LinkedHashSet<>();
    figures().forEach(figure -> add(figure.used(), ids));
    exhibits().forEach(exhibit -> add(exhibit.used(), ids));
    citations().forEach(cited -> ids.add(cited.source().id()));
    return ids;
  }

  /** The ids of all datasets that the page rests on, in the order of first use. */
  public Set<String> datasets() {
    Set<String> ids = new LinkedHashSet<>();
    Stream.concat(
            figures().stream().flatMap(figure -> figure.used().stream()),
            exhibits().stream().flatMap(exhibit -> exhibit.used().stream()))
        .forEach(used -> ids.add(used.observation().dataset()));
    return ids;
  }

  /** Every mention of a source: in the title, the text, and the texts of charts and tables. */
  public List<Resolved.CitedSource> citations() {
    List<Resolved.CitedSource> cited = new ArrayList<>();
    cited(title, cited);
    for (ResolvedKeyFigure figure : keyFigures) {
      cited(figure.value(), cited);
      cited(figure.label(), cited);
    }
    cited(body, cited);
    return cited;
  }

  private static void cited(ResolvedProse prose, List<Resolved.CitedSource> cited) {
    for (Resolved resolved : prose.resolved()) {
      if (resolved instanceof Resolved.OfSources sources) {
        cited.addAll(sources.sources());
      } else if (resolved instanceof Resolved.OfChart chart) {
        chart.chart().texts().forEach(text -> cited(text, cited));
      } else if (resolved instanceof Resolved.OfTable table) {
        table.table().texts().forEach(text -> cited(text, cited));
      }
    }
  }

  private static void add(List<Used> used, Set<String> ids) {
    for (Used one : used) {
      ids.add(one.statement().source());
      one.observation().also().forEach(other -> ids.add(other.source()));
      one.observation().revisions().forEach(earlier -> ids.add(earlier.source()));
    }
  }
}
