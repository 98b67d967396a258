package caravan.report.resolve;

import caravan.report.page.Page;

/** Where the files of charts and tables stand, and the lists of them. */
public final class ExhibitPaths {
  /** The list of all charts and tables, below the folder of each language. */
  public static final String LIST = "figures.html";

  /** What has changed since the edition before, below the folder of each language. */
  public static final String CHANGES = "changes.html";

  private ExhibitPaths() {}

  /** The data of a chart or table, beside its page: {@code en/kazakhstan.fig-total.csv}. */
  public static String csv(Page page, String id) {
    return beside(page, id + ".csv");
  }

  /** A chart as a picture, beside its page: {@code en/kazakhstan.fig-total.png}. */
  public static String picture(Page page, String id) {
    return beside(page, id + ".png");
  }

  /** The same as SVG. */
  public static String vector(Page page, String id) {
    return beside(page, id + ".svg");
  }

  /** The picture of a page that social networks show: {@code en/kazakhstan.card.png}. */
  public static String card(Page page) {
    return beside(page, "card.png");
  }

  /** A file beside a page, named as the page and with another ending. */
  static String beside(Page page, String ending) {
    String path = page.outputPath();
    return path.substring(0, path.length() - "html".length()) + ending;
  }
}
