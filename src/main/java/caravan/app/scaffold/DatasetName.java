package caravan.app.scaffold;

import caravan.files.output.OutputPath;
import java.util.Locale;

/** How a dataset is called after the file that it is made from. Stateless. */
public final class DatasetName {
  private DatasetName() {}

  /** The name; small letters, digits and underscores. */
  public static String of(String file) {
    String base = file.replaceFirst("(?i)\\.(gz|gzip|zip)$", "").replaceFirst("\\.[^.]*$", "");
    String plain = Codes.plain(base, "data", 1).toLowerCase(Locale.ROOT);
    // The name of a device of Windows is no name for a file.
    return OutputPath.problemOf(plain + ".yaml").isPresent() ? "data_" + plain : plain;
  }
}
