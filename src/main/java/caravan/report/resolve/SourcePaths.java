package caravan.report.resolve;

/** Where the sources of a report stand. */
public final class SourcePaths {
  /** The list of all sources, below the folder of each language. */
  public static final String LIST = "sources.html";

  private SourcePaths() {}

  /** The anchor of a source: on that page, and on each that draws on it. */
  public static String anchor(String id) {
    return "source-" + id;
  }
}
