package caravan.report.resolve;

import caravan.model.data.Observation;

/** Where the pages of datasets stand, below the folder of each language. */
public final class DatasetPaths {
  /** The folder of all of them. */
  public static final String FOLDER = "data/";

  /** The list of all datasets. */
  public static final String LIST = FOLDER + "index.html";

  private DatasetPaths() {}

  /** The page of a dataset. */
  public static String page(String dataset) {
    return FOLDER + dataset + ".html";
  }

  /**
   * A part of a large dataset; the first is its page.
   *
   * @param part from 1
   */
  public static String page(String dataset, int part) {
    return part == 1 ? page(dataset) : FOLDER + dataset + "." + part + ".html";
  }

  /** All of a dataset in a file. */
  public static String csv(String dataset) {
    return FOLDER + dataset + ".csv";
  }

  /** The anchor of a series on the page of its dataset. */
  public static String anchor(String key) {
    return key;
  }

  /** The anchor of an observation on the page of its dataset. */
  public static String anchor(Observation observation) {
    return observation.key() + "@" + observation.period();
  }
}
