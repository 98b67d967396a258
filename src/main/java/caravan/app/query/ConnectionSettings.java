package caravan.app.query;

import java.nio.file.Path;
import java.util.List;

/**
 * How a database is reached. Never from the files of a report, which may be a stranger's.
 *
 * @param name by which datasets call it; empty for the engine over the report's own files
 * @param url of JDBC: {@code jdbc:postgresql://db.example.org/trade}
 * @param user empty for none
 * @param password empty for none
 * @param folders beside those of the report, that an engine that reads files may read
 */
public record ConnectionSettings(
    String name, String url, String user, String password, List<Path> folders) {
  /** The engine over the report's own files. */
  public static final ConnectionSettings OWN =
      new ConnectionSettings("", "jdbc:duckdb:", "", "", List.of());

  private static final int LEAST_SECRET = 3;

  public ConnectionSettings {
    folders = List.copyOf(folders);
  }

  /** Whether it is an engine that reads files of this machine. */
  boolean readsFiles() {
    return url.startsWith(OWN.url());
  }

  /** A message of a driver without what nobody should read in a log. */
  String masked(String message) {
    String masked = message.replace(url, name.isEmpty() ? url : "the address of " + name);
    return password.length() < LEAST_SECRET ? masked : masked.replace(password, "…");
  }

  /** Without address and password, which belong into no message. */
  @Override
  public String toString() {
    return "connection " + name;
  }
}
