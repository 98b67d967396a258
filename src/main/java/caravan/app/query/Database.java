package caravan.app.query;

import caravan.app.tables.ImportFault;
import caravan.app.tables.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;

/**
 * An open database, of which queries are asked that may be a stranger's: read-only, one statement
 * at a time, and an engine that reads files sees those of the report, and no others. For one
 * thread.
 */
final class Database implements AutoCloseable {
  /** How much memory an engine within this process takes at most; what is more goes to disk. */
  private static final String ENGINE_MEMORY = "1GB";

  private static final int FETCHED_ROWS = 10_000;

  /** The site is made from the data, and no data. */
  private static final String SITE = "site";

  private final ConnectionSettings settings;
  private final Connection connection;

  private Database(ConnectionSettings settings, Connection connection) {
    this.settings = settings;
    this.connection = connection;
  }

  /** Takes the rows of an answer. */
  interface Reader<T> {
    T read(ResultSet rows) throws SQLException, ImportFault;
  }

  /**
   * Opens a database.
   *
   * @param report the root of the report
   * @param temporary a folder of this run, for what an engine can't keep in memory
   * @throws ImportFault if that can't be done
   */
  static Database open(ConnectionSettings settings, Drivers drivers, Path report, Path temporary)
      throws ImportFault, IOException {
    try {
      Connection connection = drivers.open(settings, new Properties());
      if (settings.readsFiles()) {
        confine(connection, folders(settings, report), report, temporary);
      } else {
        connection.setReadOnly(true);
        connection.setAutoCommit(false);
      }
      return new Database(settings, connection);
    } catch (SQLException e) {
      throw fault(settings, "can't be opened", e);
    }
  }

  /** What the engine may read: the folders of the report, but no hidden one, and no links. */
  private static List<Path> folders(ConnectionSettings settings, Path report)
      throws ImportFault, IOException {
    List<Path> folders = new ArrayList<>(settings.folders());
    try (Stream<Path> entries = Files.list(report)) {
      for (Path entry : entries.sorted().toList()) {
        String name = entry.getFileName().toString();
        boolean open = !name.startsWith(".") && !name.equals(SITE);
        if (open && Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS)) {
          refuseLinks(entry);
          folders.add(entry);
        }
      }
    }
    return folders;
  }

  private static void refuseLinks(Path folder) throws ImportFault, IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      Path link = all.filter(Files::isSymbolicLink).findFirst().orElse(null);
      if (link != null) {
        throw new ImportFault(
            List.of(
                new Problem(
                    0,
                    0,
                    link + " is a symbolic link, which a report can't have",
                    "put the file or folder itself there")));
      }
    }
  }

  private static void confine(
      Connection connection, List<Path> folders, Path report, Path temporary) throws SQLException {
    List<String> allowed =
        folders.stream().map(folder -> literal(folder.toAbsolutePath() + "/")).toList();
    List<String> settings =
        List.of(
            "SET home_directory = " + literal(report.toAbsolutePath().toString()),
            "SET temp_directory = " + literal(temporary.toAbsolutePath().toString()),
            "SET allowed_directories = [" + String.join(", ", allowed) + "]",
            "SET memory_limit = " + literal(ENGINE_MEMORY),
            "SET preserve_insertion_order = false",
            "SET autoinstall_known_extensions = false",
            "SET autoload_known_extensions = false",
            "SET enable_external_access = false",
            "SET lock_configuration = true");
    try (Statement statement = connection.createStatement()) {
      for (String setting : settings) {
        statement.execute(setting);
      }
    }
  }

  /** A text in SQL. */
  static String literal(String text) {
    return "'" + text.replace("'", "''") + "'";
  }

  /** What stands around names. */
  String quoted(String name) throws ImportFault {
    try {
      String quote = connection.getMetaData().getIdentifierQuoteString();
      return quote.isBlank() ? name : quote + name.replace(quote, quote + quote) + quote;
    } catch (SQLException e) {
      throw fault(settings, "does not say how names are written", e);
    }
  }

  /**
   * Asks a query. It is no prepared statement, since one of those is sent in the head of a request
   * by some drivers, where there is little room, and written anew by some databases, so that the
   * places of their messages are none of ours.
   *
   * @param sql one statement
   * @throws ImportFault if the database refuses it, with the place in the statement
   */
  <T> T ask(String sql, Reader<T> reader) throws ImportFault {
    try {
      try (Statement statement = connection.createStatement()) {
        statement.setFetchSize(FETCHED_ROWS);
        try (ResultSet rows = statement.executeQuery(sql)) {
          return reader.read(rows);
        }
      } finally {
        if (!connection.getAutoCommit()) {
          // The next query begins anew, whatever became of this one.
          connection.rollback();
        }
      }
    } catch (SQLException e) {
      throw new ImportFault(SqlErrors.problem(settings, "refuses the query", sql, e));
    }
  }

  private static ImportFault fault(ConnectionSettings settings, String what, SQLException e) {
    return new ImportFault(SqlErrors.problem(settings, what, "", e));
  }

  @Override
  public void close() throws ImportFault {
    try {
      connection.close();
    } catch (SQLException e) {
      throw fault(settings, "can't be closed", e);
    }
  }
}
