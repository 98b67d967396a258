package caravan.scaffold;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.Stream;

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
   * Writes the files.
   *
   * @param files by their path from the report's root
   * @throws IOException if the file system refuses; a file that is there is never replaced
   */
  public static void write(Path folder, SortedMap<String, String> files) throws IOException {
    if (!isFree(folder)) {
      throw new FileSystemException(folder.toString(), null, "it is not empty");
    }
    for (Map.Entry<String, String> file : files.entrySet()) {
      Path path = folder.resolve(file.getKey());
      Path parent = path.getParent();
      if (parent != null) {
        Files.createDirectories(parent);
      }
      Files.write(
          path, file.getValue().getBytes(StandardCharsets.UTF_8), StandardOpenOption.CREATE_NEW);
    }
  }
}
