package caravan.app.query;

import caravan.app.tables.Problem;
import java.io.IOException;
import java.sql.SQLException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What databases say that is wrong, and where: each has its own way to say it. Stateless. */
final class SqlErrors {
  /** Trino: {@code line 2:8: Column 'x' cannot be resolved}. */
  private static final Pattern LINE_AND_COLUMN = Pattern.compile("\\bline (\\d{1,9}):(\\d{1,9}): ");

  /** PostgreSQL, in the language of its user: {@code Position: 24}, in characters. */
  private static final Pattern POSITION =
      Pattern.compile("^ {1,8}[^:\\n ][^:\\n]{0,30}: (\\d{1,9})$", Pattern.MULTILINE);

  /** DuckDB: {@code LINE 2: SELECT x FROM y}, and below it a sign at the place. */
  private static final Pattern QUOTED_LINE =
      Pattern.compile("^(LINE (\\d{1,9}): )(.*)\\n( *)\\^", Pattern.MULTILINE);

  private static final String CUT = "...";

  private SqlErrors() {}

  /** A place in a statement, from 1; 0 where it is not known. */
  private record Place(int line, int column) {
    static final Place NONE = new Place(0, 0);
  }

  /**
   * What is wrong, with the place in a statement.
   *
   * @param what the database does
   * @param sql the statement; empty for none
   */
  static Problem problem(ConnectionSettings settings, String what, String sql, SQLException e) {
    String of =
        settings.name().isEmpty()
            ? "the engine over the report's files"
            : "the connection \"" + settings.name() + "\"";
    String said = String.valueOf(e.getMessage());
    Place place = sql.isEmpty() ? Place.NONE : place(sql, said);
    String first =
        LINE_AND_COLUMN.matcher(said).replaceFirst("").strip().lines().findFirst().orElse("");
    return new Problem(
        place.line(),
        place.column(),
        of + " " + (isOfNetwork(e) ? "can't be reached" : what),
        "it says: " + settings.masked(first));
  }

  /** Whether the database was not even asked. */
  private static boolean isOfNetwork(Throwable e) {
    Throwable cause = e.getCause();
    return e instanceof IOException || (cause != null && isOfNetwork(cause));
  }

  private static Place place(String sql, String said) {
    Matcher pair = LINE_AND_COLUMN.matcher(said);
    if (pair.find()) {
      return new Place(Integer.parseInt(pair.group(1)), Integer.parseInt(pair.group(2)));
    }
    Matcher quoted = QUOTED_LINE.matcher(said);
    if (quoted.find()) {
      int line = Integer.parseInt(quoted.group(2));
      int at = quoted.group(4).length() - quoted.group(1).length();
      // A query can make the database say anything.
      return line < 1 ? Place.NONE : new Place(line, column(sql, line, quoted.group(3), at));
    }
    Matcher position = POSITION.matcher(said);
    return position.find() ? place(sql, Integer.parseInt(position.group(1))) : Place.NONE;
  }

  /** The column of a place in a line, of which a part is quoted. */
  private static int column(String sql, int line, String quoted, int at) {
    boolean cut = quoted.startsWith(CUT);
    String part = cut ? quoted.substring(CUT.length()) : quoted;
    part = part.endsWith(CUT) ? part.substring(0, part.length() - CUT.length()) : part;
    String whole = sql.lines().skip(line - 1L).findFirst().orElse("");
    int start = whole.indexOf(part);
    int column = start + at - (cut ? CUT.length() : 0) + 1;
    return start < 0 || column < 1 ? 0 : column;
  }

  /** The place of a character, from 1. */
  private static Place place(String sql, int position) {
    if (position < 1 || position > sql.codePointCount(0, sql.length())) {
      return Place.NONE;
    }
    String ahead = sql.substring(0, sql.offsetByCodePoints(0, position - 1));
    int line = 1 + (int) ahead.chars().filter(sign -> sign == '\n').count();
    int start = ahead.lastIndexOf('\n') + 1;
    return new Place(line, 1 + ahead.codePointCount(start, ahead.length()));
  }
}
