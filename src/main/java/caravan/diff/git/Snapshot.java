package caravan.diff.git;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The files of a revision in a temporary folder, which is gone when this is closed.
 *
 * @param root holds {@code content/}
 * @param leftOut paths of what can't be in a report, such as links and modules
 */
public record Snapshot(Path root, List<String> leftOut) implements AutoCloseable {
  public Snapshot {
    leftOut = List.copyOf(leftOut);
  }

  @Override
  public void close() throws IOException {
    delete(root);
  }

  static void delete(Path root) throws IOException {
    try (Stream<Path> files = Files.walk(root)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }
}
