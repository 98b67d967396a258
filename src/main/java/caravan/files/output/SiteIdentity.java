package caravan.files.output;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Tells a site from another one that was published into its place: each publication makes the
 * marker at the top anew.
 *
 * @param site its folder
 * @param marker which marker it has; null for none, as where there is no site
 */
public record SiteIdentity(Path site, @Nullable String marker) {
  /** Of what is there now. */
  public static SiteIdentity of(Path site) {
    return new SiteIdentity(site, marker(site));
  }

  /** Whether it is still there. */
  public boolean isThere() {
    return marker != null && Objects.equals(marker, marker(site));
  }

  private static @Nullable String marker(Path site) {
    try {
      BasicFileAttributes found =
          Files.readAttributes(
              SiteDirectory.marker(site), BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
      return found.fileKey() + " " + found.lastModifiedTime();
    } catch (IOException e) {
      return null;
    }
  }
}
