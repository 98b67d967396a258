package caravan.app.tables;

import java.io.IOException;

/** Reads the table of a file, whatever its format, which is told from its content. Stateless. */
public final class TableFiles {
  private TableFiles() {}

  /**
   * The table of a file.
   *
   * @throws ImportFault with all that keeps it from being read
   */
  public static RawTable read(Input input, TableChoice choice) throws ImportFault, IOException {
    return TextTables.read(input, choice.encoding());
  }
}
