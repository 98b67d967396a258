package caravan.files.output;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Listing and deleting directories. */
final class FileTrees {
  private FileTrees() {}

  /** What a directory holds, in no order. */
  static List<Path> entries(Path directory) throws IOException {
    List<Path> entries = new ArrayList<>();
    try (DirectoryStream<Path> stream = Files.newDirectoryStream(directory)) {
      stream.forEach(entries::add);
    } catch (DirectoryIteratorException e) {
      throw e.getCause();
    }
    return List.copyOf(entries);
  }

  /**
   * Deletes what a directory holds, as far as possible, without following symbolic links. What
   * can't be deleted, or is deleted by someone else in the meantime, is passed over.
   *
   * @param spared an entry of the directory that stays
   */
  static void deleteContent(Path directory, Path spared) throws IOException {
    Files.walkFileTree(
        directory,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (!file.equals(spared)) {
              deleteIfPossible(file);
            }
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFileFailed(Path file, IOException failure) {
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path visited, @Nullable IOException failure) {
            if (!visited.equals(directory)) {
              deleteIfPossible(visited);
            }
            return FileVisitResult.CONTINUE;
          }
        });
  }

  /** Renames a file or directory, onto a file that may be there, at once or not at all. */
  static void move(Path from, Path to) throws IOException {
    Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
  }

  /** Deletes a file or an empty directory; passes over what can't be deleted. */
  static void deleteIfPossible(Path path) {
    try {
      Files.deleteIfExists(path);
    } catch (IOException e) {
      // Passed over, as promised: whatever stays is tried again when the next build begins.
      return;
    }
  }
}
