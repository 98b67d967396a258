package caravan.app.scaffold;

import caravan.files.output.NamedFiles;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Puts a new report into a folder that is empty or not there yet. */
public final class NewReport {
  private NewReport() {}

  /**
   * Whether nothing would be lost there: the folder does not exist, or holds nothing but what a
   * code host puts into a new repository, {@code .git}.
   *
   * @throws IOException if the file system refuses
   */
  public static boolean isFree(Path folder) throws IOException {
    if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
      return true;
    }
    if (!Files.isDirectory(folder)) {
      return false;
    }
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.allMatch(entry -> entry.getFileName().toString().equals(".git"));
    }
  }

  /**
   * Writes the files. Where that fails, those that were written are taken away again, so that the
   * same can be tried once more.
   *
   * @param files by their path from the report's root
   * @throws IOException if the file system refuses; a file that is there is never replaced
   */
  public static void write(Path folder, SortedMap<String, String> files) throws IOException {
    if (!isFree(folder)) {
      throw new FileSystemException(folder.toString(), null, "it is not empty");
    }
    Deque<Path> made = new ArrayDeque<>();
    try {
      for (Map.Entry<String, String> file : files.entrySet()) {
        Path path = folder.resolve(file.getKey());
        makeFolders(path.getParent(), made);
        made.push(path);
        NamedFiles.write(
            path, file.getValue().getBytes(StandardCharsets.UTF_8), StandardOpenOption.CREATE_NEW);
      }
    } catch (IOException e) {
      undo(made);
      throw e;
    }
  }

  private static void makeFolders(@Nullable Path folder, Deque<Path> made) throws IOException {
    if (folder == null || Files.isDirectory(folder)) {
      return;
    }
    makeFolders(folder.getParent(), made);
    try {
      Files.createDirectory(folder);
    } catch (IOException e) {
      throw NamedFiles.named(folder, e);
    }
    made.push(folder);
  }

  /** Takes away what was made, the last first. */
  private static void undo(Deque<Path> made) {
    for (Path path : made) {
      try {
        Files.deleteIfExists(path);
      } catch (IOException e) {
        // It stays; what went wrong first is told.
        return;
      }
    }
  }
}
