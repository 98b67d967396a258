package caravan.app.fix;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;

/** Files beside pages that a run was about to put in their places when it was killed. */
public final class Leftovers {
  static final String BEGINNING = ".caravan-fix";
  static final String END = ".tmp";

  private Leftovers() {}

  /** Takes them away, as far as possible; those of a run that is at work stay. */
  public static void sweep(Path root) {
    try {
      Files.walkFileTree(
          root.resolve("content"),
          new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes found) {
              String name = file.getFileName().toString();
              if (found.isRegularFile() && name.startsWith(BEGINNING) && name.endsWith(END)) {
                delete(file);
              }
              return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException reason) {
              return FileVisitResult.CONTINUE;
            }
          });
    } catch (IOException e) {
      // They do no harm where they lie, and there will be another run.
      return;
    }
  }

  private static void delete(Path file) {
    try (FileChannel channel =
            FileChannel.open(file, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS);
        FileLock held = channel.tryLock()) {
      if (held != null) {
        Files.delete(file);
      }
    } catch (IOException | OverlappingFileLockException e) {
      // It is in use, or nobody may.
      return;
    }
  }
}
