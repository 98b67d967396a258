package caravan.app.query;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.TimeUnit;

/**
 * A Trino of three nodes on this machine, in a process of its own, since its libraries do not go
 * together with ours. The profile has copied them, and the driver as a user has it.
 */
final class TrinoServer implements AutoCloseable {
  static final String PASSWORD = "not-for-any-log";

  private static final Path SERVER = Path.of("target/trino");
  private static final Path DRIVER = Path.of("target/trino-driver");
  private static final Path PROGRAM = Path.of("src/databases/trino/TrinoNodes.java");
  private static final Path LOG = Path.of("target/trino.log");
  private static final String KEYS_PASSWORD = "of-the-keys";

  private final Process process;
  private final Path keys;
  private final int port;

  private TrinoServer(Process process, Path keys, int port) {
    this.process = process;
    this.keys = keys;
    this.port = port;
  }

  /**
   * Starts it, which takes some seconds.
   *
   * @param folder for its keys
   */
  static TrinoServer start(Path folder) throws IOException, InterruptedException {
    Path programs = Path.of(System.getProperty("java.home"), "bin");
    Path keys = folder.resolve("keys.p12").toAbsolutePath();
    Process made =
        new ProcessBuilder(
                programs.resolve("keytool").toString(),
                "-genkeypair",
                "-alias",
                "trino",
                "-keyalg",
                "RSA",
                "-dname",
                "CN=localhost",
                "-ext",
                "san=dns:localhost",
                "-storetype",
                "PKCS12",
                "-keystore",
                keys.toString(),
                "-storepass",
                KEYS_PASSWORD)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    if (!made.waitFor(1, TimeUnit.MINUTES) || made.exitValue() != 0) {
      throw new IOException("keytool failed");
    }
    Process process =
        new ProcessBuilder(
                programs.resolve("java").toString(),
                "-Xmx1g",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                // A library would look for debuggers for ten seconds.
                "-Djol.skipDynamicAttach=true",
                "-Djol.skipHotspotSAAttach=true",
                "-cp",
                SERVER + File.separator + "*",
                PROGRAM.toString(),
                keys.toString(),
                KEYS_PASSWORD,
                PASSWORD)
            .redirectError(LOG.toFile())
            .start();
    BufferedReader said =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    String port = said.readLine();
    if (port == null) {
      throw new IOException("Trino did not start:\n" + Files.readString(LOG));
    }
    return new TrinoServer(process, keys, Integer.parseInt(port));
  }

  /** The drivers that a user has. */
  static Drivers drivers() {
    return new Drivers(List.of(DRIVER));
  }

  /**
   * An address.
   *
   * @param place a catalog and a schema: {@code tpch/tiny}
   */
  String url(String place) {
    return "jdbc:trino://localhost:"
        + port
        + "/"
        + place
        + "?SSL=true&SSLTrustStorePath="
        + keys
        + "&SSLTrustStorePassword="
        + KEYS_PASSWORD;
  }

  int port() {
    return port;
  }

  /**
   * The rows of an answer, asked by another user than those of reports.
   *
   * @param place a catalog and a schema
   */
  List<List<String>> ask(String place, String sql) throws Exception {
    ConnectionSettings settings =
        new ConnectionSettings("admin", url(place), "admin", PASSWORD, List.of());
    try (Connection connection = drivers().open(settings, new Properties());
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      return read(rows);
    }
  }

  private static List<List<String>> read(ResultSet rows) throws SQLException {
    List<List<String>> read = new ArrayList<>();
    while (rows.next()) {
      List<String> row = new ArrayList<>();
      for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
        row.add(rows.getString(i));
      }
      read.add(row);
    }
    return read;
  }

  @Override
  public void close() throws IOException, InterruptedException {
    // Ends with its input.
    process.getOutputStream().close();
    if (!process.waitFor(1, TimeUnit.MINUTES)) {
      process.destroyForcibly();
    }
  }
}
