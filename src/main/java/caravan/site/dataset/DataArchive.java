package caravan.site.dataset;

import caravan.files.pack.FixedZip;
import caravan.model.data.Dataset;
import caravan.report.resolve.DatasetPaths;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.function.Function;

/**
 * All data of a report in a language as one zip file: a Data Package with its description, and each
 * dataset as CSV. A large report has none: its datasets are taken one by one.
 */
final class DataArchive {
  /** The most observations of a report that can be had as one file. */
  static final int MOST_OBSERVATIONS = 200_000;

  private DataArchive() {}

  /** Whether there is one of these datasets. */
  static boolean isPossible(Collection<Dataset> datasets) {
    long observations =
        datasets.stream()
            .flatMap(dataset -> dataset.series().values().stream())
            .mapToLong(series -> series.observations().size())
            .sum();
    return observations > 0 && observations <= MOST_OBSERVATIONS;
  }

  /**
   * The file.
   *
   * @param description the Data Package of the language, as it stands beside its folder of data
   * @param csv the bytes of a dataset as CSV
   */
  static byte[] of(
      Collection<Dataset> datasets, String description, Function<Dataset, byte[]> csv) {
    FixedZip zip = new FixedZip();
    byte[] described = description.getBytes(StandardCharsets.UTF_8);
    zip.add(DataPackage.NAME, new ByteArrayInputStream(described));
    for (Dataset dataset : datasets) {
      zip.add(DatasetPaths.csv(dataset.id()), new ByteArrayInputStream(csv.apply(dataset)));
    }
    return zip.bytes();
  }
}
