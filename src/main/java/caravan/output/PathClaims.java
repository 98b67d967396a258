package caravan.output;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * The paths taken so far in one tree, so that no file is written twice and none would fall together
 * with another on a file system that ignores case. Safe for use by several threads.
 */
final class PathClaims {
  /** By folded path: who took it first. */
  private final ConcurrentMap<String, Claim> claims = new ConcurrentHashMap<>();

  /**
   * Takes a path and the directories above it.
   *
   * @throws IllegalStateException if it clashes with an earlier one; the message names both
   */
  void claim(OutputPath path) {
    String text = path.text();
    for (int end = text.indexOf('/'); end >= 0; end = text.indexOf('/', end + 1)) {
      claim(text.substring(0, end), Kind.DIRECTORY, path);
    }
    claim(text, Kind.FILE, path);
  }

  private void claim(String taken, Kind kind, OutputPath path) {
    Claim mine = new Claim(taken, kind, path);
    Claim other = claims.putIfAbsent(OutputPath.fold(taken), mine);
    if (other == null) {
      return;
    }
    boolean sameDirectory =
        kind == Kind.DIRECTORY && other.kind == Kind.DIRECTORY && taken.equals(other.taken);
    if (!sameDirectory) {
      throw new IllegalStateException(
          "two files of the site fall together: \"" + other.path + "\" and \"" + path + "\"");
    }
  }

  private enum Kind {
    FILE,
    DIRECTORY
  }

  /** That {@code path} needs {@code taken} to be of this kind. */
  private record Claim(String taken, Kind kind, OutputPath path) {}
}
