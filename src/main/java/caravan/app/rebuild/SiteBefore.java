package caravan.app.rebuild;

import caravan.files.output.SiteIdentity;
import caravan.site.search.ChangedIndex;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;

/**
 * The files of a site as it was built. Another build may put its own site in the place at any time.
 *
 * @param identity tells it from that one
 */
record SiteBefore(SiteIdentity identity) implements ChangedIndex.Files {
  /** Whether it is still there. */
  boolean isThere() {
    return identity.isThere();
  }

  @Override
  public byte[] bytes(String path) {
    try {
      return Files.readAllBytes(identity.site().resolve(path));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public long size(String path) {
    try {
      return Files.size(identity.site().resolve(path));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
