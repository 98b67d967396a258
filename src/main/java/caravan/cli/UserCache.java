package caravan.cli;

import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Where the user's programs keep what they can make again: never in the report, since a stranger's
 * pull request could bring such a folder along.
 */
final class UserCache {
  private UserCache() {}

  /**
   * Caravan's folder there: below {@code XDG_CACHE_HOME}, on Windows {@code LOCALAPPDATA}, else
   * {@code .cache} of the user's home. What is not an absolute path does not count.
   *
   * @param environment the variables of the environment
   */
  static Path folder(Map<String, String> environment, String home) {
    return Stream.of("XDG_CACHE_HOME", "LOCALAPPDATA")
        .map(name -> environment.getOrDefault(name, ""))
        .filter(value -> !value.isEmpty())
        .map(Path::of)
        .filter(Path::isAbsolute)
        .findFirst()
        .orElse(Path.of(home, ".cache"))
        .resolve("caravan");
  }
}
