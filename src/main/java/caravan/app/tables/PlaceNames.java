package caravan.app.tables;

/**
 * What people call the places of a file.
 *
 * @param row what a row is: a line of a text, a row of a sheet, a value of a message
 * @param sheet the name of the sheet; empty where there are none
 */
public record PlaceNames(String row, String sheet) {
  /** Those of a text. */
  public static final PlaceNames LINES = new PlaceNames("line", "");

  /** Those of a message whose values have no lines of their own. */
  public static final PlaceNames VALUES = new PlaceNames("value", "");

  private static final int LETTERS = 26;

  /** Those of a sheet. */
  public static PlaceNames ofSheet(String sheet) {
    return new PlaceNames("row", sheet);
  }

  /**
   * A place, behind the name of the file.
   *
   * @param line from 1; 0 where it is the whole file
   * @param column from 1; 0 where it is the whole row
   */
  String place(int line, int column) {
    if (sheet.isEmpty()) {
      String cell = column == 0 ? "" : ", column " + column;
      return (line == 0 ? "" : ", " + row + " " + line) + cell;
    }
    String of = ", sheet \"" + sheet + "\"";
    if (column == 0) {
      return of + (line == 0 ? "" : ", row " + line);
    }
    return of + (line == 0 ? ", column " + letters(column) : ", cell " + letters(column) + line);
  }

  /** A row in the middle of a sentence. */
  public String row(int line) {
    return row + " " + line;
  }

  /** The letters of a column of a sheet, from 1: A, Z, AA. */
  static String letters(int column) {
    StringBuilder letters = new StringBuilder();
    for (int rest = column; rest > 0; rest = (rest - 1) / LETTERS) {
      letters.insert(0, (char) ('A' + (rest - 1) % LETTERS));
    }
    return letters.toString();
  }
}
