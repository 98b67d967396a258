package caravan.app.pipeline;

import caravan.text.encode.Digest;
import java.io.File;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;

/** Tells a site from one that anybody has touched since. Stateless. */
public final class SiteListing {
  private SiteListing() {}

  /**
   * A digest of the names, sizes and times of all files of a site, but for the dot-files at its
   * top, which are not the site's; empty where they can't be told. Whoever changes a file changes
   * its time.
   */
  public static String of(Path site) {
    List<String> files = new ArrayList<>();
    try {
      Files.walkFileTree(
          site,
          new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes found) {
              String path = site.relativize(file).toString().replace(File.separatorChar, '/');
              if (!path.startsWith(".") || path.contains("/")) {
                files.add(path + "\n" + found.size() + "\n" + found.lastModifiedTime());
              }
              return FileVisitResult.CONTINUE;
            }
          });
    } catch (IOException e) {
      return "";
    }
    Digest digest = new Digest();
    files.stream().sorted().forEach(digest::addPart);
    return digest.hex();
  }
}
