package caravan.site.exhibit;

import caravan.report.resolved.ChartData;
import caravan.report.resolved.ResolvedPage;
import java.util.SortedSet;

/** What of a page could not be made; the rest of the page is there all the same. */
public sealed interface NotMade {
  /**
   * There is no PNG of a chart.
   *
   * @param characters code points in its texts that no font has
   */
  record Lacking(ChartData chart, SortedSet<Integer> characters) implements NotMade {}

  /** A chart could not be drawn. */
  record Undrawn(ChartData chart, Throwable fault) implements NotMade {}

  /** A chart is on its page, but could not be made a file of its own. */
  record Unpictured(ChartData chart, Throwable fault) implements NotMade {}

  /** The picture of a page that social networks show could not be made. */
  record CardOfPage(ResolvedPage page, Throwable fault) implements NotMade {}
}
