package caravan.files.output;

import static java.nio.file.LinkOption.NOFOLLOW_LINKS;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Writes files so that every error names its file, which that of a full disk does not. */
public final class NamedFiles {
  private NamedFiles() {}

  /**
   * Writes a whole file.
   *
   * @param options as of {@link Files#write(Path, byte[], OpenOption...)}
   * @throws FileSystemException if the file system refuses; names the file
   */
  public static void write(Path file, byte[] bytes, OpenOption... options) throws IOException {
    try {
      Files.write(file, bytes, options);
    } catch (IOException e) {
      throw named(file, e);
    }
  }

  /**
   * Puts a whole file in the place of what was there, which stays where that fails.
   *
   * @throws FileSystemException as above
   */
  public static void replace(Path file, byte[] bytes) throws IOException {
    Path name = file.getFileName();
    if (name == null || (Files.exists(file) && !Files.isRegularFile(file, NOFOLLOW_LINKS))) {
      // A device or a pipe, such as /dev/stdout, or what a link leads to.
      write(file, bytes);
      return;
    }
    Path fresh = file.resolveSibling("." + name + ".new");
    try {
      write(fresh, bytes);
      Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      Files.deleteIfExists(fresh);
      throw named(file, e);
    }
  }

  /** A fault with the file that it happened to. */
  public static FileSystemException named(Path file, IOException fault) {
    if (fault instanceof FileSystemException system && system.getFile() != null) {
      return system;
    }
    FileSystemException named = new FileSystemException(file.toString(), null, fault.getMessage());
    named.initCause(fault);
    return named;
  }
}
