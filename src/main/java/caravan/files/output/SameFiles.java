package caravan.files.output;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Arrays;

/** Files of a site that are the same in the next one. Stateless. */
final class SameFiles {
  private SameFiles() {}

  /**
   * Puts a file of the site before into the new one, as a second name of the same file, if it has
   * these bytes.
   *
   * @param before where it would be; need not exist
   * @param file where it is to be; does not exist
   * @return whether it is there; where not, and where the file system has no second names, the file
   *     is still to be written
   */
  static boolean keep(Path before, byte[] bytes, Path file) {
    try {
      if (!isSame(before, bytes)) {
        return false;
      }
      Files.createLink(file, before);
      return true;
    } catch (IOException | UnsupportedOperationException | SecurityException e) {
      return false;
    }
  }

  private static boolean isSame(Path before, byte[] bytes) throws IOException {
    BasicFileAttributes found =
        Files.readAttributes(before, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
    return found.isRegularFile()
        && found.size() == bytes.length
        && Arrays.equals(Files.readAllBytes(before), bytes);
  }
}
