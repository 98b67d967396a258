package caravan.files.cache;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import org.jspecify.annotations.Nullable;

/**
 * A folder for files that nobody needs when the program has ended. A program that is killed can't
 * take it away, so the next one does: as long as it is used, its file {@code lock} is locked.
 */
public final class TemporaryFolder implements AutoCloseable {
  private static final String BEGINNING = "caravan-";
  private static final String LOCK = "lock";

  private final Path folder;
  private final FileChannel lock;

  private TemporaryFolder(Path folder, FileChannel lock) {
    this.folder = folder;
    this.lock = lock;
  }

  /**
   * Makes a folder where the system has such folders, and takes away those of the same purpose that
   * killed programs have left there.
   *
   * @param purpose a word for its name
   * @throws IOException if there is no such place, or nothing may be written there
   */
  public static TemporaryFolder make(String purpose) throws IOException {
    String beginning = BEGINNING + purpose + "-";
    Path folder = Files.createTempDirectory(beginning).toRealPath();
    FileChannel lock =
        FileChannel.open(
            folder.resolve(LOCK), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    lock.lock();
    Path above = folder.getParent();
    if (above != null) {
      sweep(above, beginning, folder);
    }
    return new TemporaryFolder(folder, lock);
  }

  /** Where files may be put. */
  public Path path() {
    return folder;
  }

  /** From now on it is taken away when the program ends, unless it was closed before. */
  public TemporaryFolder keptToTheEnd() {
    Runtime.getRuntime().addShutdownHook(new Thread(this::close, "caravan-temporary"));
    return this;
  }

  @Override
  public void close() {
    try {
      lock.close();
    } catch (IOException e) {
      // The end of the program lets go of it.
    }
    delete(folder);
  }

  private static void sweep(Path above, String beginning, Path own) throws IOException {
    try (DirectoryStream<Path> found = Files.newDirectoryStream(above, beginning + "*")) {
      for (Path folder : found) {
        if (!folder.equals(own)
            && Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)
            && isLeft(folder.resolve(LOCK))) {
          delete(folder);
        }
      }
    }
  }

  /** Whether nobody holds a lock. One of another user can't be tried, and counts as held. */
  private static boolean isLeft(Path lock) {
    try (FileChannel channel =
            FileChannel.open(lock, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS);
        FileLock held = channel.tryLock()) {
      return held != null;
    } catch (IOException | OverlappingFileLockException e) {
      return false;
    }
  }

  /** As far as possible. */
  private static void delete(Path folder) {
    try {
      Files.walkFileTree(
          folder,
          new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes found)
                throws IOException {
              Files.deleteIfExists(file);
              return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path visited, @Nullable IOException reason)
                throws IOException {
              Files.deleteIfExists(visited);
              return FileVisitResult.CONTINUE;
            }
          });
    } catch (IOException e) {
      // The rest stays for the next program.
    }
  }
}
