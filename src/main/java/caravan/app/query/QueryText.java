package caravan.app.query;

import caravan.app.tables.ImportFault;
import caravan.app.tables.Problem;
import java.util.List;

/** The text of a query, which is one statement. Stateless. */
final class QueryText {
  private QueryText() {}

  /**
   * The statement without the sign at its end; its lines are those of the file. No other such sign
   * may stand in it, in texts and comments neither: where these end, each database knows for
   * itself, and behind one a second statement could stand, which does something else than to read.
   *
   * @param path of its file
   * @throws ImportFault if it is none
   */
  static String statement(String path, String text) throws ImportFault {
    String statement = text.stripTrailing();
    if (statement.endsWith(";")) {
      statement = statement.substring(0, statement.length() - 1).stripTrailing();
    }
    int sign = statement.indexOf(';');
    if (sign >= 0) {
      int line = (int) statement.substring(0, sign).lines().count();
      throw fault(
          path + ", line " + line + ": a query is one statement, and has no ; but at its end",
          "take out the others, in comments too; in a text write chr(59)");
    }
    if (statement.isEmpty()) {
      throw fault(path + " is empty", "write SELECT … AS period, … AS value FROM …");
    }
    return statement;
  }

  private static ImportFault fault(String message, String help) {
    return new ImportFault(List.of(new Problem(0, 0, message, help)));
  }
}
