package caravan.app.pipeline;

import caravan.files.output.OutputRefused;
import caravan.report.resolved.ResolvedSite;
import caravan.text.diagnostic.Checked;
import caravan.text.diagnostic.Diagnostic;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is known of sites that were built, so that a build makes only what has changed since. */
public interface KeptSites {
  /** Nothing is known, and nothing is kept. */
  KeptSites NONE =
      new KeptSites() {
        @Override
        public void begin() {}

        @Override
        public @Nullable Updated updated(Inputs inputs, StandingSite standing) {
          return null;
        }

        @Override
        public void unchanged() {}

        @Override
        public void built(Built built, Inputs inputs, List<Diagnostic> found) {}

        @Override
        public void updateIsKept() {}
      };

  /** Hears that a build begins: what is kept can be read while it looks at the report. */
  void begin();

  /**
   * Brings a site up to date.
   *
   * @param inputs what the report is made from now
   * @param standing the site as it is
   * @return what came of it; null where all of it must be made, and nothing was written
   * @throws OutputRefused if the output directory may not be replaced
   * @throws IOException if the file system refuses
   */
  @Nullable Updated updated(Inputs inputs, StandingSite standing) throws IOException, OutputRefused;

  /** Hears that nothing has changed, and that the site is as it was built. */
  void unchanged();

  /**
   * Hears of a site that was built without an error.
   *
   * @param found the warnings
   */
  void built(Built built, Inputs inputs, List<Diagnostic> found);

  /** The same of the site that was brought up to date. */
  void updateIsKept();

  /**
   * A site that was brought up to date.
   *
   * @param found what it holds, with the warnings
   * @param listing of the site as it was published
   */
  record Updated(Checked<Summary> found, String listing) {}

  /**
   * A site that was built.
   *
   * @param memory what was looked at on the way
   * @param pieces of which the site was made
   * @param listing of the site as it was published
   */
  record Built(
      ParsedSite parsed,
      ResolvedSite site,
      BuildMemory memory,
      SitePieces pieces,
      String listing) {}
}
