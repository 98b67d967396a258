package caravan.text.csv;

/** What is wrong with a CSV file, and where: a message for its author. */
public final class CsvFault extends Exception {
  private static final long serialVersionUID = 1L;

  private final int line;
  private final int cell;
  private final String help;

  /**
   * @param line of the file, from 1; 0 for the whole file
   * @param cell of the row, from 1; 0 for the whole row
   * @param help what would mend it
   */
  public CsvFault(int line, int cell, String message, String help) {
    super(message);
    this.line = line;
    this.cell = cell;
    this.help = help;
  }

  public int line() {
    return line;
  }

  /** The cell of the row, from 1; 0 for the whole row. */
  public int cell() {
    return cell;
  }

  public String help() {
    return help;
  }
}
