package caravan.cli;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where the user's programs keep what they can make again: never in the report, since a stranger's
 * pull request could bring such a folder along.
 */
final class UserCache {
  private UserCache() {}

  /** Caravan's folder there for the user who runs this process; null where there is none. */
  static @Nullable Path ofProcess() {
    return folder(System.getenv(), System.getProperty("user.home", ""));
  }

  /**
   * Caravan's folder there: below {@code XDG_CACHE_HOME}, on Windows {@code LOCALAPPDATA}, else
   * {@code .cache} of the user's home. What is not an absolute path does not count.
   *
   * @param environment the variables of the environment
   * @param home the user's home, which a user may lack
   * @return null where there is no such place: then nothing is kept
   */
  static @Nullable Path folder(Map<String, String> environment, String home) {
    return Stream.of("XDG_CACHE_HOME", "LOCALAPPDATA")
        .map(name -> absolute(environment.getOrDefault(name, "")))
        .flatMap(Optional::stream)
        .findFirst()
        .or(() -> absolute(home).map(folder -> folder.resolve(".cache")))
        .map(folder -> folder.resolve("caravan"))
        .orElse(null);
  }

  private static Optional<Path> absolute(String path) {
    try {
      return Optional.of(Path.of(path)).filter(Path::isAbsolute);
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }
}
