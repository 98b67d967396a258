package caravan.site.exhibit;

import caravan.report.resolved.ChartData;
import caravan.report.resolved.ResolvedPage;
import java.util.SortedSet;

/** Takes the pictures of charts as they are made. Must be safe for use by several threads. */
public interface PictureTaker {
  /**
   * A picture.
   *
   * @param path from the root of the site
   * @param file PNG or SVG; not to be changed
   */
  void picture(String path, byte[] file);

  /**
   * There is no picture of a chart.
   *
   * @param characters code points in its texts that no font has
   */
  void lacking(ChartData chart, SortedSet<Integer> characters);

  /** A chart could not be drawn. */
  void undrawn(ChartData chart, Throwable fault);

  /** A chart is on its page, but could not be made a file of its own. */
  void unpictured(ChartData chart, Throwable fault);

  /** The picture of a page that social networks show could not be made. */
  void unpictured(ResolvedPage page, Throwable fault);
}
