package caravan.app.diff.read;

import caravan.report.page.MapsConfig;
import caravan.text.encode.Digest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Digests of the files of a report, by path.
 *
 * @param looks the files of the look, assets, and earlier editions: readers see them as they are
 * @param others the files that are read and understood
 */
record FileDigests(Map<String, String> looks, Map<String, String> others) {
  /** What stands in a repository instead of a large file, and names its digest. */
  private static final Pattern POINTER =
      Pattern.compile(
          "version https://git-lfs\\.github\\.com/spec/v1\n(?:.*\n)*?oid sha256:([0-9a-f]{64})\n"
              + "(?:.*\n)*");

  private static final int LONGEST_POINTER = 1024;

  /** The files below {@code content/} and {@code templates/}; links are not followed. */
  static FileDigests of(Path root) throws IOException {
    FileDigests digests = new FileDigests(new TreeMap<>(), new TreeMap<>());
    for (String folder : new String[] {"content", "templates"}) {
      Path start = root.resolve(folder);
      if (Files.isDirectory(start)) {
        Files.walkFileTree(start, digests.visitor(root));
      }
    }
    return digests;
  }

  /** The digest of a text. */
  static String of(String text) {
    return Digest.of(text);
  }

  private SimpleFileVisitor<Path> visitor(Path root) {
    return new SimpleFileVisitor<>() {
      @Override
      public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
        return isHidden(folder) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
      }

      @Override
      public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
          throws IOException {
        if (attributes.isRegularFile() && !isHidden(file)) {
          String path = root.relativize(file).toString().replace('\\', '/');
          boolean look =
              path.startsWith("templates/")
                  || path.startsWith("content/assets/")
                  || path.startsWith(MapsConfig.FOLDER)
                  || path.startsWith("content/editions/");
          (look ? looks : others).put(path, digest(file, attributes.size()));
        }
        return FileVisitResult.CONTINUE;
      }
    };
  }

  private static boolean isHidden(Path path) {
    return path.getFileName().toString().startsWith(".");
  }

  private static String digest(Path file, long size) throws IOException {
    if (size <= LONGEST_POINTER) {
      byte[] bytes = Files.readAllBytes(file);
      Matcher pointer = POINTER.matcher(new String(bytes, StandardCharsets.ISO_8859_1));
      return pointer.matches() ? pointer.group(1) : Digest.of(bytes);
    }
    Digest digest = new Digest();
    byte[] buffer = new byte[1 << 16];
    try (InputStream in = Files.newInputStream(file)) {
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        digest.add(buffer, read);
      }
    }
    return digest.hex();
  }
}
