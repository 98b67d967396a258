package caravan.testing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Archives and spreadsheets that are kept unpacked, so that people can read them: a folder {@code
 * trade.xlsx} or {@code trade.zip} with their parts, {@code trade.csv.gz} with one file.
 */
public final class Packed {
  private Packed() {}

  /**
   * A file, packed if it is such a folder.
   *
   * @param to the folder for what is packed
   */
  public static Path file(Path file, Path to) throws IOException {
    return Files.isDirectory(file)
        ? Files.write(to.resolve(file.getFileName().toString()), bytes(file))
        : file;
  }

  /** The bytes of a file or of such a folder. */
  public static byte[] bytes(Path file) {
    try {
      return !Files.isDirectory(file)
          ? Files.readAllBytes(file)
          : file.toString().endsWith(".gz") ? gzip(parts(file).get(0)) : zip(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Path> parts(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile).sorted().toList();
    }
  }

  private static byte[] gzip(Path file) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
      out.write(Files.readAllBytes(file));
    }
    return bytes.toByteArray();
  }

  private static byte[] zip(Path folder) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream out = new ZipOutputStream(bytes)) {
      for (Path part : parts(folder)) {
        ZipEntry entry = new ZipEntry(folder.relativize(part).toString().replace('\\', '/'));
        entry.setTimeLocal(LocalDateTime.of(2020, 1, 1, 0, 0));
        out.putNextEntry(entry);
        out.write(Files.readAllBytes(part));
        out.closeEntry();
      }
    }
    return bytes.toByteArray();
  }
}
