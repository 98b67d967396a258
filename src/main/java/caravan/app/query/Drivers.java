package caravan.app.query;

import caravan.app.tables.ImportFault;
import caravan.app.tables.Problem;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Drivers of databases, which are no part of the program: loaded from folders when one is used. */
public final class Drivers {
  private final List<Path> folders;

  /**
   * @param folders with drivers as {@code .jar}; they need not be there
   */
  public Drivers(List<Path> folders) {
    this.folders = List.copyOf(folders);
  }

  /**
   * Opens a connection.
   *
   * @param settings how
   * @param properties for the driver, beside user and password
   * @throws ImportFault if no driver knows the address
   * @throws SQLException if the database refuses
   */
  Connection open(ConnectionSettings settings, Properties properties)
      throws ImportFault, IOException, SQLException {
    Driver driver = driver(settings.url());
    if (driver == null) {
      throw new ImportFault(
          List.of(
              new Problem(
                  0,
                  0,
                  "there is no driver for " + kind(settings.url()),
                  "put its .jar into "
                      + (folders.isEmpty() ? "a folder, and name it: --drivers" : folders.get(0))
                      + advice(settings.url()))));
    }
    Properties all = new Properties();
    all.putAll(properties);
    if (!settings.user().isEmpty()) {
      all.setProperty("user", settings.user());
    }
    if (!settings.password().isEmpty()) {
      all.setProperty("password", settings.password());
    }
    Connection connection = driver.connect(settings.url(), all);
    if (connection == null) {
      throw new SQLException("the driver does not know this address");
    }
    return connection;
  }

  /** The beginning of an address, which names the kind of database. */
  private static String kind(String url) {
    int end = url.indexOf(':', "jdbc:".length());
    return end < 0 ? url : url.substring(0, end + 1);
  }

  private static String advice(String url) {
    return switch (kind(url)) {
      case "jdbc:duckdb:" -> "; it is org.duckdb:duckdb_jdbc of Maven Central";
      case "jdbc:postgresql:" -> "; it is org.postgresql:postgresql of Maven Central";
      case "jdbc:trino:" -> "; it is io.trino:trino-jdbc of Maven Central";
      default -> "";
    };
  }

  private @Nullable Driver driver(String url) throws IOException, SQLException {
    // The folders go first: a user may have a newer one than the program.
    for (ClassLoader loader : List.of(loader(), Drivers.class.getClassLoader())) {
      try {
        for (Driver driver : ServiceLoader.load(Driver.class, loader)) {
          if (driver.acceptsURL(url)) {
            return driver;
          }
        }
      } catch (ServiceConfigurationError e) {
        throw new SQLException("a driver can't be loaded: " + e.getMessage(), e);
      }
    }
    return null;
  }

  private ClassLoader loader() throws IOException {
    List<URL> jars = new ArrayList<>();
    for (Path folder : folders) {
      if (Files.isDirectory(folder)) {
        try (Stream<Path> entries = Files.list(folder)) {
          for (Path entry : entries.sorted().toList()) {
            if (entry.toString().endsWith(".jar")) {
              jars.add(url(entry));
            }
          }
        }
      }
    }
    // Stays open as long as the driver is used, which is to the end of the command.
    return new URLClassLoader(jars.toArray(URL[]::new), Drivers.class.getClassLoader());
  }

  private static URL url(Path jar) throws MalformedURLException {
    return jar.toUri().toURL();
  }
}
