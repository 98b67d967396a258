package caravan.output;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;

/** Writing files so that whatever goes wrong names the file: a full disk does not by itself. */
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
