package caravan.cli;

import java.io.File;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where a user keeps what the program may use and a report may not bring along: connections to
 * databases, and their drivers.
 */
final class UserFiles {
  private static final String FOLDER = "caravan";
  private static final String PROGRAM = "caravan.jar";

  private UserFiles() {}

  /**
   * The file with the user's connections: below {@code XDG_CONFIG_HOME}, on Windows {@code
   * APPDATA}, else {@code .config} of the user's home.
   *
   * @param environment the variables of the environment
   * @param home the user's home
   */
  static Path connections(Map<String, String> environment, String home) {
    return Stream.of("XDG_CONFIG_HOME", "APPDATA")
        .map(name -> absolute(environment.getOrDefault(name, "")))
        .flatMap(Optional::stream)
        .findFirst()
        .orElse(Path.of(home, ".config"))
        .resolve(FOLDER)
        .resolve("connections.yaml");
  }

  /**
   * The folders of drivers: the user's, below {@code XDG_DATA_HOME}, on Windows {@code
   * LOCALAPPDATA}, else {@code .local/share} of the user's home; and {@code drivers} beside the
   * packaged program.
   *
   * @param classPath of the process, with the program's own file
   */
  static List<Path> drivers(Map<String, String> environment, String home, String classPath) {
    List<Path> folders = new ArrayList<>();
    folders.add(
        Stream.of("XDG_DATA_HOME", "LOCALAPPDATA")
            .map(name -> absolute(environment.getOrDefault(name, "")))
            .flatMap(Optional::stream)
            .findFirst()
            .orElse(Path.of(home, ".local", "share"))
            .resolve(FOLDER)
            .resolve("drivers"));
    Stream.of(classPath.split(File.pathSeparator, -1))
        .filter(entry -> entry.endsWith(PROGRAM))
        .map(entry -> Path.of(entry).toAbsolutePath().resolveSibling("drivers"))
        .forEach(folders::add);
    return folders;
  }

  private static Optional<Path> absolute(String path) {
    try {
      return Optional.of(Path.of(path)).filter(Path::isAbsolute);
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }
}
