package caravan.app.rebuild;

import caravan.site.search.ChangedIndex;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The files of a site as it was built. Another build may put its own site in the place at any time.
 *
 * @param root its folder
 * @param identity tells the folder from another that takes its place; null for no folder
 */
record SiteBefore(Path root, @Nullable String identity) implements ChangedIndex.Files {
  static SiteBefore of(Path root) {
    return new SiteBefore(root, identity(root));
  }

  private static @Nullable String identity(Path root) {
    try {
      BasicFileAttributes found = Files.readAttributes(root, BasicFileAttributes.class);
      return found.fileKey() + " " + found.lastModifiedTime();
    } catch (IOException e) {
      return null;
    }
  }

  /** Whether it is still the same folder. */
  boolean isThere() {
    return identity != null && Objects.equals(identity, identity(root));
  }

  @Override
  public byte[] bytes(String path) {
    try {
      return Files.readAllBytes(root.resolve(path));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public long size(String path) {
    try {
      return Files.size(root.resolve(path));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
