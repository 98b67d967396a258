package caravan.app.pipeline;

import caravan.files.output.SiteIdentity;
import java.nio.file.Path;

/**
 * The site that stands where the next one goes, as it was when a build began. Its files are listed
 * while the build looks at the report.
 */
public final class StandingSite {
  private final SiteIdentity identity;
  private final Ahead<SiteListing> listing;

  /** What stands there now. */
  public StandingSite(Path output) {
    // Ahead of the listing: a site that another build puts in this place is another one.
    this.identity = SiteIdentity.of(output);
    this.listing = new Ahead<>(() -> SiteListing.of(output));
  }

  /** Tells it from a site that takes its place. */
  public SiteIdentity identity() {
    return identity;
  }

  /** Of its files. */
  public SiteListing listing() {
    return listing.get();
  }
}
