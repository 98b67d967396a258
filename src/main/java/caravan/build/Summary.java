package caravan.build;

import caravan.figure.Figure;
import caravan.resolve.ResolvedPage;
import caravan.resolve.ResolvedSite;
import java.util.List;

/**
 * What was built or checked.
 *
 * @param figures numbers bound to data, written by hand or by the program
 * @param claims statements bound to data
 */
public record Summary(int pages, int charts, int figures, int claims, int datasets) {
  /** Counts what a report holds. */
  public static Summary of(ResolvedSite site) {
    int charts = 0;
    int claims = 0;
    int figures = 0;
    for (ResolvedPage page : site.pages()) {
      charts += page.charts().size();
      List<Figure> all = page.figures();
      int ofPage = (int) all.stream().filter(f -> f.kind() == Figure.Kind.CLAIM).count();
      claims += ofPage;
      figures += all.size() - ofPage;
    }
    return new Summary(site.pages().size(), charts, figures, claims, site.data().datasets().size());
  }
}
