package caravan.app.tables;

import java.util.List;

/**
 * Where a table comes from.
 *
 * @param file its name, for readers
 * @param title what the file says that the table is; empty where it says nothing
 * @param remarks on how it was read, a sentence each
 * @param decimal the sign ahead of decimals that the format knows; a blank where numbers tell it
 * @param commas whether cells are parted by commas, so that none stands within a number
 * @param above what stands above the table, a line each
 * @param below what stands below or beside it
 * @param places what its places are called
 */
public record TableSource(
    String file,
    String title,
    List<String> remarks,
    char decimal,
    boolean commas,
    List<String> above,
    List<String> below,
    PlaceNames places) {
  public TableSource {
    remarks = List.copyOf(remarks);
    above = List.copyOf(above);
    below = List.copyOf(below);
  }

  /** A message of a format whose numbers have a decimal point. */
  static TableSource ofMessage(String file, String title, List<String> remarks, PlaceNames places) {
    return new TableSource(file, title, remarks, '.', true, List.of(), List.of(), places);
  }
}
