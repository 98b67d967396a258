package caravan.diff.read;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Which lines files have, to tell those that were edited since. */
final class LineSets {
  private LineSets() {}

  /**
   * The hash codes of the lines of files, by path.
   *
   * @param paths from {@code root}
   */
  static Map<String, Set<Integer>> of(Path root, Set<String> paths) throws IOException {
    Map<String, Set<Integer>> lines = new TreeMap<>();
    for (String path : paths) {
      Set<Integer> hashes = new HashSet<>();
      String text = new String(Files.readAllBytes(root.resolve(path)), StandardCharsets.UTF_8);
      text.lines().forEach(line -> hashes.add(line.strip().hashCode()));
      lines.put(path, hashes);
    }
    return lines;
  }
}
