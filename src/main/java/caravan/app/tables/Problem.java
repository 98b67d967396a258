package caravan.app.tables;

/**
 * What keeps a file from being imported.
 *
 * @param line of the file, from 1; 0 where it is the whole file
 * @param column of the row, from 1; 0 where it is the whole row
 * @param help what would mend it
 * @param names how people call such a place
 */
public record Problem(int line, int column, String message, String help, PlaceNames names) {
  /** Of a text. */
  public Problem(int line, int column, String message, String help) {
    this(line, column, message, help, PlaceNames.LINES);
  }

  /** What is wrong with a file as a whole. */
  public static Problem ofFile(String message, String help) {
    return new Problem(0, 0, message, help);
  }

  /** Where, behind the name of the file: {@code , line 3, column 4}; empty for the whole file. */
  public String place() {
    return names.place(line, column);
  }
}
