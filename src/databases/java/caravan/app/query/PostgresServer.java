package caravan.app.query;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A PostgreSQL of this machine, with data in a temporary folder. It does not run as root. */
final class PostgresServer implements AutoCloseable {
  private static final Path PROGRAMS = Path.of("/usr/lib/postgresql");
  private static final String PASSWORD = "not-for-any-log";

  private final Path folder;
  private final Path programs;
  private final int port;

  private PostgresServer(Path folder, Path programs, int port) {
    this.folder = folder;
    this.programs = programs;
    this.port = port;
  }

  static PostgresServer start() throws IOException, InterruptedException {
    Path programs;
    try (Stream<Path> versions = Files.list(PROGRAMS)) {
      programs = versions.max(Comparator.naturalOrder()).orElseThrow().resolve("bin");
    }
    Path folder =
        Files.createTempDirectory(
            "caravan-postgres",
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwxrwxrwx")));
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxrwxrwx"));
    int port;
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = free.getLocalPort();
    }
    PostgresServer server = new PostgresServer(folder, programs, port);
    server.run("initdb", "-D", folder + "/data", "-A", "trust", "-U", "admin", "--no-sync");
    server.run(
        "pg_ctl",
        "-D",
        folder + "/data",
        "-w",
        "-l",
        folder + "/log",
        "-o",
        "-p " + port + " -c listen_addresses=127.0.0.1 -c unix_socket_directories=" + folder,
        "start");
    return server;
  }

  private void run(String program, String... arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    if (System.getProperty("user.name").equals("root")) {
      command.addAll(List.of("runuser", "-u", "postgres", "--"));
    }
    command.add(programs.resolve(program).toString());
    command.addAll(List.of(arguments));
    Process process =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    if (!process.waitFor(2, TimeUnit.MINUTES) || process.exitValue() != 0) {
      throw new IOException(program + " failed");
    }
  }

  String url() {
    return "jdbc:postgresql://127.0.0.1:" + port + "/postgres";
  }

  void execute(String... statements) throws SQLException {
    try (Connection connection = DriverManager.getConnection(url(), "admin", PASSWORD);
        Statement statement = connection.createStatement()) {
      for (String one : statements) {
        statement.execute(one);
      }
    }
  }

  @Override
  public void close() throws Exception {
    run("pg_ctl", "-D", folder + "/data", "-m", "immediate", "stop");
    run("../../../../../bin/rm", "-rf", folder + "/data", folder + "/log");
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}
