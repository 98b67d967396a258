package caravan.report.resolve;

import caravan.model.data.Observation;
import caravan.report.page.DataFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Where the pages of datasets stand, below the folder of each language. */
public final class DatasetPaths {
  /** The folder of all of them. */
  public static final String FOLDER = "data/";

  /** The list of all datasets. */
  public static final String LIST = FOLDER + "index.html";

  /** All data of the report, below the folder of each language. */
  public static final String ARCHIVE = FOLDER + "all.zip";

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

  /** What its columns are, where programs look for it: beside the file, and named after it. */
  public static String csvMetadata(String dataset) {
    return csv(dataset) + "-metadata.json";
  }

  /** All of a dataset as a workbook. */
  public static String xlsx(String dataset) {
    return FOLDER + dataset + ".xlsx";
  }

  /** Its observations as SDMX-CSV. */
  public static String sdmxCsv(String dataset) {
    return FOLDER + dataset + ".sdmx.csv";
  }

  /** What they are made of, as SDMX-JSON. */
  public static String sdmxStructure(String dataset) {
    return FOLDER + dataset + ".sdmx.json";
  }

  /** All of a dataset as Parquet. */
  public static String parquet(String dataset) {
    return FOLDER + dataset + ".parquet";
  }

  /** The files in which a dataset can be had, in the order in which they are offered. */
  public static List<String> files(String dataset, Set<DataFormat> formats) {
    List<String> files = new ArrayList<>(List.of(csv(dataset)));
    if (formats.contains(DataFormat.CSVW)) {
      files.add(csvMetadata(dataset));
    }
    if (formats.contains(DataFormat.XLSX)) {
      files.add(xlsx(dataset));
    }
    if (formats.contains(DataFormat.SDMX)) {
      files.addAll(List.of(sdmxCsv(dataset), sdmxStructure(dataset)));
    }
    if (formats.contains(DataFormat.PARQUET)) {
      files.add(parquet(dataset));
    }
    return files;
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
