package caravan.app.imports;

import caravan.app.tables.ImportFault;
import caravan.app.tables.Problem;
import caravan.files.output.NamedFiles;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Map;

/**
 * Texts of a report that are read, changed and written. A report may be a stranger's: links in it
 * are not followed.
 */
public final class ReportEdits {
  public static final String CODE_LISTS = "content/codelists.yaml";
  static final String SOURCES = "content/sources.yaml";

  private final Path root;

  /**
   * @param root of the report
   */
  public ReportEdits(Path root) {
    this.root = root;
  }

  /**
   * The text of a file without a byte order mark; empty where there is no such file.
   *
   * @throws ImportFault if it is no text, or stands behind a link
   */
  public String text(String path) throws IOException, ImportFault {
    refuseLinks(path);
    Path file = root.resolve(path);
    if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
      return "";
    }
    try {
      String text = Files.readString(file, StandardCharsets.UTF_8);
      return text.startsWith("\uFEFF") ? text.substring(1) : text;
    } catch (CharacterCodingException e) {
      throw new ImportFault(
          new Problem(
              0, 0, path + " is not saved as UTF-8", "caravan check tells where; save it again"));
    }
  }

  /** Whether there is anything with this path. */
  boolean exists(String path) {
    return Files.exists(root.resolve(path), LinkOption.NOFOLLOW_LINKS);
  }

  /**
   * Refuses a path that leads through a link.
   *
   * @throws ImportFault if it does
   */
  public void refuseLinks(String path) throws ImportFault {
    Path file = root;
    for (String name : path.split("/", -1)) {
      file = file.resolve(name);
      if (Files.isSymbolicLink(file)) {
        throw new ImportFault(
            new Problem(
                0,
                0,
                path + " stands behind a symbolic link, which a report can't have",
                "put the file or folder itself there"));
      }
    }
  }

  /**
   * Puts texts in the place of those that were there, each at once.
   *
   * @param files by their paths
   * @throws IOException if the file system refuses
   */
  public void write(Map<String, String> files) throws IOException {
    for (Map.Entry<String, String> file : files.entrySet()) {
      Path path = root.resolve(file.getKey());
      Files.createDirectories(path.getParent());
      NamedFiles.replace(path, file.getValue().getBytes(StandardCharsets.UTF_8));
    }
  }
}
