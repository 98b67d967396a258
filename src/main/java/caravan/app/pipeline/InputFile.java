package caravan.app.pipeline;

import java.io.File;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A file from which a report is made.
 *
 * @param name its path from the root of the report, with strokes
 * @param state tells whether anybody wrote to it: its size, its times and its number on the disk
 * @param size in bytes
 * @param changed when the file system saw the last change of it, which nobody can set; the furthest
 *     future where it does not say
 */
record InputFile(Path path, String name, String state, long size, FileTime changed) {
  private static final FileTime NEVER_KNOWN = FileTime.fromMillis(Long.MAX_VALUE);
  private static final boolean IS_UNIX =
      FileSystems.getDefault().supportedFileAttributeViews().contains("unix");
  private static final String ATTRIBUTES =
      IS_UNIX ? "unix:isRegularFile,size,lastModifiedTime,ctime,ino" : "*";

  /**
   * All files below {@code content/} and {@code templates/}, as they are now.
   *
   * @throws IOException if something is no plain file or can't be looked at
   */
  static List<InputFile> of(Project project) throws IOException {
    List<InputFile> files = new ArrayList<>();
    for (Path folder : List.of(project.content(), project.templates())) {
      String name = project.root().relativize(folder).toString().replace(File.separatorChar, '/');
      folder(folder, name, files);
    }
    return files;
  }

  private static void folder(Path folder, String name, List<InputFile> to) throws IOException {
    if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
      return;
    }
    if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
      throw new IOException("no folder: " + folder);
    }
    try (Stream<Path> entries = Files.list(folder)) {
      for (Path entry : entries.sorted().toList()) {
        entry(entry, name + "/" + entry.getFileName(), to);
      }
    }
  }

  private static void entry(Path file, String name, List<InputFile> to) throws IOException {
    Map<String, Object> found = Files.readAttributes(file, ATTRIBUTES, LinkOption.NOFOLLOW_LINKS);
    if (!Boolean.TRUE.equals(found.get("isRegularFile"))) {
      folder(file, name, to);
      return;
    }
    if (!(found.get("size") instanceof Long size
        && found.get("lastModifiedTime") instanceof FileTime written)) {
      throw new NoSuchFileException(file.toString());
    }
    FileTime changed = found.get("ctime") instanceof FileTime time ? time : NEVER_KNOWN;
    String state =
        size
            + " "
            + nanos(written)
            + " "
            + (IS_UNIX ? nanos(changed) + " " + found.get("ino") : "");
    to.add(new InputFile(file, name, state, size, changed));
  }

  private static String nanos(FileTime time) {
    return time.toInstant().getEpochSecond() + "." + time.toInstant().getNano();
  }
}
