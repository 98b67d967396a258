package caravan.app.pipeline;

import caravan.text.encode.Digest;
import java.io.File;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Tells a site from one that anybody has touched since, by the sizes and times of all files but the
 * dot-files at its top, which are not the site's. Whoever changes a file changes its time.
 * Immutable.
 */
public final class SiteListing {
  /** By path; null where they can't be told. */
  private final @Nullable Map<String, String> files;

  private SiteListing(@Nullable Map<String, String> files) {
    this.files = files;
  }

  /** Of the files that are there now. */
  public static SiteListing of(Path site) {
    Map<String, String> files = new TreeMap<>();
    int root = site.toString().length() + 1;
    try {
      Files.walkFileTree(
          site,
          new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes found) {
              // Faster than Path.relativize, which counts where there are very many.
              String path = file.toString().substring(root).replace(File.separatorChar, '/');
              if (!path.startsWith(".") || path.contains("/")) {
                Instant time = found.lastModifiedTime().toInstant();
                files.put(path, found.size() + " " + time.getEpochSecond() + " " + time.getNano());
              }
              return FileVisitResult.CONTINUE;
            }
          });
    } catch (IOException e) {
      return new SiteListing(null);
    }
    return new SiteListing(files);
  }

  /** What tells one listing from another; empty where the files can't be told. */
  public String digest() {
    if (files == null) {
      return "";
    }
    Digest digest = new Digest();
    files.forEach((path, state) -> digest.addPart(path).addPart(state));
    return digest.hex();
  }

  /** Whether there is a file of this path. */
  public boolean has(String path) {
    return files != null && files.containsKey(path);
  }

  /**
   * With some files exchanged.
   *
   * @param changed the files that are new or others
   * @param gone the paths of those that are no longer there
   */
  public SiteListing with(SiteListing changed, Collection<String> gone) {
    if (files == null || changed.files == null) {
      return new SiteListing(null);
    }
    Map<String, String> all = new TreeMap<>(files);
    all.keySet().removeAll(gone);
    all.putAll(changed.files);
    return new SiteListing(all);
  }
}
