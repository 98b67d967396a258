package caravan.app.diff.git;

import caravan.files.cache.TemporaryFolder;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/**
 * The files of a revision in a temporary folder, which is gone when this is closed.
 *
 * @param folder holds {@code content/}
 * @param leftOut paths of what can't be in a report, such as links and modules, with the reason
 */
public record Snapshot(TemporaryFolder folder, List<String> leftOut) implements AutoCloseable {
  public Snapshot {
    Objects.requireNonNull(folder, "folder");
    leftOut = List.copyOf(leftOut);
  }

  /** Holds {@code content/}. */
  public Path root() {
    return folder.path();
  }

  @Override
  public void close() {
    folder.close();
  }
}
