package caravan.report.resolve;

/** Where the search index of a language stands. */
public final class SearchPaths {
  private SearchPaths() {}

  /** The folder of all of it, from the root of the site. */
  public static String folder(String language) {
    return language + "/search/";
  }

  /** The file that is loaded first. */
  public static String index(String language) {
    return folder(language) + "index.js";
  }
}
