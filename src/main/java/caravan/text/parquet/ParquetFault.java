package caravan.text.parquet;

/** What is wrong with a Parquet file: a message for its author. */
public final class ParquetFault extends Exception {
  private static final long serialVersionUID = 1L;

  private final String help;

  /**
   * @param help what would mend it
   */
  public ParquetFault(String message, String help) {
    super(message);
    this.help = help;
  }

  public String help() {
    return help;
  }

  /** A file whose parts contradict each other. */
  static ParquetFault damaged() {
    return new ParquetFault("this Parquet file is damaged", "get it again, or write it anew");
  }
}
