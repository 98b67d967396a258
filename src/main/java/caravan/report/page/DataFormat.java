package caravan.report.page;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A form in which readers can take a dataset along. */
public enum DataFormat {
  /** A line for each statement; there in any case, as all that describes data rests on it. */
  CSV("csv"),

  /** What the columns of the CSV are, after the W3C's metadata for tabular data. */
  CSVW("csvw"),

  /** A workbook that people can read. */
  XLSX("xlsx"),

  /** The observations and their structure as statistical offices exchange them. */
  SDMX("sdmx"),

  /** What the CSV holds, with types, for programs that take many rows. */
  PARQUET("parquet");

  /** Those that are there where a report does not say which. */
  public static final Set<DataFormat> USUAL = Set.of(CSV, CSVW, XLSX, SDMX);

  private final String word;

  DataFormat(String word) {
    this.word = word;
  }

  /** As {@code site.yaml} names it. */
  public String word() {
    return word;
  }

  /** All names. */
  static List<String> words() {
    return Arrays.stream(values()).map(DataFormat::word).toList();
  }

  /** The form of a name; null where there is none. */
  static @Nullable DataFormat of(String word) {
    return Arrays.stream(values()).filter(one -> one.word.equals(word)).findFirst().orElse(null);
  }
}
