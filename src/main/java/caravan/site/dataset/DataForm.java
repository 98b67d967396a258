package caravan.site.dataset;

import caravan.report.page.DataFormat;

/** What a file of a dataset is, in the order in which they are offered. */
public enum DataForm {
  CSV(DataFormat.CSV, "CSV", "text/csv", "CSV", true),
  XLSX(
      DataFormat.XLSX,
      "XLSX",
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
      "XLSX",
      true),
  PARQUET(DataFormat.PARQUET, "Parquet", "application/vnd.apache.parquet", "PARQUET", true),
  SDMX_CSV(DataFormat.SDMX, "SDMX-CSV", "text/csv", "CSV", true),
  CSVW(DataFormat.CSVW, "CSVW", "application/csvm+json", "JSON", false),
  SDMX_STRUCTURE(DataFormat.SDMX, "SDMX-JSON", "application/json", "JSON", false);

  private final DataFormat format;
  private final String label;
  private final String mediaType;
  private final String fileType;
  private final boolean holdsData;

  DataForm(DataFormat format, String label, String mediaType, String fileType, boolean holdsData) {
    this.format = format;
    this.label = label;
    this.mediaType = mediaType;
    this.fileType = fileType;
    this.holdsData = holdsData;
  }

  /** What makes a site have it. */
  public DataFormat format() {
    return format;
  }

  /** Its name in all languages. */
  public String label() {
    return label;
  }

  /** As IANA lists it. */
  public String mediaType() {
    return mediaType;
  }

  /** Its code in the list of file types of the Publications Office of the European Union. */
  public String fileType() {
    return fileType;
  }

  /** Whether the values are in it; false where it only says what they are. */
  public boolean holdsData() {
    return holdsData;
  }
}
