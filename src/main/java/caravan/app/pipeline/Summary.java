package caravan.app.pipeline;

import caravan.expression.figure.Figure;
import caravan.report.resolved.Exhibit;
import caravan.report.resolved.ResolvedPage;
import caravan.report.resolved.ResolvedSite;
import caravan.report.resolved.TableData;
import java.util.List;

/**
 * What was built or checked.
 *
 * @param figures numbers bound to data, written by hand or by the program
 * @param claims statements bound to data
 */
public record Summary(int pages, int charts, int tables, int figures, int claims, int datasets) {
  /** Counts what a report holds. */
  public static Summary of(ResolvedSite site) {
    int charts = 0;
    int tables = 0;
    int claims = 0;
    int figures = 0;
    for (ResolvedPage page : site.pages()) {
      List<Exhibit> exhibits = page.exhibits();
      int tablesOfPage = (int) exhibits.stream().filter(TableData.class::isInstance).count();
      tables += tablesOfPage;
      charts += exhibits.size() - tablesOfPage;
      List<Figure> all = page.figures();
      int ofPage = (int) all.stream().filter(f -> f.kind() == Figure.Kind.CLAIM).count();
      claims += ofPage;
      figures += all.size() - ofPage;
    }
    int datasets = site.data().datasets().size();
    return new Summary(site.pages().size(), charts, tables, figures, claims, datasets);
  }
}
