package caravan.app.serve;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Looks at the files of a report: their names, sizes and times. A report has some hundred, which
 * takes about a millisecond; so there is no need for the services that tell of changes, which
 * differ from system to system and lose some. Stateless.
 *
 * @param content the folder of the content
 * @param templates the folder of the look, which need not be there
 */
record Watch(Path content, Path templates) {
  /** As deep as a report may be, and one more. */
  private static final int DEPTH = 22;

  /**
   * How a file was found.
   *
   * @param nanos when it was changed, since 1970
   * @param key what the file system knows it by; a file saved by renaming has another
   */
  record Seen(long size, long nanos, @Nullable Object key) {}

  /** All files as they were found. */
  record Snapshot(Map<Path, Seen> content, Map<Path, Seen> templates) {
    /** The files that are new or other than before. */
    Map<Path, Seen> changedSince(Snapshot before) {
      Map<Path, Seen> changed = new TreeMap<>(all());
      changed.entrySet().removeAll(before.all().entrySet());
      return changed;
    }

    /** Whether a file is gone, or is empty that was not: perhaps one is just being saved. */
    boolean lacks(Snapshot before) {
      Map<Path, Seen> now = all();
      return before.all().entrySet().stream()
          .anyMatch(
              was -> {
                Seen is = now.get(was.getKey());
                return is == null || (is.size() == 0 && was.getValue().size() > 0);
              });
    }

    /** When the newest of the files that changed was written, in ms; 0 where none was. */
    long saved(Snapshot before) {
      return changedSince(before).values().stream().mapToLong(Seen::nanos).max().orElse(0)
          / 1_000_000;
    }

    private Map<Path, Seen> all() {
      Map<Path, Seen> all = new TreeMap<>(content);
      all.putAll(templates);
      return all;
    }
  }

  Snapshot look() {
    return new Snapshot(look(content), look(templates));
  }

  private static Map<Path, Seen> look(Path folder) {
    Map<Path, Seen> seen = new TreeMap<>();
    try {
      Files.walkFileTree(folder, Set.of(), DEPTH, new Visitor(seen));
    } catch (IOException e) {
      // The visitor passes over what can't be read; then the folder itself is not there.
      return seen;
    }
    return seen;
  }

  private static final class Visitor extends SimpleFileVisitor<Path> {
    private final Map<Path, Seen> seen;

    Visitor(Map<Path, Seen> seen) {
      this.seen = seen;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes found) {
      boolean hidden = folder.getFileName().toString().startsWith(".");
      return hidden ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes found) {
      if (!file.getFileName().toString().startsWith(".")) {
        seen.put(
            file,
            new Seen(
                found.size(), found.lastModifiedTime().to(TimeUnit.NANOSECONDS), found.fileKey()));
      }
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException reason) {
      Objects.requireNonNull(reason, "reason");
      return FileVisitResult.CONTINUE;
    }
  }
}
