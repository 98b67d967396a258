package caravan.app.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SiteListingTest {
  @TempDir private Path root;

  /** Whoever touches a file of a site is seen; its dot-files are not the site's. */
  @Test
  void aTouchedSiteHasAnotherListing() throws IOException {
    Path site = Files.createDirectories(root.resolve("site"));
    Path page = Files.writeString(Files.createDirectories(site.resolve("en")).resolve("a"), "a");
    String first = SiteListing.of(site).digest();

    Files.writeString(site.resolve(".gitignore"), "*");
    assertThat(SiteListing.of(site).digest()).isEqualTo(first);
    Files.move(site, root.resolve("moved"));
    assertThat(SiteListing.of(root.resolve("moved")).digest()).isEqualTo(first);
    Files.move(root.resolve("moved"), site);

    Files.setLastModifiedTime(page, FileTime.fromMillis(1000));
    String touched = SiteListing.of(site).digest();
    assertThat(touched).isNotEqualTo(first);
    Files.writeString(site.resolve("en/.b"), "b");
    assertThat(SiteListing.of(site).digest()).isNotEqualTo(touched);
    assertThat(SiteListing.of(root.resolve("none")).digest()).isEmpty();
  }
}
