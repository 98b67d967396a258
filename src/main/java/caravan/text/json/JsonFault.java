package caravan.text.json;

/** Text that is no JSON. */
public final class JsonFault extends Exception {
  private static final long serialVersionUID = 1;

  private final int line;
  private final int column;

  /**
   * @param line from 1
   * @param column from 1
   */
  JsonFault(String message, int line, int column, Throwable cause) {
    super(message, cause);
    this.line = line;
    this.column = column;
  }

  /** Where, from 1. */
  public int line() {
    return line;
  }

  /** Where in the line, in UTF-16 units, from 1. */
  public int column() {
    return column;
  }
}
