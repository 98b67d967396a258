package caravan.files.output;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;

/**
 * The paths taken so far in one tree, so that no file is written twice and none would coincide with
 * another on a file system that ignores case. Safe for use by several threads.
 */
public final class PathClaims {
  /** By folded path: who took it first. */
  private final ConcurrentMap<String, Claim> claims = new ConcurrentHashMap<>();

  /**
   * Takes a path and the directories above it.
   *
   * @throws IllegalStateException if it clashes with an earlier one; the message names both
   */
  void claim(OutputPath path) {
    OutputPath other = take(path);
    if (other != null) {
      throw new IllegalStateException(
          "two files of the site fall together: \"" + other + "\" and \"" + path + "\"");
    }
  }

  /** Takes a path and the directories above it; returns the path it clashes with, or null. */
  public @Nullable OutputPath take(OutputPath path) {
    String text = path.text();
    for (int end = text.indexOf('/'); end >= 0; end = text.indexOf('/', end + 1)) {
      OutputPath other = take(text.substring(0, end), Kind.DIRECTORY, path);
      if (other != null) {
        return other;
      }
    }
    return take(text, Kind.FILE, path);
  }

  private @Nullable OutputPath take(String taken, Kind kind, OutputPath path) {
    Claim mine = new Claim(taken, kind, path);
    Claim other = claims.putIfAbsent(OutputPath.fold(taken), mine);
    boolean free =
        other == null
            || (kind == Kind.DIRECTORY
                && other.kind == Kind.DIRECTORY
                && taken.equals(other.taken));
    return free ? null : other.path;
  }

  private enum Kind {
    FILE,
    DIRECTORY
  }

  /** That {@code path} needs {@code taken} to be of this kind. */
  private record Claim(String taken, Kind kind, OutputPath path) {}
}
